// Tested by tests/query/scenarios_test.cc.
#include "query/plan/stages.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "query/plan/accumulator.h"

namespace relata {
namespace {

struct RowHash {
  std::size_t operator()(const Row& row) const {
    std::size_t seed = row.size();
    for (const Value& value : row) seed = seed * 1000003 + hash(value);
    return seed;
  }
};

struct RowEqual {
  bool operator()(const Row& a, const Row& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Value& x, const Value& y) { return order(x, y) == 0; });
  }
};

class OneRow : public Stage {
 public:
  bool next(Evaluation&) override { return !std::exchange(done_, true); }

 private:
  bool done_ = false;
};

class Nest : public Stage {
 public:
  Nest(StagePtr input, std::unique_ptr<Pipeline> pipeline) : input_(std::move(input)), pipeline_(std::move(pipeline)) {}
  bool next(Evaluation& c) override {
    while (true) {
      if (inside_ && pipeline_->next(c)) return true;
      inside_ = input_->next(c);
      if (!inside_) return false;
      pipeline_->open(c);
    }
  }

 private:
  const StagePtr input_;
  const std::unique_ptr<Pipeline> pipeline_;
  bool inside_ = false;
};

class Assign : public Stage {
 public:
  Assign(StagePtr input, std::vector<Assignment> assignments) : input_(std::move(input)), assignments_(std::move(assignments)) {}
  bool next(Evaluation& c) override {
    if (!input_->next(c)) return false;
    for (const Assignment& a : assignments_) c.row[at(a.slot)] = evaluate(a.expr, c);
    return true;
  }

 private:
  const StagePtr input_;
  const std::vector<Assignment> assignments_;
};

// Sorted and each once.
void add_to(List& list, const Value& value) {
  if (const List* items = value.get<List>()) {
    for (const Value& item : *items) add_to(list, item);
    return;
  }
  if (value.is_null()) return;
  const auto place = std::lower_bound(list.begin(), list.end(), value, [](const Value& a, const Value& b) { return order(a, b) < 0; });
  if (place == list.end() || order(*place, value) != 0) list.insert(place, value);
}

class GatherTrace : public Stage {
 public:
  GatherTrace(StagePtr input, Trace trace) : input_(std::move(input)), trace_(std::move(trace)) {}
  bool next(Evaluation& c) override {
    if (!input_->next(c)) return false;
    List list;
    if (trace_.before >= 0) add_to(list, c.row[at(trace_.before)]);
    for (const int slot : trace_.matched) add_to(list, c.row[at(slot)]);
    c.row[at(trace_.slot)] = std::move(list);
    return true;
  }

 private:
  const StagePtr input_;
  const Trace trace_;
};

class Group : public Stage {
 public:
  Group(StagePtr input, std::vector<Assignment> keys, std::vector<Aggregate> aggregates, int trace_slot)
      : input_(std::move(input)), keys_(std::move(keys)), aggregates_(std::move(aggregates)), trace_slot_(trace_slot) {}

  bool next(Evaluation& c) override {
    if (!std::exchange(read_, true)) read(c);
    if (next_ >= groups_.size()) return false;
    OneGroup& group = groups_[next_++];
    for (std::size_t i = 0; i < keys_.size(); ++i) c.row[at(keys_[i].slot)] = std::move(group.key[i]);
    for (std::size_t i = 0; i < aggregates_.size(); ++i) c.row[at(aggregates_[i].slot)] = group.accumulators[i].result();
    if (trace_slot_ >= 0) c.row[at(trace_slot_)] = std::move(group.trace);
    return true;
  }

 private:
  struct OneGroup {
    Row key;
    std::vector<Accumulator> accumulators;
    List trace{};
  };

  OneGroup made(Row key) const {
    OneGroup group{std::move(key), {}};
    for (const Aggregate& a : aggregates_) group.accumulators.emplace_back(a.function, a.distinct);
    return group;
  }

  static void add(const Aggregate& aggregate, Accumulator& accumulator, Evaluation& c) {
    if (aggregate.function.empty()) return accumulator.add(true);
    Value value = evaluate(aggregate.argument, c);
    if (accumulator.keeps_values()) c.meter.hold(value);
    accumulator.add(std::move(value), aggregate.fraction ? evaluate(*aggregate.fraction, c) : Value());
  }

  void read(Evaluation& c) {
    std::unordered_map<Row, std::size_t, RowHash, RowEqual> positions;
    if (keys_.empty()) groups_.push_back(made({}));
    while (input_->next(c)) {
      Row key;
      for (const Assignment& a : keys_) key.push_back(evaluate(a.expr, c));
      const auto [found, fresh] = positions.try_emplace(key, keys_.empty() ? 0 : groups_.size());
      if (fresh)
        for (const Value& value : key) c.meter.hold(value);
      if (fresh && !keys_.empty()) groups_.push_back(made(std::move(key)));
      OneGroup& group = groups_[found->second];
      for (std::size_t i = 0; i < aggregates_.size(); ++i) add(aggregates_[i], group.accumulators[i], c);
      if (trace_slot_ >= 0) add_to(group.trace, c.row[at(trace_slot_)]);
    }
  }

