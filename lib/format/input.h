// What a reader reads: a file (plain or gzip), standard input, or bytes in memory; with the position for messages. Inside the
// room only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"

namespace relata {

// Throws Error(Input) "NAME:LINE:COLUMN: what"; lines and columns count from 1, 0 leaves them out. What a
// file says in `what` is shortened and its control characters are replaced, so that a message is one line.
[[noreturn]] void fail_at(const std::string& name, std::uint64_t line, std::uint64_t column, const std::string& what);

class Input {
 public:
  // "-" is standard input. `progress` hears how many bytes of the file were read, of how many (0: unknown). Throws Error(Input) if the file
  // cannot be opened.
  explicit Input(const std::string& path, Progress progress = {});
  Input(std::string_view bytes, std::string name);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  const std::string& name() const { return name_; }
  // The first bytes, without taking them (fewer at the end of the input).
  std::string_view peek();
  // The next chunk; empty at the end. Valid until the next call.
  std::string_view next();

 private:
  void fill();

  std::string name_;
  Progress progress_;
  std::size_t size_ = 0;  // of the file, if it is a regular one
  void* file_ = nullptr;  // a gzFile, which reads plain files too
  std::vector<char> buffer_;
  std::string_view rest_;
};

}  // namespace relata
