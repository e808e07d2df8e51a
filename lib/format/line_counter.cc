// Tested by tests/format/line_counter_test.cc.
#include "format/line_counter.h"

#include <algorithm>

#include "base/fold.h"

namespace relata {

void LineCounter::add(std::string_view chunk, std::uint64_t needed) {
  at(std::max(needed, counted_));
  if (const auto done = static_cast<std::size_t>(counted_ - kept_at_); done >= kept_.size() - done) {  // what moves is less than what goes
    kept_.erase(0, done);
    kept_at_ = counted_;
  }
  kept_ += chunk;
}

Position LineCounter::at(std::uint64_t byte) {
  if (counted_ < byte) advance(std::string_view(kept_).substr(static_cast<std::size_t>(counted_ - kept_at_), static_cast<std::size_t>(byte - counted_)));
  return {line_, column_};
}

void LineCounter::advance(std::string_view bytes) {
  counted_ += bytes.size();
  for (std::size_t end; (end = bytes.find('\n')) != std::string_view::npos; bytes.remove_prefix(end + 1)) {
    ++line_;
    column_ = 1;
  }
  column_ += static_cast<std::uint32_t>(count_code_points(bytes));
}

}  // namespace relata
