// Tested by tests/names/acronym_test.cc.
#include "names/acronym.h"

#include "base/fold.h"
#include "lexicon/words.h"

namespace relata {

bool is_acronym(std::string_view name) {
  constexpr std::size_t kMost = 8;
  std::size_t capitals = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') ++capitals;
    else if (!(c >= '0' && c <= '9') && c != '.' && c != '&' && c != '+') return false;
  }
  return capitals >= 2 && capitals <= kMost;
}

bool is_small_word(std::string_view word) { return is(word, WordClass::SmallInNames); }

std::vector<std::string> initials_of(std::string_view name) {
  std::string all, great;
  std::size_t words = 0;
  const std::string text = fold(name);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && text[i - 1] != ' ' && text[i - 1] != '-') continue;
    const std::string word = text.substr(i, text.find_first_of(" -", i) - i);
    if (word.empty() || word == "the") continue;
    all += word.front();
    if (is_small_word(word)) continue;
    great += word.front();
    ++words;
  }
  if (words < 2) return {};
  return all == great ? std::vector{all} : std::vector{all, great};
}

}  // namespace relata
