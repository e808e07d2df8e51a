// Bytes of a file, of the standard input, or of what stands in an archive, read from front to back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace relata {

// What one article may take at most, with its markup: 64 MB. What is longer is told and passed over, so that no file fills the memory.
constexpr std::size_t kLongestArticle = std::size_t{64} << 20;

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Up to `size` bytes; 0 only at the end. Throws Error(Input).
  virtual std::size_t read(char* to, std::size_t size) = 0;
};

// A source with its name, read in pieces that its readers ask for. Memory: what was peeked at, and 64 kB.
class ByteStream {
 public:
  // `name` is what messages call it: "news.jsonl", "week.zip/a.html".
  ByteStream(std::string name, std::unique_ptr<ByteSource> source) : name_(std::move(name)), source_(std::move(source)) {}

  const std::string& name() const { return name_; }
  // The first bytes of what is not yet read, `size` of them if there are so many. Valid until the next call.
  std::string_view peek(std::size_t size);
  // The next bytes; empty only at the end. Valid until the next call.
  std::string_view read_some(std::size_t most);
  // The next line without its end; false at the end of the stream. Throws Error(Input) for a line over `longest`, which is passed over.
  bool read_line(std::string& line, std::size_t longest = kLongestArticle);
  // All that is left. Throws Error(Input) if that is more than `longest`.
  std::string read_all(std::size_t longest = kLongestArticle);
  // The next `size` bytes, or what there is.
  std::string read_exactly(std::size_t size);
  // Passes over so many bytes; false if there are fewer.
  bool skip(std::uint64_t size);
  bool at_end() { return peek(1).empty(); }

 private:
  bool fill();  // more bytes behind what is there; false at the end

  std::string name_;
  std::unique_ptr<ByteSource> source_;
  std::string buffer_{};
  std::size_t at_ = 0;
  bool ended_ = false;
};

// The file, or for "-" the standard input. Throws Error(Input) for what cannot be read.
std::unique_ptr<ByteSource> open_file(const std::string& path);
// Bytes in memory.
std::unique_ptr<ByteSource> bytes_source(std::string bytes);

}  // namespace relata
