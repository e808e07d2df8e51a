// What one query may use up. Inside the room only.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "query/value.h"

namespace relata {

struct QueryLimits;

class Meter {
 public:
  explicit Meter(const QueryLimits& limits);

  // One more turn of a loop. Throws Error(Usage) when the time is over or the query is to end.
  void tick() {
    if ((++ticks_ & 1023) == 0) look();
  }
  // A value is kept until the query ends. Throws Error(Usage) when there are more bytes than may be.
  void hold(const Value& value);

 private:
  void look() const;

  std::chrono::steady_clock::time_point end_{};
  double seconds_ = 0;
  std::size_t most_bytes_ = 0, bytes_ = 0;
  const std::atomic<bool>* stop_ = nullptr;
  std::uint32_t ticks_ = 0;
};

}  // namespace relata
