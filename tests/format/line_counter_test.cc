#include "format/line_counter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <ctime>
#include <random>
#include <string>

using namespace relata;

namespace {

Position counted_plainly(const std::string& text, std::size_t byte) {
  Position place{1, 1};
  for (std::size_t i = 0; i < byte; ++i) {
    if (text[i] == '\n') place = {place.line + 1, 1};
    else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++place.column;
  }
  return place;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line_counter)

BOOST_AUTO_TEST_CASE(places_are_those_of_the_whole_text_however_it_is_cut) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random() % n); };
    std::string text;
    for (std::size_t i = 0, size = below(200); i < size; ++i) text += below(6) == 0 ? "\n" : below(4) == 0 ? "é" : "x";
    LineCounter lines;
    std::size_t asked = 0;  // everything before it is done with
    for (std::size_t begin = 0; begin < text.size();) {
      std::string chunk = text.substr(begin, 1 + below(40));
      lines.add(chunk, asked);
      begin += chunk.size();
      std::fill(chunk.begin(), chunk.end(), '\n');  // as a buffer that is filled again
      for (std::size_t times = below(4); times > 0; --times) {
        asked += below(begin - asked + 1);
        const Position found = lines.at(asked), expected = counted_plainly(text, asked);
        BOOST_TEST(found.line == expected.line);
        BOOST_TEST(found.column == expected.column);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_kept_for_long_is_not_copied_with_every_piece) {
  const auto seconds = [](std::size_t pieces) {
    double least = 1e9;
    for (int times = 0; times < 3; ++times) {
      const std::clock_t begin = std::clock();
      LineCounter lines;
      for (std::size_t i = 0; i < pieces; ++i) lines.add(std::string(64, 'x'), 0);
      BOOST_TEST(lines.at(64 * pieces).column == 64 * pieces + 1);
      least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
  };
  BOOST_TEST(seconds(32768) < 10 * seconds(8192) + 0.01);  // sixteen times where all is copied
}

BOOST_AUTO_TEST_SUITE_END()
