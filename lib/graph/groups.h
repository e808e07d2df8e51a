// Parts joined into groups step by step, never against a conflict: of two groups that each hold a part of one article, that are known
// as different things, whose types exclude each other, or that were told to be different. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/graph.h"
#include "graph/names.h"

namespace relata {

class Groups {
 public:
  // words[i]: comparable_words the label of parts[i]; types[i]: the type it counts as. `forbidden`: pairs of parts that are different
  // things.
  Groups(const std::vector<Node>& parts, const std::vector<Words>& words, const std::vector<EntityType>& types,
         const std::vector<std::pair<std::uint32_t, std::uint32_t>>& forbidden);

  // The part that stands for the group.
  std::uint32_t find(std::uint32_t part) const;
  bool conflict(std::uint32_t a, std::uint32_t b) const;
  // Joins the groups of two parts unless they conflict; true if they are one now.
  bool unite(std::uint32_t a, std::uint32_t b);
  // Without regard to conflicts but of articles (told by a person).
  bool unite_told(std::uint32_t a, std::uint32_t b);

  const std::vector<std::uint32_t>& members(std::uint32_t part) const { return groups_[find(part)].members; }
  // Full names of a person's group, each once.
  const std::vector<Words>& full_names(std::uint32_t part) const { return groups_[find(part)].full_names; }

 private:
  struct Group {
    std::vector<std::uint32_t> members;
    std::unordered_set<std::uint32_t> sources;
    std::string gazetteer_id;
    std::string country;
    std::vector<EntityType> types;
    std::vector<Words> full_names;
    std::vector<std::string> generations;  // of full names, and of others that have one
    std::vector<std::uint32_t> enemies;  // parts
  };
  bool share_article(const Group& a, const Group& b) const;
  void join(std::uint32_t a, std::uint32_t b);

  const std::vector<Words>& words_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<Group> groups_;
};

}  // namespace relata
