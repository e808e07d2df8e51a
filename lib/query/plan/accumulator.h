// One aggregate over the rows of one group. Nulls do not count.
#pragma once

#include <set>
#include <string_view>

#include "query/value.h"

namespace relata {

class Accumulator {
 public:
  // `function` is count, sum, avg, min, max, collect, percentilecont, percentiledisc, stdev or stdevp; empty: count.
  Accumulator(std::string_view function, bool distinct);

  // `fraction`: of a percentile, from 0 to 1. Throws Error(Usage) for any other.
  void add(Value value, const Value& fraction = {});
  // Of nothing: count, sum and the deviations are 0, collect is an empty list, the others are null.
  Value result() const;
  // Does memory grow with the values?
  bool keeps_values() const { return distinct_ || kind_ >= Kind::Collect; }

 private:
  enum class Kind { Count, Sum, Avg, Min, Max, Collect, PercentileCont, PercentileDisc, Deviation, DeviationOfAll };
  struct Less {
    bool operator()(const Value& a, const Value& b) const { return order(a, b) < 0; }
  };

  static Kind kind_of(std::string_view function);
  bool is_numeric() const { return kind_ == Kind::Sum || kind_ == Kind::Avg || kind_ >= Kind::PercentileCont; }
  Value percentile() const;
  Value deviation() const;

  Kind kind_;
  bool distinct_;
  std::set<Value, Less> seen_{};
  std::int64_t count_ = 0;
  std::int64_t whole_ = 0;  // the sum of the integers, if it fits
  double sum_ = 0;
  double fraction_ = 0;
  bool is_whole_ = true;  // integers only
  bool overflows_ = false;
  Value best_{};
  List list_{};
};

}  // namespace relata