  const StagePtr input_;
  const std::vector<Assignment> keys_;
  const std::vector<Aggregate> aggregates_;
  const int trace_slot_;
  std::vector<OneGroup> groups_{};
  bool read_ = false;
  std::size_t next_ = 0;
};

class DistinctRows : public Stage {
 public:
  DistinctRows(StagePtr input, std::vector<int> slots) : input_(std::move(input)), slots_(std::move(slots)) {}
  bool next(Evaluation& c) override {
    while (input_->next(c)) {
      Row key;
      for (const int slot : slots_) c.meter.hold(key.emplace_back(c.row[at(slot)]));
      if (seen_.insert(std::move(key)).second) return true;
    }
    return false;
  }

 private:
  const StagePtr input_;
  const std::vector<int> slots_;
  std::unordered_set<Row, RowHash, RowEqual> seen_{};
};

class SortedRows : public Stage {
 public:
  SortedRows(StagePtr input, std::vector<Ordering> order, std::vector<int> slots, std::size_t limit)
      : input_(std::move(input)), order_(std::move(order)), slots_(std::move(slots)), limit_(limit) {}

  bool next(Evaluation& c) override {
    if (!std::exchange(read_, true)) read(c);
    if (next_ >= rows_.size()) return false;
    for (std::size_t i = 0; i < slots_.size(); ++i) c.row[at(slots_[i])] = std::move(rows_[next_].values[i]);
    ++next_;
    return true;
  }

 private:
  struct Kept {
    Row keys, values;
    std::size_t number;  // in the order of the input
  };

  bool before(const Kept& a, const Kept& b) const {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const auto first = order(a.keys[i], b.keys[i]);
      if (first != 0) return order_[i].descending ? first > 0 : first < 0;
    }
    return a.number < b.number;
  }

  // With a limit no more than twice as many rows are held at a time.
  void read(Evaluation& c) {
    const auto less = [this](const Kept& a, const Kept& b) { return before(a, b); };
    for (std::size_t number = 0; input_->next(c); ++number) {
      Kept kept{{}, {}, number};
      for (const Ordering& o : order_) kept.keys.push_back(evaluate(o.expr, c));
      for (const int slot : slots_) c.meter.hold(kept.values.emplace_back(c.row[at(slot)]));
      rows_.push_back(std::move(kept));
      if (rows_.size() / 2 >= limit_ && rows_.size() >= 1024) {
        std::nth_element(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(limit_), rows_.end(), less);
        rows_.resize(limit_);
      }
    }
    std::sort(rows_.begin(), rows_.end(), less);
    if (rows_.size() > limit_) rows_.resize(limit_);
  }

  const StagePtr input_;
  const std::vector<Ordering> order_;
  const std::vector<int> slots_;
  const std::size_t limit_;
  std::vector<Kept> rows_{};
  bool read_ = false;
  std::size_t next_ = 0;
};

class Skipped : public Stage {
 public:
  Skipped(StagePtr input, std::size_t count) : input_(std::move(input)), left_(count) {}
  bool next(Evaluation& c) override {
    for (; left_ > 0; --left_)
      if (!input_->next(c)) return left_ = 0, false;
    return input_->next(c);
  }

 private:
  const StagePtr input_;
  std::size_t left_;
};

class Limited : public Stage {
 public:
  Limited(StagePtr input, std::size_t count) : input_(std::move(input)), left_(count) {}
  bool next(Evaluation& c) override {
    if (left_ == 0) return false;
    --left_;
    return input_->next(c);
  }

 private:
  const StagePtr input_;
  std::size_t left_;
};

}  // namespace

StagePtr one_row() { return std::make_unique<OneRow>(); }
StagePtr nest(StagePtr input, std::unique_ptr<Pipeline> pipeline) { return std::make_unique<Nest>(std::move(input), std::move(pipeline)); }
StagePtr assign(StagePtr input, std::vector<Assignment> assignments) { return std::make_unique<Assign>(std::move(input), std::move(assignments)); }
StagePtr gather_trace(StagePtr input, Trace trace) { return std::make_unique<GatherTrace>(std::move(input), std::move(trace)); }
StagePtr group(StagePtr input, std::vector<Assignment> keys, std::vector<Aggregate> aggregates, int trace_slot) {
  return std::make_unique<Group>(std::move(input), std::move(keys), std::move(aggregates), trace_slot);
}
StagePtr distinct_rows(StagePtr input, std::vector<int> slots) { return std::make_unique<DistinctRows>(std::move(input), std::move(slots)); }
StagePtr sorted_rows(StagePtr input, std::vector<Ordering> order, std::vector<int> slots, std::size_t limit) {
  return std::make_unique<SortedRows>(std::move(input), std::move(order), std::move(slots), limit);
}
StagePtr skipped(StagePtr input, std::size_t count) { return std::make_unique<Skipped>(std::move(input), count); }
StagePtr limited(StagePtr input, std::size_t count) { return std::make_unique<Limited>(std::move(input), count); }

}  // namespace relata
