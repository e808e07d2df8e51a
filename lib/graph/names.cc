// Tested by tests/graph/names_test.cc.
#include "graph/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/fold.h"
#include "base/given_forms.h"
#include "base/table.h"
#include "names/acronym.h"
#include "names/edit_distance.h"
#include "names/key.h"

extern "C" const char relata_data_graph_generic_words[], relata_data_graph_generic_words_end[];
extern "C" const char relata_data_graph_name_words[], relata_data_graph_name_words_end[];

namespace relata {
namespace {

struct WordTable {
  std::set<std::string_view> dropped;
  std::set<std::string_view> tails;
  std::map<std::string_view, std::string_view> spelling;
  std::map<std::string_view, std::string_view> capitals;
};

const WordTable& word_table() {
  static const WordTable table = [] {
    WordTable words;
    for (const auto& row : rows_of({relata_data_graph_name_words, relata_data_graph_name_words_end}, 3)) {
      if (row[0] == "drop") words.dropped.insert(row[1]);
      else if (row[0] == "tail") words.tails.insert(row[1]);
      else (row[0] == "capitals" ? words.capitals : words.spelling).emplace(row[1], row[2]);
    }
    return words;
  }();
  return table;
}

const std::set<std::string_view>& generic_words() {
  static const std::set<std::string_view> words = [] {
    std::set<std::string_view> set;
    for (const auto& row : rows_of({relata_data_graph_generic_words, relata_data_graph_generic_words_end}, 1)) set.insert(row[0]);
    return set;
  }();
  return words;
}

std::string without_hyphens(const std::string& word) {
  std::string joined = word;
  std::erase(joined, '-');
  return joined;
}

// "US Air Force" and "U.S. Air Force" as "united states Air Force": letters that stand for words within a longer name, which is
// not all in capitals.
std::string with_full_words(std::string_view name) {
  const auto is_small_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (name.find(' ') == std::string_view::npos || std::none_of(name.begin(), name.end(), is_small_letter)) return std::string(name);
  std::string text;
  while (!name.empty()) {
    const std::string_view word = name.substr(0, name.find(' '));
    name.remove_prefix(std::min(name.size(), word.size() + 1));
    std::string letters(word);
    std::erase(letters, '.');
    const auto row = word_table().capitals.find(letters);
    text.append(text.empty() ? "" : " ").append(row == word_table().capitals.end() ? word : row->second);
  }
  return text;
}

// "Maria" and "Mario", "Ivanova" and "Ivanov": a final a tells a woman's name.
bool differs_in_final_a(const std::string& a, const std::string& b) {
  const std::size_t stem = std::min(a.size(), b.size()) - (a.size() == b.size() ? 1 : 0);
  return (a.ends_with('a') != b.ends_with('a')) && std::max(a.size(), b.size()) == stem + 1 && a.compare(0, stem, b, 0, stem) == 0;
}

// Two ways to write one word of a person's name.
bool is_one_word(const std::string& a, const std::string& b) {
  if (a == b || without_hyphens(a) == without_hyphens(b)) return true;
  if (differs_in_final_a(a, b)) return false;
  if (a.front() != b.front()) return false;
  constexpr std::size_t kShortest = 5, kLong = 8;  // letters
  const std::u32string x = code_points(a), y = code_points(b);
  const std::size_t limit = std::max(x.size(), y.size()) >= kLong ? 2 : 1;
  return std::min(x.size(), y.size()) >= kShortest && edit_distance(x, y, limit) <= limit;
}

bool is_one_given(const std::string& a, const std::string& b) { return may_be_one_given_name(a, b) || is_one_word(a, b); }

// The words of `few` stand in `many` in their order; all but the last may be given names.
bool is_part_of(const Words& few, const Words& many) {
  std::size_t at = 0;
  for (const std::string& word : many)
    if (at < few.size() && (at + 1 < few.size() ? is_one_given(few[at], word) : is_one_word(few[at], word))) ++at;
  return at == few.size();
}

}  // namespace

Words comparable_words(std::string_view name) {
  Words words = words_of_name(with_full_words(name), Hyphens::Join);
  for (std::string& word : words)
    if (const auto row = word_table().spelling.find(word); row != word_table().spelling.end()) word = row->second;
  Words kept;
  std::copy_if(words.begin(), words.end(), std::back_inserter(kept), [](const std::string& w) { return !word_table().dropped.contains(w); });
  return kept.empty() ? words : kept;
}

std::string key_of(const Words& words) {
  std::string key;
  for (const std::string& word : words) key.append(key.empty() ? "" : " ").append(without_hyphens(word));
  return key;
}

std::string generation_of(std::string_view name) {
  std::string text = fold(name);
  while (text.ends_with('.') || text.ends_with(' ')) text.pop_back();
  for (const std::string generation : {"jr", "sr"})
    if (text.ends_with(' ' + generation) || text.ends_with(',' + generation)) return generation;
  return {};
}

std::string spelling_key(const Words& words) {
  constexpr std::size_t kShortest = 4;
  std::string key;
  for (const std::string& word : words) key += without_hyphens(word);
  if (key.size() > kShortest && key.ends_with('s') && !key.ends_with("ss")) key.pop_back();
  return key;
}

Words without_tail(const Words& words) {
  Words rest = words;
  while (rest.size() > 1 && word_table().tails.contains(rest.back())) rest.pop_back();
  return rest.size() < words.size() ? rest : Words();
}

bool is_generic(const Words& words) {
  return std::all_of(words.begin(), words.end(), [](const std::string& word) { return is_small_word(word) || generic_words().contains(word); });
}

bool may_be_one_person(const Words& a, const Words& b) {
  if (key_of(a) == key_of(b)) return true;
  std::string joined_a, joined_b;
  for (const std::string& word : a) joined_a += without_hyphens(word);
  for (const std::string& word : b) joined_b += without_hyphens(word);
  if (joined_a == joined_b) return true;
  const Words& few = a.size() <= b.size() ? a : b;
  const Words& many = a.size() <= b.size() ? b : a;
  if (std::equal(few.rbegin(), few.rend(), many.rbegin())) return true;
  return is_one_given(few.front(), many.front()) && is_part_of(few, many) && second_initial_agrees(few, many);
}

bool looks_like_name(std::string_view text) {
  constexpr std::array<std::string_view, 10> kParticles = {"al", "bin", "da", "der", "di", "du", "el", "ibn", "van", "von"};
  const auto great = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; };
  bool any = false;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty() || std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end()) continue;
    const std::size_t capital = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), great) - word.begin());
    if (capital == word.size() && !is_small_word(word)) return false;
    any = any || (capital < word.size() && !is_small_word(fold(word)));
  }
  return any;
}

bool may_be_one_type(EntityType a, EntityType b, bool several_words) {
  if (a == b) return true;
  const auto either = [&](EntityType type) { return a == type || b == type; };
  const auto among = [&](std::initializer_list<EntityType> types) {
    return std::find(types.begin(), types.end(), a) != types.end() && std::find(types.begin(), types.end(), b) != types.end();
  };
  if (either(EntityType::Concept)) return false;
  if (either(EntityType::Misc)) return true;
  if (either(EntityType::Person) || either(EntityType::Norp)) return false;
  if (among({EntityType::Gpe, EntityType::Loc}) || among({EntityType::Org, EntityType::Product})) return true;
  return several_words;
}

}  // namespace relata
