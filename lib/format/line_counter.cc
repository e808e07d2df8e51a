// Tested by tests/format/line_counter_test.cc.
#include "format/line_counter.h"

#include <algorithm>

#include "base/fold.h"

namespace relata {

void LineCounter::add(std::string_view piece, std::uint64_t needed) {
  at(std::max(needed, counted_));
  const std::uint64_t end = piece_at_ + piece_.size();
  const auto kept = static_cast<std::size_t>(end - std::min(end, counted_));
  if (kept <= piece_.size())
    before_ = piece_.substr(piece_.size() - kept);
  else
    before_ = before_.substr(before_.size() - (kept - piece_.size())).append(piece_);
  piece_ = piece;
  piece_at_ = end;
}

Position LineCounter::at(std::uint64_t byte) {
  const std::uint64_t before_at = piece_at_ - before_.size();
  if (counted_ < piece_at_ && counted_ < byte) {
    const std::uint64_t end = std::min(byte, piece_at_);
    advance(std::string_view(before_).substr(static_cast<std::size_t>(counted_ - before_at),
                                             static_cast<std::size_t>(end - counted_)));
  }
  if (counted_ < byte)
    advance(piece_.substr(static_cast<std::size_t>(counted_ - piece_at_), static_cast<std::size_t>(byte - counted_)));
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
