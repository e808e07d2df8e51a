// Lines and columns of places in a text that is read chunk by chunk. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/raw_graph.h"

namespace relata {

// Looks for line ends alone, so that a whole file is counted at the speed at which memory is searched.
class LineCounter {
 public:
  // The text goes on with `chunk`, which is copied. Of what came before it, only what stands at `needed` and after it will be asked
  // for. Costs the size of the chunk, however much is kept. REQUIRES: `needed` does not fall from call to call.
  void add(std::string_view chunk, std::uint64_t needed);
  // Of a byte of the text. Lines end with LF; columns are code points of UTF-8; both count from 1. REQUIRES: it does not fall
  // from call to call, and is not after the end of the last chunk.
  Position at(std::uint64_t byte);

 private:
  void advance(std::string_view bytes);

  std::string kept_{};         // the end of the text
  std::uint64_t kept_at_ = 0;  // where it begins
  std::uint64_t counted_ = 0;  // how far line_ and column_ go
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

}  // namespace relata
