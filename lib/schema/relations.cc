// The alternatives of all rows, spelled out once, stand under their last word. Tested by tests/schema/relations_test.cc.
#include "schema/relations.h"

#include <array>
#include <cassert>
#include <map>
#include <string>
#include <vector>

#include "base/table.h"
#include "schema/plain_wording.h"

extern "C" const char relata_data_schema_relations[], relata_data_schema_relations_end[];

namespace relata {
namespace {

// One way to say a relation. An empty word stands for any number of words.
struct Wording {
  std::vector<std::string> words{};
  EntityTypes objects{};       // narrower than the relation's; empty: as those
  std::size_t word_count = 0;  // how many words it has
  bool nominal = false;        // begins with any words: never of a verb
  std::uint32_t relation = 0;
};

EntityTypes types_of(std::string_view cell) {
  EntityTypes types;
  const auto add_all = [&](std::initializer_list<EntityType> some) {
    for (const EntityType type : some) types.add(type);
  };
  for (const std::string_view part : parts_of(cell, ';')) {
    if (part == "actor") {
      add_all({EntityType::Person, EntityType::Org, EntityType::Gpe, EntityType::Norp});
    } else if (part == "place") {
      add_all({EntityType::Gpe, EntityType::Loc, EntityType::Fac});
    } else if (part == "any") {
      for (const EntityType type : all_entity_types()) types.add(type);
    } else {
      assert(entity_type(part));
      types.add(*entity_type(part));
    }
  }
  return types;
}

// "hold/have * talk (with)" as the words of each place; "" where none need stand.
std::vector<std::vector<std::string>> places_of(std::string_view alternative, EntityTypes& objects) {
  std::vector<std::vector<std::string>> places;
  for (std::string_view token : parts_of(alternative, ' ')) {
    if (const auto type = entity_type(token); type && token == name_of(*type)) {
      objects.add(*type);
      continue;
    }
    std::vector<std::string> words;
    if (token.starts_with('(')) {
      words.emplace_back();
      token = token.substr(1, token.size() - 2);
    }
    for (const std::string_view word : parts_of(token, '/')) words.emplace_back(word);
    places.push_back(std::move(words));
  }
  return places;
}

class Table {
 public:
  Table() {
    for (const auto& row : rows_of({relata_data_schema_relations, relata_data_schema_relations_end}, 8)) add(row);
  }

  const std::vector<CanonicalRelation>& relations() const { return relations_; }

  const CanonicalRelation* find(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? nullptr : &relations_[found->second];
  }

  std::string_view plain_wording(ClaimClass cls) const {
    const std::string_view own = plain_[static_cast<std::size_t>(cls)];
    return own.empty() ? plain_[static_cast<std::size_t>(ClaimClass::Other)] : own;
  }

  template <typename Fits>
  const CanonicalRelation* by_words(std::string_view label, bool verbal, Fits fits) const {
    const std::vector<std::string_view> words = parts_of(label, ' ');
    const auto under = wordings_.find(words.back());
    if (under == wordings_.end()) return nullptr;
    const Wording* best = nullptr;
    for (const Wording& one : under->second) {
      if ((verbal && one.nominal) || (best && best->word_count >= one.word_count)) continue;
      if (says(words, one.words, 0, 0) && fits(one, relations_[one.relation])) best = &one;
    }
    return best ? &relations_[best->relation] : nullptr;
  }

  template <typename Fits>
  const CanonicalRelation* by_class(ClaimClass cls, Fits fits) const {
    for (const std::uint32_t relation : of_class_[static_cast<std::size_t>(cls)])
      if (fits(relations_[relation])) return &relations_[relation];
    return nullptr;
  }

