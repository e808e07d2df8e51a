#include "text_output.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/error.h"

namespace relata::cli {

TextOutput::TextOutput(std::string path) : path_(std::move(path)), file_(stdout) {
  if (path_ == "-") return;
  aside_ = path_ + ".part";
  file_ = std::fopen(aside_.c_str(), "wb");
  if (!file_) fail();
}

TextOutput::~TextOutput() {
  if (aside_.empty() || !file_) return;
  std::fclose(file_);
  std::error_code ignored;
  std::filesystem::remove(aside_, ignored);
}

void TextOutput::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail();
}

void TextOutput::close() {
  if (aside_.empty()) {
    if (std::fflush(file_) != 0) fail();
    return;
  }
  const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
  std::error_code failed;
  if (closed) std::filesystem::rename(aside_, path_, failed);
  if (!closed || failed) fail();
}

void TextOutput::fail() const {
  const std::string name = path_ == "-" ? "standard output" : path_;
  throw Error(ErrorKind::Output, name + ": cannot be written: " + std::strerror(errno));
}

}  // namespace relata::cli
