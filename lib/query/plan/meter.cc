// Tested by tests/query/limits_test.cc.
#include "query/plan/meter.h"

#include <string>

#include "base/error.h"
#include "query/query.h"

namespace relata {
namespace {

// About what a value takes, with what it owns.
std::size_t bytes_of(const Value& value) {
  std::size_t bytes = sizeof(Value);
  if (const auto* text = value.get<std::string>()) return bytes + (text->size() > 15 ? text->capacity() : 0);
  if (const List* list = value.get<List>())
    for (const Value& item : *list) bytes += bytes_of(item);
  if (const Map* map = value.get<Map>())
    for (const Member& member : *map) bytes += sizeof(std::string) + member.name.size() + bytes_of(member.value);
  if (const Path* path = value.get<Path>()) bytes += path->steps.size() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace

Meter::Meter(const QueryLimits& limits) : seconds_(limits.seconds), most_bytes_(limits.bytes), stop_(limits.stop) {
  end_ = std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(seconds_));
}

void Meter::hold(const Value& value) {
  if (most_bytes_ == 0) return;
  bytes_ += bytes_of(value);
  if (bytes_ > most_bytes_)
    throw Error(ErrorKind::Usage, "the query keeps more than " + std::to_string(most_bytes_ >> 20) +
                                      " MiB of values; expected one that keeps "
                                      "less, as with LIMIT, count() for collect(), or a pattern that fits less often");
}

void Meter::look() const {
  if (stop_ && stop_->load(std::memory_order_relaxed)) throw Error(ErrorKind::Usage, "the query was ended");
  if (seconds_ > 0 && std::chrono::steady_clock::now() > end_)
    throw Error(ErrorKind::Usage, "the query was not done in its time; a bound for walks like *..3, a type or a label in the pattern makes it faster");
}

}  // namespace relata