 private:
  void add(const std::vector<std::string_view>& row) {
    CanonicalRelation relation;
    relation.name = row[0];
    assert(claim_class(row[1]));
    relation.cls = *claim_class(row[1]);
    for (const std::string_view flag : parts_of(row[2], ';')) {
      relation.symmetric |= flag == "sym";
      relation.holds |= flag == "holds" || flag == "timeless";
      relation.timeless |= flag == "timeless";
    }
    relation.subjects = types_of(row[3]);
    relation.objects = types_of(row[4]);
    if (row[5] != "-") relation.inverse = row[5];
    if (row[6] != "-") {
      relation.property_is_inverse = row[6].starts_with('^');
      relation.property = row[6].substr(relation.property_is_inverse ? 1 : 0);
    }
    const auto number = static_cast<std::uint32_t>(relations_.size());
    names_.emplace(relation.name, number);
    relations_.push_back(relation);
    for (const std::string_view alternative : parts_of(row[7], ';')) add_words(alternative, number);
  }

  void add_words(std::string_view alternative, std::uint32_t relation) {
    if (alternative.starts_with("class:")) {
      const auto cls = claim_class(alternative.substr(6));
      assert(cls);
      of_class_[static_cast<std::size_t>(*cls)].push_back(relation);
      return;
    }
    if (alternative.starts_with("plain:")) {
      plain_[static_cast<std::size_t>(relations_[relation].cls)] = alternative.substr(6);
      return;
    }
    Wording wording;
    wording.relation = relation;
    const std::vector<std::vector<std::string>> places = places_of(alternative, wording.objects);
    spell_out(places, 0, wording);
  }

  void spell_out(const std::vector<std::vector<std::string>>& places, std::size_t at, const Wording& begun) {
    if (at == places.size()) {
      assert(!begun.words.empty() && !begun.words.back().empty());
      wordings_[begun.words.back()].push_back(begun);
      return;
    }
    for (const std::string& word : places[at]) {
      Wording wording = begun;
      if (word == "*") {
        wording.nominal |= at == 0;
        wording.words.emplace_back();
      } else if (!word.empty()) {
        wording.words.push_back(word);
        ++wording.word_count;
      }
      spell_out(places, at + 1, wording);
    }
  }

  static bool says(const std::vector<std::string_view>& label, const std::vector<std::string>& words, std::size_t at, std::size_t word) {
    if (word == words.size()) return at == label.size();
    if (words[word].empty()) {
      for (std::size_t next = at; next <= label.size(); ++next)
        if (says(label, words, next, word + 1)) return true;
      return false;
    }
    return at < label.size() && label[at] == words[word] && says(label, words, at + 1, word + 1);
  }

  std::vector<CanonicalRelation> relations_{};
  std::map<std::string_view, std::uint32_t> names_{};
  std::map<std::string, std::vector<Wording>, std::less<>> wordings_{};  // by their last word, in the order of the rows
  std::array<std::vector<std::uint32_t>, static_cast<std::size_t>(ClaimClass::Other) + 1> of_class_{};
  std::array<std::string_view, static_cast<std::size_t>(ClaimClass::Other) + 1> plain_{};
};

const Table& table() {
  static const Table rows;
  return rows;
}

}  // namespace

std::span<const CanonicalRelation> canonical_relations() { return table().relations(); }

const CanonicalRelation* find_relation(std::string_view name) { return table().find(name); }

const CanonicalRelation* relation_meant(const RelationCue& cue) {
  const auto has_ends = [&](const CanonicalRelation& relation) { return relation.subjects.has(cue.subject) && relation.objects.has(cue.object); };
  const auto fits = [&](const Wording& wording, const CanonicalRelation& relation) {
    return has_ends(relation) && (wording.objects.empty() || wording.objects.has(cue.object));
  };
  const CanonicalRelation* relation = table().by_words(cue.label, cue.verbal, fits);
  return relation ? relation : table().by_class(cue.cls, has_ends);
}

const CanonicalRelation* relation_of_words(std::string_view words) {
  return table().by_words(words, false, [](const Wording&, const CanonicalRelation&) { return true; });
}

std::string_view plain_wording(ClaimClass cls) { return table().plain_wording(cls); }

}  // namespace relata
