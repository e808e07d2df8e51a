// The simple steps; those that follow relationships are in expand_steps.cc. Tested by tests/query/scenarios_test.cc and plan_test.cc.
#include "query/plan/match_steps.h"

#include <algorithm>

namespace relata {
namespace {

class ScanNodes : public MatchStep {
 public:
  ScanNodes(int slot, NodeAccess access) : slot_(slot), access_(std::move(access)) {}

  void open(Evaluation& c) override {
    next_ = 0;
    spans_.clear();
    switch (access_.kind) {
      case NodeAccess::Kind::All: return;
      case NodeAccess::Kind::Type:
        for (const EntityType type : access_.types) spans_.push_back(c.index.nodes_of(type));
        return;
      default: look_up(evaluate(*access_.name, c), c);
    }
  }

  bool next(Evaluation& c) override {
    if (access_.kind == NodeAccess::Kind::All) {
      if (next_ >= c.graph.nodes.size()) return false;
      c.row[at(slot_)] = NodeRef{static_cast<std::uint32_t>(next_++)};
      return true;
    }
    std::size_t skip = next_;
    for (const auto& span : spans_) {
      if (skip < span.size()) {
        ++next_;
        c.row[at(slot_)] = NodeRef{span[skip]};
        return true;
      }
      skip -= span.size();
    }
    return false;
  }

 private:
  void look_up(const Value& name, Evaluation& c) {
    found_.clear();
    const List* list = access_.is_list ? name.get<List>() : nullptr;
    if (list)
      for (const Value& item : *list) add(item, c);
    else if (!access_.is_list) add(name, c);
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    spans_.emplace_back(found_);
  }

  void add(const Value& name, Evaluation& c) {
    const auto* text = name.get<std::string>();
    if (!text) return;
    if (access_.kind == NodeAccess::Kind::Id) {
      if (const std::size_t node = c.graph.find_node(*text); node != Graph::npos) found_.push_back(static_cast<std::uint32_t>(node));
      return;
    }
    const std::vector<std::uint32_t> nodes = access_.kind == NodeAccess::Kind::Label ? c.index.nodes_labelled(*text) : c.index.nodes_aliased(*text);
    found_.insert(found_.end(), nodes.begin(), nodes.end());
  }

  const int slot_;
  const NodeAccess access_;
  std::size_t next_ = 0;
  std::vector<std::uint32_t> found_{};
  std::vector<std::span<const std::uint32_t>> spans_{};
};

// A step of at most one turn.
class Once : public MatchStep {
 public:
  void open(Evaluation&) override { done_ = false; }
  bool next(Evaluation& c) override {
    if (done_) return false;
    done_ = true;
    return turn(c);
  }

 protected:
  virtual bool turn(Evaluation& c) = 0;

 private:
  bool done_ = false;
};

class Filter : public Once {
 public:
  explicit Filter(Expr condition) : condition_(std::move(condition)) {}

 private:
  bool turn(Evaluation& c) override { return holds(condition_, c); }
  const Expr condition_;
};

class CheckNode : public Once {
 public:
  explicit CheckNode(int slot) : slot_(slot) {}

 private:
  bool turn(Evaluation& c) override { return c.row[at(slot_)].get<NodeRef>() != nullptr; }
  const int slot_;
};

class BuildPath : public Once {
 public:
  BuildPath(int slot, std::vector<int> nodes, std::vector<int> edges) : slot_(slot), nodes_(std::move(nodes)), edges_(std::move(edges)) {}

 private:
  bool turn(Evaluation& c) override {
    Path path;
    path.steps.push_back(c.row[at(nodes_.front())].get<NodeRef>()->index);
    for (const int edge : edges_) {
      const Value& value = c.row[at(edge)];
      if (const auto* one = value.get<EdgeRef>()) go(path, one->index, c);
      else
        for (const Value& step : *value.get<List>()) go(path, step.get<EdgeRef>()->index, c);
    }
    c.row[at(slot_)] = std::move(path);
    return true;
  }

  static void go(Path& path, std::uint32_t edge, const Evaluation& c) {
    const std::uint32_t here = path.steps.back(), source = c.index.source_of(edge);
    path.steps.push_back(edge);
    path.steps.push_back(source == here ? c.index.target_of(edge) : source);
  }

  const int slot_;
  const std::vector<int> nodes_, edges_;
};

class Unwind : public MatchStep {
 public:
  Unwind(Expr list, int slot) : list_(std::move(list)), slot_(slot) {}

  void open(Evaluation& c) override {
    next_ = 0;
    Value value = evaluate(list_, c);
    if (List* list = value.get<List>()) items_ = std::move(*list);
    else items_ = value.is_null() ? List() : List{value};
  }

  bool next(Evaluation& c) override {
    if (next_ >= items_.size()) return false;
    c.row[at(slot_)] = items_[next_++];
    return true;
  }

 private:
  const Expr list_;
  const int slot_;
  List items_{};
  std::size_t next_ = 0;
};

class OptionalSteps : public MatchStep {
 public:
  OptionalSteps(std::unique_ptr<Pipeline> inner, std::vector<int> slots) : inner_(std::move(inner)), slots_(std::move(slots)) {}

  void open(Evaluation& c) override {
    inner_->open(c);
    state_ = State::Fresh;
  }

  bool next(Evaluation& c) override {
    if (state_ == State::Over) return false;
    if (inner_->next(c)) {
      state_ = State::Matched;
      return true;
    }
    const bool matched = state_ == State::Matched;
    state_ = State::Over;
    if (matched) return false;
    for (const int slot : slots_) c.row[at(slot)] = Value();
    return true;
  }

 private:
  enum class State : std::uint8_t { Fresh, Matched, Over };
  const std::unique_ptr<Pipeline> inner_;
  const std::vector<int> slots_;
  State state_ = State::Over;
};

}  // namespace

void Pipeline::open(Evaluation&) {
  begun_ = false;
  depth_ = 0;
}

bool Pipeline::next(Evaluation& c) {
  if (steps_.empty()) return !std::exchange(begun_, true);
  if (!std::exchange(begun_, true)) steps_.front()->open(c);
  while (true) {
    c.meter.tick();
    if (!steps_[depth_]->next(c)) {
      if (depth_ == 0) return false;
      --depth_;
    } else if (depth_ + 1 == steps_.size()) {
      return true;
    } else {
      steps_[++depth_]->open(c);
    }
  }
}

std::unique_ptr<MatchStep> scan_nodes(int slot, NodeAccess access) { return std::make_unique<ScanNodes>(slot, std::move(access)); }
std::unique_ptr<MatchStep> filter(Expr condition) { return std::make_unique<Filter>(std::move(condition)); }
std::unique_ptr<MatchStep> check_node(int slot) { return std::make_unique<CheckNode>(slot); }
std::unique_ptr<MatchStep> build_path(int slot, std::vector<int> nodes, std::vector<int> edges) {
  return std::make_unique<BuildPath>(slot, std::move(nodes), std::move(edges));
}
std::unique_ptr<MatchStep> unwind(Expr list, int slot) { return std::make_unique<Unwind>(std::move(list), slot); }
std::unique_ptr<MatchStep> optional_steps(std::unique_ptr<Pipeline> inner, std::vector<int> slots) {
  return std::make_unique<OptionalSteps>(std::move(inner), std::move(slots));
}

}  // namespace relata
