// A gold graph: what a careful reader wants in the graph of one article.
//   {"article", "entities": [{"id","canonical","type","mentions"}], "relations": [{"id","subject","object","predicates","symmetric",
//    "class","polarity","salience","evidence"}], "traps": [{"subject","object","predicate"}]}
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/schema.h"

namespace relata {

struct GoldEntity {
  std::string id, canonical;
  EntityType type = EntityType::Misc;
  std::vector<std::string> mentions;
};

struct GoldRelation {
  std::string id, subject, object;  // subject, object: ids of entities
  std::vector<std::string> predicates;
  bool symmetric = false;
  ClaimClass cls = ClaimClass::Other;
  Polarity polarity = Polarity::Affirmed;
  bool key = false;
  std::string evidence;
};

struct GoldTrap {
  std::string subject, object, predicate;
};

struct Gold {
  std::string article;
  std::vector<GoldEntity> entities;
  std::vector<GoldRelation> relations;
  std::vector<GoldTrap> traps;
};

// Throws Error(Input), naming `where`, for what is no gold file.
Gold read_gold(std::string_view json, const std::string& where);

}  // namespace relata
