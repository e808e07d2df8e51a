// Days as people and programs write them.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// The day, "2019-11-19", with which the text begins or that it is in whole: ISO 8601, "20191119", "20191119T182147Z", "Tue, 19 Nov 2019
// 18:21:47 GMT", "Tue Nov 19 18:21:47 UTC 2019", "Nov. 19, 2019 at 6 p.m.", "19.11.2019", "11/19/2019", seconds or milliseconds since 1970.
// Empty for what is no day of the calendar, and for "3/4/2019", which may be two days.
std::string day_of(std::string_view text);

// The day in front of the dash with which the first line of an article begins: "Nov. 19, 2019 -- The minister ...".
std::string day_of_dateline(std::string_view text);

// The first day in ISO form that stands in the text: of a file's name.
std::string day_in(std::string_view text);

// The day in the path of an address: "/2022/07/28/", "/2022/jul/28/", "/2022-07-28-", "/20220728/".
std::string day_of_address(std::string_view url);

}  // namespace relata
