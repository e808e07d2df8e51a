// Tested by tests/reader/file_reader_test.cc.
#include "reader/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.h"

namespace relata {
namespace {

constexpr std::size_t kChunk = 1 << 16;

class FileSource : public ByteSource {
 public:
  explicit FileSource(const std::string& path) : path_(path), file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) throw Error(ErrorKind::Input, path + ": cannot be read: " + std::strerror(errno));
  }
  ~FileSource() override {
    if (path_ != "-") ::close(file_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(char* to, std::size_t size) override {
    for (;;) {
      const ssize_t got = ::read(file_, to, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) throw Error(ErrorKind::Input, path_ + ": cannot be read: " + std::strerror(errno));
    }
  }

 private:
  std::string path_;
  int file_;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(char* to, std::size_t size) override {
    const std::size_t got = std::min(size, bytes_.size() - at_);
    std::memcpy(to, bytes_.data() + at_, got);
    at_ += got;
    return got;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::string& path) { return std::make_unique<FileSource>(path); }
std::unique_ptr<ByteSource> bytes_source(std::string bytes) { return std::make_unique<MemorySource>(std::move(bytes)); }

bool ByteStream::fill() {
  if (ended_) return false;
  if (at_ > 0 && at_ * 2 >= buffer_.size()) buffer_.erase(0, std::exchange(at_, 0));
  const std::size_t old = buffer_.size();
  buffer_.resize(old + kChunk);
  std::size_t got = 0;
  try {
    got = source_->read(buffer_.data() + old, kChunk);
  } catch (...) {
    buffer_.resize(old);
    ended_ = true;
    throw;
  }
  buffer_.resize(old + got);
  ended_ = got == 0;
  return got > 0;
}

std::string_view ByteStream::peek(std::size_t size) {
  while (buffer_.size() - at_ < size && fill()) {}
  return std::string_view(buffer_).substr(at_, size);
}

std::string_view ByteStream::read_some(std::size_t most) {
  if (buffer_.size() == at_) fill();
  const std::string_view chunk = std::string_view(buffer_).substr(at_, most);
  at_ += chunk.size();
  return chunk;
}

bool ByteStream::read_line(std::string& line, std::size_t longest) {
  line.clear();
  bool too_long = false, any = false;
  for (;;) {
    if (buffer_.size() == at_ && !fill()) break;
    any = true;
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    const std::size_t end = rest.find('\n');
    const std::string_view chunk = rest.substr(0, end);
    too_long |= line.size() + chunk.size() > longest;
    if (!too_long) line += chunk;
    at_ += chunk.size() + (end != std::string_view::npos);
    if (end != std::string_view::npos) break;
  }
  if (too_long) throw Error(ErrorKind::Input, "a line of more than " + std::to_string(longest >> 20) + " MB; expected one article a line");
  if (line.ends_with('\r')) line.pop_back();
  return any;
}

std::string ByteStream::read_all(std::size_t longest) {
  std::string all;
  for (std::string_view chunk; !(chunk = read_some(kChunk)).empty();) {
    if (all.size() + chunk.size() > longest)
      throw Error(ErrorKind::Input, "holds more than " + std::to_string(longest >> 20) + " MB; expected one article, or records one a line (.jsonl)");
    all += chunk;
  }
  return all;
}

std::string ByteStream::read_exactly(std::size_t size) {
  std::string all;
  for (std::string_view chunk; all.size() < size && !(chunk = read_some(std::min(kChunk, size - all.size()))).empty();) all += chunk;
  return all;
}

bool ByteStream::skip(std::uint64_t size) {
  while (size > 0) {
    const std::string_view chunk = read_some(static_cast<std::size_t>(std::min<std::uint64_t>(size, kChunk)));
    if (chunk.empty()) return false;
    size -= chunk.size();
  }
  return true;
}

}  // namespace relata
