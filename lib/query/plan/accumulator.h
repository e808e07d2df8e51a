// One aggregate over the rows of one group. Nulls do not count.
#pragma once

#include <set>
#include <string_view>

#include "query/value.h"

namespace relata {

class Accumulator {
 public:
  // `function` is count, sum, avg, min, max or collect; empty: count.
  Accumulator(std::string_view function, bool distinct);

  void add(Value value);
  // Of nothing: count and sum are 0, collect is an empty list, the others are null.
  Value result() const;

 private:
  enum class Kind { Count, Sum, Avg, Min, Max, Collect };
  struct Less {
    bool operator()(const Value& a, const Value& b) const { return order(a, b) < 0; }
  };

  Kind kind_;
  bool distinct_;
  std::set<Value, Less> seen_{};
  std::int64_t count_ = 0;
  std::int64_t whole_ = 0;    // the sum of the integers, if it fits
  double sum_ = 0;
  bool is_whole_ = true;      // integers only
  bool overflows_ = false;
  Value best_{};
  List list_{};
};

}  // namespace relata
