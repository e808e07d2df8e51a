// Tested by tests/reader/language_test.cc.
#include "reader/language.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/fold.h"
#include "base/table.h"

extern "C" const char relata_data_reader_language_words[], relata_data_reader_language_words_end[];

namespace relata {
namespace {

constexpr std::size_t kLookedAt = 20000;  // bytes
constexpr std::size_t kFewestWords = 20;  // fewer say nothing
constexpr std::size_t kEnglish = 0;       // the first row

struct Languages {
  std::vector<std::string_view> names{};
  std::unordered_map<std::string_view, std::vector<std::size_t>> of_word{};
};

const Languages& languages() {
  static const Languages table = [] {
    Languages all;
    for (const auto& row : rows_of({relata_data_reader_language_words, relata_data_reader_language_words_end}, 2)) {
      for (const std::string_view word : parts_of(row[1], ' ')) all.of_word[word].push_back(all.names.size());
      all.names.push_back(row[0]);
    }
    return all;
  }();
  return table;
}

// Letters of scripts that English is not written in, by the lead bytes of UTF-8.
struct Scripts {
  std::size_t latin = 0, cyrillic = 0, greek = 0, arabic = 0, hebrew = 0, indic = 0, east_asian = 0, kana = 0, hangul = 0, thai = 0;
};

Scripts scripts_of(std::string_view text) {
  Scripts count;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    count.latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC2) continue;
    count.latin += c <= 0xCA;
    count.greek += c == 0xCE || c == 0xCF;
    count.cyrillic += c >= 0xD0 && c <= 0xD3;
    count.hebrew += c == 0xD7;
    count.arabic += c >= 0xD8 && c <= 0xDB;
    count.indic += c == 0xE0 && next >= 0xA4 && next < 0xB8;
    count.thai += c == 0xE0 && next >= 0xB8;
    count.kana += c == 0xE3 && (next == 0x81 || next == 0x82 || next == 0x83);
    count.east_asian += c >= 0xE4 && c <= 0xE9;
    count.hangul += c >= 0xEA && c <= 0xED;
  }
  return count;
}

std::string foreign_script(const Scripts& s) {
  const std::pair<std::size_t, const char*> rows[] = {{s.cyrillic, "a Cyrillic language"},
                                                      {s.greek, "Greek"},
                                                      {s.arabic, "a language in Arabic letters"},
                                                      {s.hebrew, "Hebrew"},
                                                      {s.indic, "an Indic language"},
                                                      {s.thai, "Thai or Lao"},
                                                      {s.kana, "Japanese"},
                                                      {s.hangul, "Korean"},
                                                      {s.east_asian, "Chinese"}};
  std::size_t foreign = 0;
  const std::pair<std::size_t, const char*>* most = rows;
  for (const auto& row : rows) {
    foreign += row.first;
    if (row.first > most->first) most = &row;
  }
  if (foreign < kFewestWords || foreign < s.latin) return {};
  return s.kana * 10 > s.east_asian && s.kana > s.hangul && most->first == s.east_asian ? "Japanese" : most->second;
}

}  // namespace

std::string foreign_language(std::string_view text) {
  text = text.substr(0, kLookedAt);
  if (std::string script = foreign_script(scripts_of(text)); !script.empty()) return script;
  const std::string small = lower(valid_utf8(text));
  const Languages& table = languages();
  std::vector<std::size_t> hits(table.names.size());
  std::size_t words = 0;
  for (std::size_t at = 0; at < small.size();) {
    const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
    while (at < small.size() && !is_part(small[at])) ++at;
    const std::size_t begin = at;
    while (at < small.size() && is_part(small[at])) ++at;
    if (at == begin) break;
    ++words;
    const auto found = table.of_word.find(std::string_view(small).substr(begin, at - begin));
    if (found != table.of_word.end())
      for (const std::size_t language : found->second) ++hits[language];
  }
  if (words < kFewestWords) return {};
  const auto best = static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  const bool clear = best != kEnglish && hits[best] * 100 >= words * 12 && hits[best] * 10 >= hits[kEnglish] * 15;
  return clear ? std::string(table.names[best]) : std::string();
}

}  // namespace relata
