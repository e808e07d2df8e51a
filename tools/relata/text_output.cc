#include "text_output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/error.h"
#include "base/shown.h"

namespace relata::cli {
namespace {

[[noreturn]] void fail() { throw Error(ErrorKind::Output, std::string("standard output: cannot be written: ") + std::strerror(errno)); }

}  // namespace

TextOutput::TextOutput(const std::string& path) : buffer_([this](std::string_view bytes) { file_->write(bytes); }) {
  if (path != "-") file_.emplace(path);
}

void TextOutput::write(std::string_view given) {
  const std::string text = shown_text(given);
  if (file_) buffer_ << text;
  else if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail();
}

void TextOutput::close() {
  if (!file_) return flush_standard_output();
  buffer_.flush();
  file_->commit();
}

void flush_standard_output() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout)) fail();
}

}  // namespace relata::cli
