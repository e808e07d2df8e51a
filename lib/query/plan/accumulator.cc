// Tested by tests/query/scenarios_test.cc.
#include "query/plan/accumulator.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.h"

namespace relata {

Accumulator::Kind Accumulator::kind_of(std::string_view function) {
  struct Row {
    std::string_view name;
    Kind kind;
  };
  static constexpr std::array kRows = {Row{"sum", Kind::Sum},
                                       Row{"avg", Kind::Avg},
                                       Row{"min", Kind::Min},
                                       Row{"max", Kind::Max},
                                       Row{"collect", Kind::Collect},
                                       Row{"percentilecont", Kind::PercentileCont},
                                       Row{"percentiledisc", Kind::PercentileDisc},
                                       Row{"stdev", Kind::Deviation},
                                       Row{"stdevp", Kind::DeviationOfAll}};
  const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& r) { return r.name == function; });
  return row == kRows.end() ? Kind::Count : row->kind;
}

Accumulator::Accumulator(std::string_view function, bool distinct) : kind_(kind_of(function)), distinct_(distinct) {}

void Accumulator::add(Value value, const Value& fraction) {
  if (kind_ == Kind::PercentileCont || kind_ == Kind::PercentileDisc) {
    fraction_ = fraction.is_number() ? fraction.number() : -1;
    if (!(fraction_ >= 0 && fraction_ <= 1))
      throw Error(ErrorKind::Usage, "a percentile of " + text_of(fraction, Graph()) + "; expected a fraction from 0 to 1");
  }
  if (value.is_null() || (is_numeric() && !value.is_number())) return;
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
    default: list_.push_back(std::move(value));
  }
}

// Between the two values that the fraction lies between, or the one that it falls on.
Value Accumulator::percentile() const {
  if (list_.empty()) return {};
  List sorted = list_;
  std::sort(sorted.begin(), sorted.end(), Less());
  const double count = static_cast<double>(sorted.size());
  if (kind_ == Kind::PercentileDisc) return sorted[static_cast<std::size_t>(std::max(0.0, std::ceil(fraction_ * count) - 1))];
  const double place = fraction_ * (count - 1), below = std::floor(place);
  const double a = sorted[static_cast<std::size_t>(below)].number(), b = sorted[static_cast<std::size_t>(std::ceil(place))].number();
  return a + (b - a) * (place - below);
}

Value Accumulator::deviation() const {
  const double count = static_cast<double>(list_.size()), least = kind_ == Kind::Deviation ? 1 : 0;
  if (count <= least) return 0.0;
  double sum = 0, squares = 0;
  for (const Value& value : list_) sum += value.number();
  for (const Value& value : list_) squares += (value.number() - sum / count) * (value.number() - sum / count);
  return std::sqrt(squares / (count - least));
}

Value Accumulator::result() const {
  switch (kind_) {
    case Kind::Count: return count_;
    case Kind::Sum: return !is_whole_ ? Value(sum_) : overflows_ ? Value() : Value(whole_);
    case Kind::Avg: return count_ ? Value(sum_ / static_cast<double>(count_)) : Value();
    case Kind::Collect: return list_;
    case Kind::PercentileCont:
    case Kind::PercentileDisc: return percentile();
    case Kind::Deviation:
    case Kind::DeviationOfAll: return deviation();
    default: return best_;
  }
}

}  // namespace relata
