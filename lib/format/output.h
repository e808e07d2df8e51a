// Where a writer puts its bytes: a buffer in front of a file, of standard output or of a string. Inside the room only.
#pragma once

#include <charconv>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace relata {

class Output {
 public:
  // Calls `flush` with what was written, in pieces.
  explicit Output(std::function<void(std::string_view)> flush) : flush_(std::move(flush)) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  Output& operator<<(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= kSize) flush();
    return *this;
  }
  Output& operator<<(char c) {
    buffer_ += c;
    if (buffer_.size() >= kSize) flush();
    return *this;
  }
  Output& operator<<(std::uint64_t number) { return put(number); }
  // The shortest text that reads back as the same number: "1", "0.1". REQUIRES: it is finite.
  Output& operator<<(double number) { return put(number); }

  void flush() {
    flush_(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kSize = 1 << 16;

  template <typename Number>
  Output& put(Number number) {
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, number);
    return *this << std::string_view(digits, static_cast<std::size_t>(result.ptr - digits));
  }

  std::function<void(std::string_view)> flush_;
  std::string buffer_;
};

// A file written aside and renamed by commit(), which finishes it if need be; without commit nothing remains and the old file is untouched.
// Two processes that write one file do not mix: the last commit wins. A device or pipe is written directly, of a symbolic link what it
// points to. "-" is standard output. Throws Error(Output), also when the disk is full.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  // Brings all to the disk. Afterwards commit() only renames.
  void finish();
  void commit();
  // Commits two files of one folder, which no other process does to files there meanwhile; where the folder cannot be locked, just so.
  static void commit_both(OutputFile& first, OutputFile& second);

 private:
  void open_aside();
  void give_name();
  void write_all(std::string_view bytes);
  void deflate(std::string_view bytes, bool last);
  [[noreturn]] void fail(const std::string& what) const;

  std::string path_;
  std::string aside_;  // empty when written directly, or while it has no name
  bool nameless_ = false;
  int file_ = -1;
  struct Deflater;
  std::unique_ptr<Deflater> deflater_;  // of a .gz
};

}  // namespace relata
