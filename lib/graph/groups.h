// Parts joined into groups step by step, never against a conflict: of two groups that each hold a part of one article, that are known
// as different things, whose types exclude each other, or that a person keeps apart. Inside the room only.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/decisions.h"
#include "graph/graph.h"
#include "graph/label_table.h"

namespace relata {

class Groups {
 public:
  // types[i]: the type that parts[i] counts as. No group ever holds a part of both sides of a cannot-link constraint.
  // All but `constraints` outlive the object.
  Groups(const std::vector<Node>& parts, const LabelTable& names, const std::vector<EntityType>& types, const std::vector<Constraint>& constraints);

  // The part that stands for the group.
  std::uint32_t find(std::uint32_t part) const;
  bool conflict(std::uint32_t a, std::uint32_t b) const;
  // Would they not conflict if their types were equal?
  bool only_types_conflict(std::uint32_t a, std::uint32_t b) const;
  // Joins the groups of two parts unless they conflict; true if they are one now.
  bool unite(std::uint32_t a, std::uint32_t b);
  // Of a must-link constraint: without regard to conflicts but of articles and of cannot-link constraints.
  bool unite_must_linked(std::uint32_t a, std::uint32_t b);

  // How many groups have been joined: what is known of groups holds as long as this stays.
  std::size_t joins() const { return joins_; }

  // Calls take(part) for each part of the group.
  template <typename Take>
  void each_member(std::uint32_t part, Take take) const {
    std::uint32_t i = part;
    do take(i);
    while ((i = next_[i]) != part);
  }

 private:
  using Sources = std::unordered_set<std::uint32_t>;

  struct Group {
    std::uint32_t size = 1;
    std::uint32_t source = 0;            // of the only part
    std::unique_ptr<Sources> sources{};  // of several parts
    std::string_view gazetteer_id{};
    std::string_view country{};
    std::uint32_t types = 0;                  // a bit for each
    bool overridden = false;                  // a must-link constraint joined what conflicts
    std::uint8_t generations = 0;             // a bit for each, of full names and of others that have one
    std::vector<std::uint32_t> full_names{};  // labels of a person, of different words
  };
  enum class Types { Matter, Ignored };
  bool conflict(std::uint32_t a, std::uint32_t b, Types types) const;
  bool share_article(const Group& a, const Group& b) const;
  bool may_be_one_type(std::uint32_t a, std::uint32_t b) const;
  bool may_have_one_name(const Group& a, const Group& b) const;
  void add_full_names(Group& to, const Group& from) const;
  void join(std::uint32_t a, std::uint32_t b);

  const LabelTable& names_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> next_;  // the parts of a group, in a ring
  std::vector<Group> groups_;
  std::size_t joins_ = 0;
  CannotLinks cannot_links_;  // by the part that stands for its group
};

}  // namespace relata
