// Steps along relationships. A walk of several steps goes depth first with an explicit stack and yields every walk of an allowed length;
// a shortest path goes breadth first, keeps for every node the relationships by which it is reached first, and reads the paths back from
// the far end. Tested by tests/query/scenarios_test.cc and plan_test.cc.
#include <algorithm>
#include <limits>

#include "query/plan/match_steps.h"

namespace relata {
namespace {

// The relationships at a node in a direction, one after the other. A loop is met once.
class Neighbours {
 public:
  Neighbours() = default;
  Neighbours(const GraphIndex& index, std::uint32_t node, Direction direction) : node_(node), both_(direction == Direction::Both) {
    if (direction != Direction::In) out_ = index.out(node);
    if (direction != Direction::Out) in_ = index.in(node);
  }

  const Adjacent* next() {
    if (next_ < out_.size()) return &out_[next_++];
    while (next_ - out_.size() < in_.size()) {
      const Adjacent& adjacent = in_[next_++ - out_.size()];
      if (!both_ || adjacent.node != node_) return &adjacent;
    }
    return nullptr;
  }

 private:
  std::span<const Adjacent> out_{}, in_{};
  std::uint32_t node_ = 0;
  bool both_ = false;
  std::size_t next_ = 0;
};

bool is_used(std::uint32_t edge, const std::vector<int>& used, const Evaluation& c) {
  return std::any_of(used.begin(), used.end(), [&](int slot) {
    const Value& value = c.row[at(slot)];
    if (const auto* one = value.get<EdgeRef>()) return one->index == edge;
    const List* list = value.get<List>();
    return list && std::any_of(list->begin(), list->end(), [&](const Value& v) { return v.get<EdgeRef>() && v.get<EdgeRef>()->index == edge; });
  });
}

bool is_node(const Evaluation& c, int slot, std::uint32_t node) {
  const auto* bound = c.row[at(slot)].get<NodeRef>();
  return bound && bound->index == node;
}

class ScanEdges : public MatchStep {
 public:
  explicit ScanEdges(Expansion e) : e_(std::move(e)) {}

  void open(Evaluation& c) override {
    next_ = 0;
    end_ = static_cast<std::uint32_t>(c.graph.edges.size());
    turned_ = false;
    if (!e_.edge_bound) return;
    const auto* bound = c.row[at(e_.edge)].get<EdgeRef>();
    next_ = bound ? bound->index : 0;
    end_ = bound ? next_ + 1 : 0;
  }

  // Of an undirected relationship every edge comes twice, the second time turned round.
  bool next(Evaluation& c) override {
    for (; next_ < end_; turned_ = false, ++next_) {
      const Adjacent& edge = c.index.edges()[next_];
      if (!turned_ && (!e_.types.holds(edge) || is_used(next_, e_.used, c))) continue;
      const std::uint32_t source = c.index.source_of(next_);
      const bool backwards = e_.direction == Direction::In || turned_;
      c.row[at(e_.edge)] = EdgeRef{next_};
      c.row[at(e_.from)] = NodeRef{backwards ? edge.node : source};
      c.row[at(e_.to)] = NodeRef{backwards ? source : edge.node};
      const bool again = e_.direction == Direction::Both && !turned_ && source != edge.node;
      turned_ = again;
      next_ += again ? 0 : 1;
      return true;
    }
    return false;
  }

 private:
  const Expansion e_;
  std::uint32_t next_ = 0, end_ = 0;
  bool turned_ = false;
};

class Expand : public MatchStep {
 public:
  explicit Expand(Expansion e) : e_(std::move(e)) {}

  void open(Evaluation& c) override {
    const auto* from = c.row[at(e_.from)].get<NodeRef>();
    neighbours_ = from ? Neighbours(c.index, from->index, e_.direction) : Neighbours();
    bound_ = e_.edge_bound ? c.row[at(e_.edge)] : Value();
  }

  bool next(Evaluation& c) override {
    while (const Adjacent* adjacent = neighbours_.next()) {
      if (!e_.types.holds(*adjacent)) continue;
      if (e_.edge_bound && !(bound_.get<EdgeRef>() && bound_.get<EdgeRef>()->index == adjacent->edge)) continue;
      if (e_.to_bound && !is_node(c, e_.to, adjacent->node)) continue;
      if (is_used(adjacent->edge, e_.used, c)) continue;
      c.row[at(e_.edge)] = EdgeRef{adjacent->edge};
      if (!e_.to_bound) c.row[at(e_.to)] = NodeRef{adjacent->node};
      return true;
    }
    return false;
  }

 private:
  const Expansion e_;
  Neighbours neighbours_{};
  Value bound_{};
};

// What walks of several steps and shortest paths share: which edges may be gone along.
bool may_go(const Expansion& e, const Adjacent& adjacent, Evaluation& c) {
  if (!e.types.holds(adjacent) || is_used(adjacent.edge, e.used, c)) return false;
  if (!e.each.empty()) c.row[at(e.each_slot)] = EdgeRef{adjacent.edge};
  return std::all_of(e.each.begin(), e.each.end(), [&](const Expr& condition) { return holds(condition, c); });
}

Value edge_list(const std::vector<std::uint32_t>& edges, bool backwards) {
  List list;
  for (const std::uint32_t edge : edges) list.emplace_back(EdgeRef{edge});
  if (backwards) std::reverse(list.begin(), list.end());
  return list;
}

// How far each node is from the end that a walk must reach, gone along any relationship that the walk may take.
class Distances {
 public:
  static constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();

