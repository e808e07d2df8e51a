// Files by POSIX calls, since a stream does not tell why it failed. Tested by tests/format/file_test.cc.
#include "format/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/error.h"

namespace relata {
namespace {

// The path behind symbolic links, also when nothing is there yet.
std::string behind_links(const std::string& path) {
  namespace fs = std::filesystem;
  constexpr int kMostLinks = 40;
  fs::path real = path;
  std::error_code error;
  for (int i = 0; fs::is_symlink(real, error); ++i) {
    if (i == kMostLinks) throw Error(ErrorKind::Output, path + " is a link that leads in a circle; give another file name");
    const fs::path to = fs::read_symlink(real, error);
    if (error) break;
    real = real.parent_path() / to;  // an absolute one replaces it
  }
  return real.string();
}

std::string folder_of(const std::string& path) {
  const std::string parent = std::filesystem::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

}  // namespace

struct OutputFile::Deflater {
  z_stream stream{};
};

OutputFile::OutputFile(const std::string& path)
    : path_(path == "-" ? path : behind_links(path)) {
  if (path == "-") {
    path_ = "standard output";
    file_ = ::dup(STDOUT_FILENO);
    if (file_ < 0) fail("open");
    return;
  }
  struct stat info {};
  const bool exists = ::stat(path_.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) throw Error(ErrorKind::Output, path + " is a directory; give a file name");
  if (exists && !S_ISREG(info.st_mode)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) fail("open");
  } else {
    open_aside();
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

// A file without a name, of which nothing remains however the process ends; where the file system has none, one with a name.
void OutputFile::open_aside() {
  if (::access("/proc/self/fd", X_OK) == 0) file_ = ::open(folder_of(path_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  nameless_ = file_ >= 0;
  if (nameless_) return;
  aside_ = path_ + ".XXXXXX";
  file_ = ::mkostemp(aside_.data(), O_CLOEXEC);
  if (file_ >= 0) return;
  aside_.clear();
  fail("create");
}

void OutputFile::give_name() {
  const std::string file = "/proc/self/fd/" + std::to_string(file_), stem = path_ + "." + std::to_string(::getpid());
  for (int i = 0;; ++i) {
    aside_ = stem + "-" + std::to_string(i);
    if (::linkat(AT_FDCWD, file.c_str(), AT_FDCWD, aside_.c_str(), AT_SYMLINK_FOLLOW) == 0) break;
    const bool taken = errno == EEXIST;
    aside_.clear();
    if (!taken) fail("create");
  }
  nameless_ = false;
}

void OutputFile::write(std::string_view bytes) {
  if (deflater_) deflate(bytes, false);
  else write_all(bytes);
}

void OutputFile::finish() {
  if (file_ < 0) return;
  if (deflater_) deflate({}, true);
  if ((nameless_ || !aside_.empty()) && ::fsync(file_) != 0) fail("write");
  if (nameless_) give_name();
  const int file = std::exchange(file_, -1);
  if (::close(file) != 0) fail("write");
}

void OutputFile::commit() {
  finish();
  if (aside_.empty()) return;
  if (::rename(aside_.c_str(), path_.c_str()) != 0) fail("replace");
  aside_.clear();
}

void OutputFile::commit_both(OutputFile& first, OutputFile& second) {
  first.finish();
  second.finish();
  struct Folder {
    int file;
    ~Folder() {
      if (file >= 0) ::close(file);  // unlocks it
    }
  } folder{::open(folder_of(first.path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (folder.file >= 0)
    while (::flock(folder.file, LOCK_EX) != 0 && errno == EINTR) {}
  first.commit();
  second.commit();
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
