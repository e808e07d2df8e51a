// A user's table: rows of names, and of names that are never one. Tested by tests/gazetteer/user_names_test.cc.
#include <algorithm>

#include "base/error.h"
#include "base/fold.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/tables.h"
#include "gazetteer/user_names.h"
#include "names/key.h"

namespace relata {
namespace {

constexpr std::string_view kApart = "!=";
constexpr const char* kShape = "expected name, aliases, type and id divided by tabs, or != and two names; see docs/gazetteer.md";

std::string_view cell(const std::vector<std::string_view>& row, std::size_t column) {
  if (column >= row.size() || row[column] == "-") return {};
  return row[column];
}

std::pair<std::string, std::string> in_order(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return {std::move(a), std::move(b)};
}

// The words of the supplied names, by their first word, the longest first.
using Phrases = std::map<std::string, std::vector<std::pair<std::vector<std::string>, NameType>>, std::less<>>;

Phrases phrases_of(const Gazetteer& gazetteer) {
  Phrases phrases;
  for (const GazetteerEntry& entry : gazetteer.entries()) {
    if (!entry.supplied) continue;
    const NameType type = name_type(name_of(entry.type)).value_or(NameType::Misc);
    std::vector<std::string> names = entry.aliases;
    names.push_back(entry.name);
    for (const std::string& name : names) {
      const Document words = segment({}, name);
      std::vector<std::string> texts;
      for (std::uint32_t t = 0; t < words.size(); ++t) texts.emplace_back(words.text_of(t));
      if (!texts.empty()) phrases[texts.front()].emplace_back(std::move(texts), type);
    }
  }
  for (auto& [first, rows] : phrases) std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  return phrases;
}

}  // namespace

Gazetteer Gazetteer::with(std::string_view table, const std::string& source) const {
  Gazetteer extended = *this;
  std::size_t line = 0;
  for (std::string_view row : split_at(table, '\n')) {
    ++line;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (!row.empty() && row.front() != '#') extended.add_supplied(row, source + ":" + std::to_string(line));
  }
  return extended;
}

void Gazetteer::add_supplied(std::string_view text, const std::string& where) {
  const std::vector<std::string_view> row = split_at(text, '\t');
  if (row[0] == kApart) {
    if (row.size() != 3 || key_of_name(row[1]).empty() || key_of_name(row[2]).empty())
      throw Error(ErrorKind::Input, where + ": found '" + std::string(text) + "', " + kShape);
    cannot_links_.insert(in_order(key_of_name(row[1]), key_of_name(row[2])));
    return;
  }
  if (row.size() < 3 || row.size() > 4 || key_of_name(row[0]).empty()) throw Error(ErrorKind::Input, where + ": found '" + std::string(text) + "', " + kShape);
  const std::optional<EntityType> type = entity_type(row[2]);
  if (!type || is_value(*type) || *type == EntityType::Concept)
    throw Error(ErrorKind::Input, where + ": found the type '" + std::string(row[2]) + "', expected PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT or MISC");
  GazetteerEntry entry;
  entry.name = row[0];
  entry.type = *type;
  entry.aliases = split_list(cell(row, 1));
  entry.id = cell(row, 3).empty() ? "told:" + entry.name : std::string(cell(row, 3));
  entry.supplied = true;
  if (const auto known = by_id_.find(entry.id); known != by_id_.end()) {
    if (entries_[known->second].supplied)
      throw Error(ErrorKind::Input, where + ": the id '" + entry.id + "' stands for " + entries_[known->second].name + " already");
    entry.country = entries_[known->second].country;  // a known thing under other names
    by_id_.erase(known);
  }
  const std::uint32_t index = add(std::move(entry));
  std::vector<std::string> names = entries_[index].aliases;
  names.push_back(entries_[index].name);
  for (const std::string& name : names) {
    std::vector<std::uint32_t>& known = by_name_[key_of_name(name)];
    std::erase(known, index);
    known.insert(known.begin(), index);
  }
}

bool Gazetteer::cannot_link(std::string_view a, std::string_view b) const {
  return !cannot_links_.empty() && cannot_links_.contains(in_order(key_of_name(a), key_of_name(b)));
}

Analysis with_supplied_names(const Document& document, Analysis analysis, const Gazetteer& gazetteer) {
  const Phrases phrases = phrases_of(gazetteer);
  if (phrases.empty()) return analysis;
  std::vector<Name> supplied;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    const auto rows = phrases.find(document.text_of(t));
    if (rows == phrases.end()) continue;
    for (const auto& [words, type] : rows->second) {
      const TokenSpan span{t, t + static_cast<std::uint32_t>(words.size())};
      if (span.end > document.size() || analysis.sentence_of(t) != analysis.sentence_of(span.end - 1)) continue;
      std::uint32_t at = t;
      while (at < span.end && document.text_of(at) == words[at - t]) ++at;
      if (at < span.end) continue;
      supplied.push_back({span, type, 1});
      t = span.end - 1;
      break;
    }
  }
  // A longer name that holds a supplied one stays: "Acme Bank" with "Acme" supplied.
  std::erase_if(supplied, [&analysis](const Name& mine) {
    const Name* other = overlapped(analysis.names, mine.tokens);
    return other && other->tokens != mine.tokens && other->tokens.contains(mine.tokens);
  });
  replace_overlapped(analysis.names, supplied);
  return analysis;
}

}  // namespace relata
