// Tested by tests/query/scenarios_test.cc.
#include "query/plan/accumulator.h"

namespace relata {

Accumulator::Accumulator(std::string_view function, bool distinct)
    : kind_(function == "sum" ? Kind::Sum : function == "avg" ? Kind::Avg : function == "min" ? Kind::Min
            : function == "max" ? Kind::Max : function == "collect" ? Kind::Collect : Kind::Count),
      distinct_(distinct) {}

void Accumulator::add(Value value) {
  if (value.is_null()) return;
  if ((kind_ == Kind::Sum || kind_ == Kind::Avg) && !value.is_number()) return;
  if (distinct_ && !seen_.insert(value).second) return;
  ++count_;
  switch (kind_) {
    case Kind::Count: return;
    case Kind::Sum:
    case Kind::Avg: {
      const auto* whole = value.get<std::int64_t>();
      is_whole_ = is_whole_ && whole;
      if (whole) overflows_ = __builtin_add_overflow(whole_, *whole, &whole_) || overflows_;
      sum_ += value.number();
      return;
    }
    case Kind::Min:
      if (best_.is_null() || order(value, best_) < 0) best_ = std::move(value);
      return;
    case Kind::Max:
      if (best_.is_null() || order(value, best_) > 0) best_ = std::move(value);
      return;
    case Kind::Collect: list_.push_back(std::move(value)); return;
  }
}

Value Accumulator::result() const {
  switch (kind_) {
    case Kind::Count: return count_;
    case Kind::Sum: return !is_whole_ ? Value(sum_) : overflows_ ? Value() : Value(whole_);
    case Kind::Avg: return count_ ? Value(sum_ / static_cast<double>(count_)) : Value();
    case Kind::Collect: return list_;
    default: return best_;
  }
}

}  // namespace relata