  void find(std::uint32_t to, const Expansion& e, Evaluation& c) {
    if (to == to_) return;
    for (const std::uint32_t node : reached_) distance_[node] = kFar;
    distance_.resize(c.graph.nodes.size(), kFar);
    distance_[to_ = to] = 0;
    reached_ = {to};
    for (std::size_t i = 0; i < reached_.size() && distance_[reached_[i]] < e.most; ++i) {
      Neighbours neighbours(c.index, reached_[i], turned(e.direction));
      while (const Adjacent* adjacent = neighbours.next()) {
        if (distance_[adjacent->node] != kFar || !e.types.holds(*adjacent)) continue;
        distance_[adjacent->node] = distance_[reached_[i]] + 1;
        reached_.push_back(adjacent->node);
      }
    }
    is_truncated_ = distance_[reached_.back()] == e.most;
  }

  std::uint32_t of(std::uint32_t node) const { return distance_[node]; }
  // Nodes farther away than the walk may be long were not looked for.
  bool is_truncated() const { return is_truncated_; }

 private:
  std::vector<std::uint32_t> distance_{}, reached_{};
  std::uint32_t to_ = kFar;
  bool is_truncated_ = false;
};

class ExpandRange : public MatchStep {
 public:
  explicit ExpandRange(Expansion e) : e_(std::move(e)) {}

  void open(Evaluation& c) override {
    stack_.clear();
    edges_.clear();
    const auto* from = c.row[at(e_.from)].get<NodeRef>();
    start_ = from && e_.least == 0;
    const auto* to = e_.to_bound ? c.row[at(e_.to)].get<NodeRef>() : nullptr;
    aims_ = from && to && e_.most > kShort;
    if (aims_) {
      distances_.find(to->index, e_, c);
      c.truncated = c.truncated || (e_.capped && distances_.is_truncated());
    }
    if (from) stack_.push_back({from->index, Neighbours(c.index, from->index, e_.direction)});
  }

  bool next(Evaluation& c) override {
    if (std::exchange(start_, false) && arrives(stack_.back().node, c)) return true;
    while (!stack_.empty()) {
      c.meter.tick();
      const Adjacent* adjacent = stack_.back().neighbours.next();
      if (!adjacent) {
        stack_.pop_back();
        if (!edges_.empty()) edges_.pop_back();
        continue;
      }
      if (aims_ && !is_near(adjacent->node, c)) continue;
      if (std::find(edges_.begin(), edges_.end(), adjacent->edge) != edges_.end() || !may_go(e_, *adjacent, c)) continue;
      if (edges_.size() == e_.most) {
        c.truncated = c.truncated || e_.capped;
        continue;
      }
      // At the last step there is nothing to look for beyond, unless a missing bound must be told of.
      edges_.push_back(adjacent->edge);
      const bool last = edges_.size() == e_.most && !e_.capped;
      stack_.push_back({adjacent->node, last ? Neighbours() : Neighbours(c.index, adjacent->node, e_.direction)});
      if (edges_.size() >= e_.least && arrives(adjacent->node, c)) return true;
    }
    return false;
  }

 private:
  struct Stop {
    std::uint32_t node;
    Neighbours neighbours;
  };

  // True if a walk that goes on to the node may still reach its end.
  bool is_near(std::uint32_t node, Evaluation& c) const {
    const std::uint32_t distance = distances_.of(node);
    if (distance == Distances::kFar) return false;
    if (edges_.size() + 1 + distance <= e_.most) return true;
    c.truncated = c.truncated || e_.capped;
    return false;
  }

  bool arrives(std::uint32_t node, Evaluation& c) const {
    if (e_.to_bound && !is_node(c, e_.to, node)) return false;
    c.row[at(e_.edge)] = edge_list(edges_, e_.backwards);
    if (!e_.to_bound) c.row[at(e_.to)] = NodeRef{node};
    return true;
  }

  static constexpr std::uint32_t kShort = 2;  // steps that are gone sooner than distances are found

  const Expansion e_;
  Distances distances_{};
  bool aims_ = false;                   // `distances_` are those from the end of the walk
  std::vector<Stop> stack_{};           // one more than edges_
  std::vector<std::uint32_t> edges_{};  // of the walk so far
  bool start_ = false;
};

// From both ends, a level at a time of the side with the fewer nodes. The level on which the two meet is complete, and every shortest path
// passes one of the nodes where they did.
class ExpandShortest : public MatchStep {
 public:
  ExpandShortest(Expansion e, bool all) : e_(std::move(e)), all_(all) {}

