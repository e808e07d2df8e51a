// Tested by tests/vocabulary/user_schema_test.cc.
#include "vocabulary/user_schema.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/fold.h"
#include "base/table.h"
#include "claim/labels.h"
#include "schema/relations.h"

namespace relata {
namespace {

class LineReader {
 public:
  LineReader(std::string_view name, std::size_t line) : where_(std::string(name) + ":" + std::to_string(line) + ": ") {}

  UserRelation read(std::string_view text) const {
    std::vector<std::string_view> cells = parts_of(text, '\t');
    if (cells.size() < 2 || cells.size() > 6)
      fail("a relation has two to six columns (relation, words, subject types, object types, direction, class), not " + std::to_string(cells.size()));
    cells.resize(6, "-");
    UserRelation relation;
    relation.name = predicate_of(cells[0]);
    if (relation.name.empty()) fail("the relation has no name");
    for (const std::string_view part : parts_of(cells[1], ';')) read_words(part, relation);
    relation.subjects = read_types(cells[2]);
    relation.objects = read_types(cells[3]);
    relation.direction = read_direction(cells[4]);
    if (cells[5] != "-") relation.cls = read_class(cells[5]);
    return relation;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw Error(ErrorKind::Input, where_ + what); }

  void read_words(std::string_view part, UserRelation& relation) const {
    if (part.starts_with("class:")) return relation.classes.push_back(read_class(part.substr(6)));
    if (part.starts_with("relation:")) {
      const std::string_view name = part.substr(9);
      if (name != kOtherRelation && !find_relation(name)) fail("'" + std::string(name) + "' is no relation of Relata's (docs/schema.md)");
      relation.canonical.emplace_back(name);
      return;
    }
    std::vector<std::string> words;
    for (const std::string_view word : parts_of(part, ' '))
      if (!word.empty()) words.push_back(lower(word));
    if (words.empty()) fail("an alternative among the words is empty");
    relation.words.push_back(std::move(words));
  }

  std::vector<EntityType> read_types(std::string_view cell) const {
    std::vector<EntityType> types;
    if (cell == "-") return types;
    for (const std::string_view part : parts_of(cell, ';')) {
      const auto type = entity_type(part);
      if (!type) fail("'" + std::string(part) + "' is no entity type; there are PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, MISC, CONCEPT");
      types.push_back(*type);
    }
    return types;
  }

  UserRelation::Direction read_direction(std::string_view cell) const {
    if (cell == "-" || cell == ">") return UserRelation::Direction::Straight;
    if (cell == "<") return UserRelation::Direction::Turned;
    if (cell == "=") return UserRelation::Direction::BothWays;
    fail("the direction is '>', '<' or '=', not '" + std::string(cell) + "'");
  }

  ClaimClass read_class(std::string_view cell) const {
    const auto cls = claim_class(cell);
    if (!cls) fail("'" + std::string(cell) + "' is no class of claims (CONSULT, ROLE, LOCATION ...)");
    return *cls;
  }

  std::string where_;
};

bool says(const UserRelation& relation, const Claim& claim) {
  if (std::find(relation.classes.begin(), relation.classes.end(), claim.cls) != relation.classes.end()) return true;
  if (std::find(relation.canonical.begin(), relation.canonical.end(), claim.relation) != relation.canonical.end()) return true;
  const std::vector<std::string_view> label = parts_of(claim.label, ' ');
  return std::any_of(relation.words.begin(), relation.words.end(), [&](const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return std::find(label.begin(), label.end(), word) != label.end(); });
  });
}

bool allows(const std::vector<EntityType>& types, EntityType type) { return types.empty() || std::find(types.begin(), types.end(), type) != types.end(); }

// Makes the claim one of the relation, or returns false.
bool read_as(const UserRelation& relation, const std::vector<Entity>& entities, Claim& claim) {
  if (!says(relation, claim)) return false;
  std::uint32_t subject = claim.subject, object = claim.object;
  if (relation.direction == UserRelation::Direction::Turned) std::swap(subject, object);
  const auto fit = [&] { return allows(relation.subjects, entities[subject].type) && allows(relation.objects, entities[object].type); };
  const bool both_ways = claim.symmetric || relation.direction == UserRelation::Direction::BothWays;
  if (!fit()) {
    if (!both_ways) return false;
    std::swap(subject, object);
    if (!fit()) return false;
  }
  const std::uint32_t turned_from = std::exchange(claim.subject, subject);
  claim.object = object;
  claim.relation = relation.name;
  if (subject != turned_from) {
    claim.label = relation.name;
    std::replace(claim.label.begin(), claim.label.end(), '_', ' ');
  }
  claim.symmetric = relation.direction == UserRelation::Direction::BothWays;
  if (relation.cls) claim.cls = *relation.cls;
  return true;
}

}  // namespace

UserSchema UserSchema::parse(std::string_view text, std::string_view name) {
  UserSchema schema;
  std::size_t number = 0;
  for (std::string_view line : parts_of(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#') continue;
    schema.relations_.push_back(LineReader(name, number).read(line));
  }
  if (schema.relations_.empty())
    throw Error(ErrorKind::Input,
                std::string(name) + ": holds no relation; a line is relation, words, subject types, object types, direction, class, divided by tabs");
  return schema;
}

std::vector<Claim> UserSchema::apply(std::vector<Claim> claims, const std::vector<Entity>& entities, Others others) const {
  std::vector<Claim> kept;
  for (Claim& claim : claims) {
    const bool fits = std::any_of(relations_.begin(), relations_.end(), [&](const UserRelation& relation) { return read_as(relation, entities, claim); });
    if (!fits && others == Others::Drop) continue;
    kept.push_back(std::move(claim));
  }
  return kept;
}

}  // namespace relata
