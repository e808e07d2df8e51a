// Expressions of time as ISO 8601, counted from the day of the article.
//   "Tuesday", of an article of 2022-03-02    2022-03-01         the last such day, that day included
//   "last week"                               2022-02-21/2022-02-27
//   "five months ago"                         2021-10
//   "March 2"                                 2022-03-02         the nearest such day
//   "March 2 last year"                       2021-03-02
//   "Friday", of what is still to come        2022-03-04         the next such day, that day included
#pragma once

#include <string>
#include <string_view>

namespace relata {

// A day, a month ("2022-03"), a year ("2018"), or two of the same kind with "/" between. Empty for what is not understood, and for
// what counts from the article's day when `day` is no ISO date. Whether a weekday, day or month without a year lies behind or ahead is
// told by words such as "last" and "next", else by `when`.
enum class When { Past, Future };
std::string normalise_time(std::string_view phrase, std::string_view day, When when = When::Past);

}  // namespace relata
