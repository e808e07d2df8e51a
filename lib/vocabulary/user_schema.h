// A user's own relations. A table, one relation a line, columns divided by tabs, "#" opens a comment, "-" stands for any or none:
//
//   # relation   words                    subject      object    direction   class
//   acquired     buy;acquire;take over    ORG;PERSON   ORG       >           OWNERSHIP
//   employer     work for;class:ROLE      ORG          PERSON    <           -
//   neighbours   border                   GPE          GPE       =           LOCATION
//
// A claim is read as the first relation that one of its words fits and whose types its ends have: every word of one alternative occurs
// in the claim's label, or the alternative is "class:" and the claim's class, or "relation:" and the claim's relation (schema/relations.h).
// Direction: ">" the claim's own, "<" its ends change places, "=" the relation holds both ways. The label keeps the words of the text, but
// where the ends have changed places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"

namespace relata {

struct UserRelation {
  enum class Direction { Straight, Turned, BothWays };

  std::string name;
  std::vector<std::vector<std::string>> words;  // alternatives, each all of its words
  std::vector<ClaimClass> classes;              // alternatives
  std::vector<std::string> canonical;           // alternatives, names of schema/relations.h
  std::vector<EntityType> subjects, objects;    // of the relation as it is written to the graph; empty: any
  Direction direction = Direction::Straight;
  std::optional<ClaimClass> cls;
};

class UserSchema {
 public:
  // `name` stands in messages. Throws Error(Input) with the line of what it cannot read.
  static UserSchema parse(std::string_view text, std::string_view name);

  const std::vector<UserRelation>& relations() const { return relations_; }

  enum class Others { Drop, Keep };  // what no relation fits: the table stands for Relata's relations, or comes before them

  std::vector<Claim> apply(std::vector<Claim> claims, const std::vector<Entity>& entities, Others others) const;

 private:
  std::vector<UserRelation> relations_;
};

}  // namespace relata
