// Graphs taken apart into what single articles say, and put together again. Inside the room only: build.cc and merge.cc are these
// two steps with a grouping between them.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/build.h"
#include "graph/graph.h"

namespace relata {

// A statement of one article between two parts. Without evidence (unsupported) it comes from a foreign file.
struct PartStatement {
  std::uint32_t source = kNoNode;  // indices of Parts::nodes, here and below
  std::uint32_t target = kNoNode;
  std::uint32_t speaker = kNoNode;
  std::uint32_t place = kNoNode;
  SharedText relation;
  Polarity polarity = Polarity::Affirmed;
  std::uint32_t unsupported = kNoNode;  // of an unsupported one: what it has beside its key, an index of Parts::unsupported
  Evidence evidence;                    // its speaker and place are empty, and it is not reversed; of an unsupported one only what a field of Edge says, too
};

// What tells the relation of a statement from others: its name, of kOtherRelation also its words.
using RelationKey = std::pair<std::string_view, std::string_view>;
inline RelationKey relation_key(const PartStatement& statement) {
  return {statement.relation, statement.relation == kOtherRelation ? statement.evidence.label.view() : std::string_view()};
}

// What an unsupported statement has beside its key, as far as the evidence of its edge does not say it already. Each field unites by its
// greater value, so that it does not matter when the evidence comes.
struct UnsupportedFacts {
  double weight = std::numeric_limits<double>::lowest();
  SharedText first_date, last_date;
  Properties properties;
};

struct Parts {
  std::string title;
  std::vector<SourceInfo> sources;       // sorted by id, unique
  std::vector<Node> nodes;               // each with at most one source; sorted by (source, length of id, id, label), unique (is_same_part)
  std::deque<PartStatement> statements;  // in any order; a deque gives memory back while the edges take it
  std::vector<UnsupportedFacts> unsupported;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> related{};  // nodes between which an article states what is kept elsewhere
};

// The source of a part; empty for a node of a foreign file.
inline const SharedText& source_of(const Node& part) {
  static const SharedText none;
  return part.sources.empty() ? none : part.sources.front();
}

// True if the part's id is what GraphBuilder would give it; any other id is kept as it is.
bool has_own_id(const Node& part);
std::vector<bool> own_ids(const std::vector<Node>& parts);

// True for a part without a source whose id a program gave by counting ("n0", "12", "n0::n3"): it says nothing outside of its file.
bool has_counted_id(const Node& part);

// Two parts of one id and source are one; where the id was counted, only if the label is one too.
bool is_same_part(const Node& a, const Node& b);

// The index of a part among Parts::nodes, or kNoNode.
std::uint32_t find_part(const std::vector<Node>& parts, std::string_view source, std::string_view id);

Parts take_apart(std::vector<Graph> graphs);

// "person-wang@a.txt", or the id alone where the part has no source.
inline std::string record_id(std::string_view id, std::string_view source) {
  return source.empty() ? std::string(id) : std::string(id).append(1, '@').append(source);
}
inline std::string record_id(const Node& part) { return record_id(part.id, source_of(part)); }

// What fusing has changed: where each part is now, and the record ids of those whose id is another.
struct Fusion {
  std::vector<std::uint32_t> now;
  std::map<std::string, std::string> renamed;
};

// Part i becomes one with part into[i] of the same article; into[i] == i: it stays. Chains of them are followed.
Fusion fuse(Parts& parts, std::vector<std::uint32_t> into);

// group_of[i]: the group of parts.nodes[i], numbers from 0 in any order. REQUIRES: no two parts of one source in a group.
Graph put_together(Parts parts, const std::vector<std::uint32_t>& group_of);

// Brings the item that stands at order[k] to place k, without a second list of them. Takes `order`, which names each place once.
template <typename Items>
void put_in_order(Items& items, std::vector<std::uint32_t> order) {
  for (std::uint32_t k = 0; k < order.size(); ++k) {
    if (order[k] == k) continue;
    typename Items::value_type held = std::move(items[k]);
    std::uint32_t at = k;
    for (std::uint32_t from; (from = order[at]) != k; at = from) {
      items[at] = std::move(items[from]);
      order[at] = at;
    }
    items[at] = std::move(held);
    order[at] = at;
  }
}

// Groups by id.
std::vector<std::uint32_t> group_by_id(const std::vector<Node>& parts);

}  // namespace relata
