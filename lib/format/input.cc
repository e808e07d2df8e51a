// Over zlib's gzFile. Tested by tests/format/file_test.cc.
#include "format/input.h"

#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.h"

namespace relata {

void fail_at(const std::string& name, std::uint64_t line, std::uint64_t column, const std::string& what) {
  std::string place = name;
  if (line > 0) place += ':' + std::to_string(line);
  if (line > 0 && column > 0) place += ':' + std::to_string(column);
  constexpr std::size_t kLongest = 500;
  std::string line_of_text = what.size() > kLongest ? what.substr(0, kLongest) + "..." : what;
  for (char& c : line_of_text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  throw Error(ErrorKind::Input, place + ": " + line_of_text);
}

Input::Input(const std::string& path, Progress progress) : name_(path == "-" ? "standard input" : path), progress_(std::move(progress)), buffer_(1 << 18) {
  struct stat info {};
  if (path != "-" && ::stat(path.c_str(), &info) == 0) {
    if (S_ISDIR(info.st_mode)) fail_at(name_, 0, 0, "is a directory; expected a graph file");
    if (S_ISREG(info.st_mode)) size_ = static_cast<std::size_t>(info.st_size);
  }
  errno = 0;
  const int copy = path == "-" ? ::dup(STDIN_FILENO) : -1;
  gzFile file = path == "-" ? ::gzdopen(copy, "rb") : ::gzopen(path.c_str(), "rb");
  if (!file) fail_at(name_, 0, 0, std::string("cannot be opened: ") + (errno ? std::strerror(errno) : "out of memory"));
  ::gzbuffer(file, 1 << 18);
  file_ = file;
}

Input::Input(std::string_view bytes, std::string name) : name_(std::move(name)), rest_(bytes) {}

Input::~Input() {
  if (file_) ::gzclose(static_cast<gzFile>(file_));
}

void Input::fill() {
  if (!rest_.empty() || !file_) return;
  gzFile file = static_cast<gzFile>(file_);
  const int size = ::gzread(file, buffer_.data(), static_cast<unsigned>(buffer_.size()));
  int error = Z_OK;
  const char* message = ::gzerror(file, &error);
  if (size < 0 || (error != Z_OK && error != Z_STREAM_END)) {
    std::string_view reason = error == Z_ERRNO ? std::strerror(errno) : message;
    if (reason.starts_with(name_ + ": ")) reason.remove_prefix(name_.size() + 2);
    fail_at(name_, 0, 0, "cannot be read: " + std::string(reason));
  }
  rest_ = {buffer_.data(), static_cast<std::size_t>(size)};
  if (const auto at = ::gzoffset(file); progress_ && at >= 0) progress_(static_cast<std::size_t>(at), size_);
}

std::string_view Input::peek() {
  fill();
  return rest_;
}

std::string_view Input::next() {
  fill();
  return std::exchange(rest_, {});
}

}  // namespace relata
