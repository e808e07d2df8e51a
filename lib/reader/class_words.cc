// Tested by tests/reader/article_finder_test.cc.
#include "reader/class_words.h"

#include <string>
#include <vector>

#include "base/is_ascii.h"
#include "base/table.h"
#include "reader/markup_scanner.h"

extern "C" const char relata_data_reader_class_words[], relata_data_reader_class_words_end[];

namespace relata {
namespace {

constexpr std::uint8_t kUnlikely = 1, kArticle = 2, kShare = 4, kByline = 8, kFor = 32, kAgainst = 64, kBoilerplate = 128;

struct ClassWord {
  std::string_view word;
  bool whole = false;  // a whole part between hyphens, underscores and blanks; else anywhere
  std::uint8_t says = 0;
};

std::uint8_t kinds_of(std::string_view names) {
  constexpr std::pair<std::string_view, std::uint8_t> kKinds[] = {{"unlikely", kUnlikely},      {"article", kArticle}, {"share", kShare},
                                                                  {"byline", kByline},          {"for", kFor},         {"against", kAgainst},
                                                                  {"boilerplate", kBoilerplate}};
  std::uint8_t kinds = 0;
  for (const auto& [name, kind] : kKinds)
    if (has_word(names, name)) kinds = static_cast<std::uint8_t>(kinds | kind);
  return kinds;
}

const std::vector<ClassWord>& words() {
  static const std::vector<ClassWord> table = [] {
    std::vector<ClassWord> rows;
    for (const auto& row : rows_of({relata_data_reader_class_words, relata_data_reader_class_words_end}, 3))
      rows.push_back({row[0], row[1] == "whole", kinds_of(row[2])});
    return rows;
  }();
  return table;
}

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool stands_in(std::string_view text, const ClassWord& word) {
  for (std::size_t at = text.find(word.word); at != std::string_view::npos; at = text.find(word.word, at + 1)) {
    if (!word.whole) return true;
    const std::size_t behind = at + word.word.size();
    if ((at == 0 || !is_alphanumeric(text[at - 1])) && (behind == text.size() || !is_alphanumeric(text[behind]))) return true;
  }
  return false;
}

}  // namespace

ClassTraits class_traits(std::string_view value) {
  constexpr std::size_t kLooked = 512;  // characters; generated classes may be long
  std::string lower(value.substr(0, kLooked));
  for (char& c : lower) c = lower_ascii(c);
  std::uint8_t says = 0;
  for (const ClassWord& word : words())
    if ((says | word.says) != says && stands_in(lower, word)) says = static_cast<std::uint8_t>(says | word.says);
  ClassTraits traits;
  traits.unlikely = says & kUnlikely;
  traits.article = says & kArticle;
  traits.share = says & kShare;
  traits.byline = says & kByline;
  traits.boilerplate = says & kBoilerplate;
  traits.weight = static_cast<std::int8_t>(((says & kFor) ? 1 : 0) - ((says & kAgainst) ? 1 : 0));
  return traits;
}

}  // namespace relata
