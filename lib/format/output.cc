// Files by POSIX calls, since a stream does not tell why it failed. Tested by tests/format/file_test.cc.
#include "format/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "base/error.h"

namespace relata {

struct OutputFile::Deflater {
  z_stream stream{};
};

OutputFile::OutputFile(const std::string& path) : path_(path) {
  if (path == "-") {
    path_ = "standard output";
    file_ = ::dup(STDOUT_FILENO);
    if (file_ < 0) fail("open");
    return;
  }
  struct stat info {};
  const bool exists = ::stat(path.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) throw Error(ErrorKind::Output, path + " is a directory; give a file name");
  if (exists && !S_ISREG(info.st_mode)) {
    file_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) fail("open");
  } else {
    aside_ = path + ".XXXXXX";
    file_ = ::mkostemp(aside_.data(), O_CLOEXEC);
    if (file_ < 0) {
      aside_.clear();
      fail("create");
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(file_, exists ? info.st_mode & 07777 : 0666 & ~mask);
  }
  if (path.ends_with(".gz")) {
    deflater_ = std::make_unique<Deflater>();
    constexpr int kGzip = 15 + 16;
    if (::deflateInit2(&deflater_->stream, 6, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  }
}

OutputFile::~OutputFile() {
  if (deflater_) ::deflateEnd(&deflater_->stream);
  if (file_ >= 0) ::close(file_);
  if (!aside_.empty()) ::unlink(aside_.c_str());
}

void OutputFile::write(std::string_view bytes) {
  if (deflater_) deflate(bytes, false);
  else write_all(bytes);
}

void OutputFile::finish() {
  if (file_ < 0) return;
  if (deflater_) deflate({}, true);
  if (!aside_.empty() && ::fsync(file_) != 0) fail("write");
  const int file = std::exchange(file_, -1);
  if (::close(file) != 0) fail("write");
}

void OutputFile::commit() {
  finish();
  if (aside_.empty()) return;
  if (::rename(aside_.c_str(), path_.c_str()) != 0) fail("replace");
  aside_.clear();
}

void OutputFile::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void OutputFile::deflate(std::string_view bytes, bool last) {
  z_stream& stream = deflater_->stream;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::vector<char> room(1 << 16);
  do {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    ::deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
    write_all({room.data(), room.size() - stream.avail_out});
  } while (stream.avail_out == 0);
}

void OutputFile::fail(const std::string& what) const {
  throw Error(ErrorKind::Output, "cannot " + what + " " + path_ + ": " + std::strerror(errno));
}

}  // namespace relata