  void open(Evaluation& c) override {
    paths_.clear();
    next_ = 0;
    const auto* from = c.row[at(e_.from)].get<NodeRef>();
    const auto* to = c.row[at(e_.to)].get<NodeRef>();
    if (!from || !to) return;
    if (from->index == to->index) {
      if (e_.least == 0) paths_.push_back({});
      return;
    }
    search(from->index, to->index, c);
    for (const std::uint32_t node : met_) join(node);
    met_.clear();
    ahead_.forget();
    back_.forget();
  }

  bool next(Evaluation& c) override {
    if (next_ >= paths_.size()) return false;
    c.row[at(e_.edge)] = edge_list(paths_[next_++], true);  // read back from the far end
    return true;
  }

 private:
  static constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();
  using Edges = std::vector<std::uint32_t>;

  struct Reached {
    std::uint32_t edge, from;
    std::uint32_t next;  // another way to the same node, in `reached`, or kUnseen
  };
  struct Side {
    std::uint32_t start = 0, steps = 0;
    std::vector<std::uint32_t> depth{}, first{};  // by node: its level; the last of its ways in `reached`
    std::vector<std::uint32_t> touched{}, level{};
    std::vector<Reached> reached{};  // how nodes were reached on the level of their first reaching

    void begin(std::uint32_t node, std::size_t nodes) {
      depth.resize(nodes, kUnseen);
      first.resize(nodes, kUnseen);
      start = node;
      steps = 0;
      touched = level = {node};
      depth[node] = 0;
    }

    void forget() {
      for (const std::uint32_t node : touched) first[node] = kUnseen, depth[node] = kUnseen;
      reached.clear();
    }

    // The edges of each way to the node, its own first.
    void read(std::uint32_t node, Edges& path, std::vector<Edges>& paths) const {
      if (node == start) return paths.push_back(path);
      for (std::uint32_t way = first[node]; way != kUnseen; way = reached[way].next) {
        path.push_back(reached[way].edge);
        read(reached[way].from, path, paths);
        path.pop_back();
      }
    }
  };

  void search(std::uint32_t from, std::uint32_t to, Evaluation& c) {
    ahead_.begin(from, c.graph.nodes.size());
    back_.begin(to, c.graph.nodes.size());
    const Direction turned = e_.direction == Direction::Out ? Direction::In : e_.direction == Direction::In ? Direction::Out : Direction::Both;
    while (met_.empty() && ahead_.steps + back_.steps < e_.most && !ahead_.level.empty() && !back_.level.empty()) {
      if (ahead_.level.size() <= back_.level.size()) expand(ahead_, back_, e_.direction, c);
      else expand(back_, ahead_, turned, c);
    }
    c.truncated = c.truncated || (e_.capped && met_.empty() && !ahead_.level.empty() && !back_.level.empty());
  }

  void expand(Side& side, const Side& other, Direction direction, Evaluation& c) {
    ++side.steps;
    std::vector<std::uint32_t> following;
    for (const std::uint32_t node : side.level) {
      Neighbours neighbours(c.index, node, direction);
      while (const Adjacent* adjacent = neighbours.next()) {
        c.meter.tick();
        const std::uint32_t next = adjacent->node;
        const bool fresh = side.depth[next] == kUnseen;
        if ((!fresh && (!all_ || side.depth[next] != side.steps)) || !may_go(e_, *adjacent, c)) continue;
        if (fresh) following.push_back(next);
        if (fresh && other.depth[next] != kUnseen) met_.push_back(next);
        side.depth[next] = side.steps;
        side.reached.push_back({adjacent->edge, node, side.first[next]});
        side.first[next] = static_cast<std::uint32_t>(side.reached.size() - 1);
      }
    }
    side.touched.insert(side.touched.end(), following.begin(), following.end());
    side.level = std::move(following);
  }

  // Each way to the node from one end, with each from the other.
  void join(std::uint32_t node) {
    if (!all_ && !paths_.empty()) return;
    Edges path;
    std::vector<Edges> here, there;
    ahead_.read(node, path, here);
    back_.read(node, path, there);
    for (const Edges& far : there)
      for (const Edges& near : here) {
        Edges& whole = paths_.emplace_back(far.rbegin(), far.rend());
        whole.insert(whole.end(), near.begin(), near.end());
        if (!all_) return;
      }
  }

  const Expansion e_;
  const bool all_;
  Side ahead_{}, back_{};
  std::vector<std::uint32_t> met_{};
  std::vector<Edges> paths_{};  // last first
  std::size_t next_ = 0;
};

}  // namespace

std::unique_ptr<MatchStep> scan_edges(Expansion expansion) { return std::make_unique<ScanEdges>(std::move(expansion)); }
std::unique_ptr<MatchStep> expand(Expansion expansion) { return std::make_unique<Expand>(std::move(expansion)); }
std::unique_ptr<MatchStep> expand_range(Expansion expansion) { return std::make_unique<ExpandRange>(std::move(expansion)); }
std::unique_ptr<MatchStep> expand_shortest(Expansion expansion, bool all) { return std::make_unique<ExpandShortest>(std::move(expansion), all); }

}  // namespace relata
