// Times of day and moments as C++ has them; tests/data/query/times.txt asks for them in queries.
#include <boost/test/unit_test.hpp>

#include <utility>
#include <vector>

#include "query/query.h"

using namespace relata;

namespace {

std::string text_of_parts(const std::optional<TimeParts>& parts) {
  if (!parts) return "none";
  return (parts->date ? text_of(*parts->date) : "") + (parts->time ? "T" + text_of(*parts->time) : "") + (parts->offset ? offset_text(*parts->offset) : "");
}

DateTime moment(const std::string& text) {
  const auto parts = time_parts_of(text, false).value();
  return {{*parts.date, parts.time.value_or(LocalTime{})}, parts.offset.value_or(0)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(times_of_day)

BOOST_AUTO_TEST_CASE(texts_are_read_with_and_without_dates) {
  const std::vector<std::pair<std::string, std::string>> with_date = {{"2026-03-02", "2026-03-02"},
                                                                      {"2026-03-02T07", "2026-03-02T07:00"},
                                                                      {"20260302T070509.000000001Z", "2026-03-02T07:05:09.000000001Z"},
                                                                      {"2026-W10-1T07:05-12", "2026-03-02T07:05-12:00"},
                                                                      {"07:05", "none"},
                                                                      {"2026-03-02T", "none"},
                                                                      {"2026-02-30T07", "none"},
                                                                      {"2026-03-02 07:05", "none"},
                                                                      {"2026-03-02T07:05[Europe/Madrid]", "none"},
                                                                      {"", "none"}};
  for (const auto& [text, expected] : with_date) BOOST_TEST(text_of_parts(time_parts_of(text, false)) == expected, text);
  const std::vector<std::pair<std::string, std::string>> without = {
      {"07:05", "T07:05"}, {"0705+01", "T07:05+01:00"}, {"2026-03T07:05", "2026-03-01T07:05"}, {"07:05:09.1234567891", "none"}, {"07:0509", "none"}};
  for (const auto& [text, expected] : without) BOOST_TEST(text_of_parts(time_parts_of(text, true)) == expected, text);
}

BOOST_AUTO_TEST_CASE(offsets_are_at_most_eighteen_hours) {
  BOOST_TEST(offset_of("+18:00").value() == 64800);
  BOOST_TEST(offset_of("-0030").value() == -1800);
  for (const char* text : {"+18:01", "18:00", "+1", "+01:60", "+01:00x", "Europe/Madrid", ""}) BOOST_TEST(!offset_of(text), text);
}

BOOST_AUTO_TEST_CASE(order_goes_by_the_moment) {
  BOOST_TEST((moment("2026-03-02T00:30+01:00") < moment("2026-03-02T00:00Z")));
  BOOST_TEST((moment("2026-03-02T01:00+01:00") > moment("2026-03-02T00:00Z")));  // one moment: the offset decides
  BOOST_TEST((moment("2026-03-02T01:00+01:00") == moment("2026-03-02T01:00+01:00")));
}

BOOST_AUTO_TEST_CASE(sums_stay_within_the_years_that_there_are) {
  BOOST_TEST(!sum_of(moment("9999-12-31T23:59Z"), {.days = 700000000}));
  BOOST_TEST(!sum_of(moment("2026-03-02T00:00Z").local, {.seconds = INT64_MAX}));
  BOOST_TEST(!moment_of_epoch(INT64_MAX, 0));
  BOOST_TEST(!moment_of_epoch(0, 1000000000));
  BOOST_TEST(text_of(sum_of(LocalTime{}, {.seconds = INT64_MIN, .nanoseconds = -1})) == "08:29:51.999999999");
}

BOOST_AUTO_TEST_CASE(now_is_what_the_options_say) {
  const Graph nothing;
  const GraphIndex index(nothing);
  const auto asked = [&](const std::string& now) {
    const Answer answer =
        ask(index, "RETURN date() AS a, time() AS b, datetime.statement() AS c, duration.inSeconds(time(), time.realtime()) AS d", {.today = now});
    return text_of(Value(List(answer.table.rows.at(0).begin(), answer.table.rows.at(0).end())), nothing);
  };
  BOOST_TEST(asked("2026-03-02T07:05:09+0100") == "[2026-03-02, 07:05:09+01:00, 2026-03-02T07:05:09+01:00, PT0S]");
  BOOST_CHECK_EXCEPTION(asked("2026-03-02"), std::exception,
                        [](const std::exception& e) { return std::string(e.what()).find("what time it is") != std::string::npos; });
}

BOOST_AUTO_TEST_SUITE_END()
