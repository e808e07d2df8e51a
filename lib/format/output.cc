// Files by POSIX calls, since a stream does not tell why it failed. Tested by tests/format/file_test.cc.
#include "format/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.h"
#include "format/held_signals.h"

namespace relata {
namespace {

namespace fs = std::filesystem;

constexpr int kMostTries = 10000;  // of names that other files may have

// The number in /proc/self/fd/N, whatever links lead to that folder, as /dev/fd and /dev/stdout do.
std::optional<int> descriptor_of(const fs::path& path) {
  std::error_code error;
  if (path.filename().empty() || fs::canonical(path.parent_path(), error) != "/proc/" + std::to_string(::getpid()) + "/fd") return std::nullopt;
  const std::string digits = path.filename().string();
  int number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

// The path behind symbolic links, also when nothing is there yet; what is open already keeps its number.
std::string behind_links(const std::string& path) {
  constexpr int kMostLinks = 40;
  fs::path real = path;
  std::error_code error;
  for (int i = 0; !descriptor_of(real) && fs::is_symlink(real, error); ++i) {
    if (i == kMostLinks) throw Error(ErrorKind::Output, path + " is a link that leads in a circle; give another file name");
    const fs::path to = fs::read_symlink(real, error);
    if (error) break;
    real = real.parent_path() / to;  // an absolute one replaces it
  }
  return real.string();
}

std::string folder_of(const std::string& path) {
  const std::string parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

// Calls try_name with names beside the path until one is free, which is then `name`; its result is that of the last call, below 0 for an error.
template <typename Try>
int take_name(const std::string& path, Try try_name, std::string& name) {
  const std::string stem = folder_of(path) + "/.relata-" + std::to_string(::getpid()) + "-";
  for (int i = 0; i < kMostTries; ++i) {
    std::string given = stem + std::to_string(i);
    const int result = try_name(given.c_str());
    if (result >= 0) return name = std::move(given), result;  // without a request for memory: the file is there
    if (errno != EEXIST) break;
  }
  return -1;
}

// The new name of a file is itself no more than bytes of its folder. Whether they are on the disk; true where a folder cannot be brought there.
bool finish_folder(const std::string& path) {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return true;
  const bool failed = ::fsync(folder) != 0 && (errno == EIO || errno == ENOSPC || errno == EDQUOT);
  const int reason = errno;
  ::close(folder);
  errno = reason;
  return !failed;
}

bool swap_files(const std::string& a, const std::string& b) { return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0; }

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

}  // namespace

struct OutputFile::Deflater {
  Deflater() {
    constexpr int kGzip = 15 + 16;
    if (::deflateInit2(&stream, 6, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  }
  ~Deflater() { ::deflateEnd(&stream); }

  z_stream stream{};
};

OutputFile::OutputFile(const std::string& path)
    : path_(path == "-" ? "standard output" : path), deflater_(path.ends_with(".gz") ? std::make_unique<Deflater>() : nullptr) {
  if (path.find('\0') != std::string::npos) throw Error(ErrorKind::Output, "a file name holds a NUL byte; give another");
  const std::string real = path == "-" ? path : behind_links(path);
  if (const std::optional<int> number = path == "-" ? std::optional(STDOUT_FILENO) : descriptor_of(real)) {
    file_ = ::fcntl(*number, F_DUPFD_CLOEXEC, 0);
    if (file_ < 0) fail("open");
    return;
  }
  path_ = real;
  struct stat info {};
  const bool is_there = ::stat(path_.c_str(), &info) == 0;
  if (is_there && S_ISDIR(info.st_mode)) throw Error(ErrorKind::Output, path_ + " is a directory; give a file name");
  if (is_there && !S_ISREG(info.st_mode)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) fail("open");
    return;
  }
  open_aside();
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(file_, is_there ? info.st_mode & 07777 : 0666 & ~mask) == 0 || errno == EPERM || errno == ENOTSUP) return;  // FAT has no modes
  const int reason = errno;
  ::close(std::exchange(file_, -1));
  if (!aside_.empty()) ::unlink(aside_.c_str());
  errno = reason;
  fail("set the permissions of");
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
  if (!aside_.empty()) ::unlink(aside_.c_str());
}

// A file without a name, of which nothing remains however the process ends; where the file system has none, one with a name.
void OutputFile::open_aside() {
  if (::access("/proc/self/fd", X_OK) == 0) file_ = ::open(folder_of(path_).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  nameless_ = file_ >= 0;
  if (nameless_) return;
  file_ = take_name(
      path_, [](const char* name) { return ::open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); }, aside_);
  if (file_ < 0) fail("create");
}

// Where a file without a name cannot be given one, as in some containers, one with a name takes its bytes.
void OutputFile::give_name() {
  nameless_ = false;
  const std::string link = "/proc/self/fd/" + std::to_string(file_);
  const auto linked = [&](const char* name) { return ::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW); };
  if (take_name(path_, linked, aside_) >= 0) return;
  struct Nameless {
    int file;
    ~Nameless() { ::close(file); }
  } nameless{std::exchange(file_, -1)};
  file_ = take_name(
      path_, [](const char* name) { return ::open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); }, aside_);
  if (file_ < 0) fail("create");
  struct stat info {};
  if (::fstat(nameless.file, &info) != 0) fail("write");
  std::vector<char> bytes(1 << 16);
  for (off_t at = 0; at < info.st_size;) {
    const ssize_t size = ::pread(nameless.file, bytes.data(), bytes.size(), at);
    if (size <= 0) fail("write");
    write_all({bytes.data(), static_cast<std::size_t>(size)});
    at += size;
  }
  if (::fchmod(file_, info.st_mode & 07777) != 0 && errno != EPERM && errno != ENOTSUP) fail("set the permissions of");
  if (::fsync(file_) != 0) fail("write");
}

void OutputFile::write(std::string_view bytes) {
  if (deflater_) deflate(bytes, false);
  else write_all(bytes);
}

void OutputFile::finish() {
  if (file_ < 0) return;
  if (deflater_) deflate({}, true);
  deflater_.reset();
  if ((nameless_ || !aside_.empty()) && ::fsync(file_) != 0) fail("write");
}

void OutputFile::commit() {
  finish();
  {
    const HeldSignals held;  // while the file has a name that is not its own
    if (nameless_) give_name();
    if (file_ >= 0 && ::close(std::exchange(file_, -1)) != 0) fail("write");
    if (aside_.empty()) return;
    if (::rename(aside_.c_str(), path_.c_str()) != 0) fail("replace");
    aside_.clear();
  }
  if (!finish_folder(path_)) fail("bring to the disk the name of");
}

// The first is swapped with the old file, if there is one, so that it can be put back when the second cannot be renamed.
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
  const HeldSignals held;
  for (OutputFile* file : {&first, &second}) {
    if (file->nameless_) file->give_name();
    if (file->file_ >= 0 && ::close(std::exchange(file->file_, -1)) != 0) file->fail("write");
  }
  if (first.aside_.empty() || second.aside_.empty()) return first.commit(), second.commit();
  const bool is_new = !exists(first.path_), swapped = !is_new && swap_files(first.aside_, first.path_);
  if (!swapped && ::rename(first.aside_.c_str(), first.path_.c_str()) != 0) first.fail("replace");
  if (!swapped) first.aside_.clear();
  if (::rename(second.aside_.c_str(), second.path_.c_str()) != 0) {
    const int reason = errno;
    if (is_new) ::unlink(first.path_.c_str());
    if (swapped) swap_files(first.aside_, first.path_);
    errno = reason;
    second.fail("replace");
  }
  second.aside_.clear();
  if (swapped) ::unlink(std::exchange(first.aside_, {}).c_str());  // the old file
  if (!finish_folder(second.path_)) second.fail("bring to the disk the name of");
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

void OutputFile::fail(const std::string& what) const { throw Error(ErrorKind::Output, "cannot " + what + " " + path_ + ": " + std::strerror(errno)); }

}  // namespace relata
