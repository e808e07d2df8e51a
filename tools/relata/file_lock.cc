// The file is removed by who holds it, so one that was opened before may be locked after it has gone: then it is opened anew.
// Tested by tests/tools/update_test.sh.
#include "file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace relata::cli {

FileLock::FileLock(const std::string& path) : path_(path + ".lock") {
  while (true) {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0) throw Error(ErrorKind::Output, path_ + ": cannot be made: " + std::strerror(errno));
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
      const bool held = errno == EWOULDBLOCK;
      const std::string why = std::strerror(errno);
      ::close(file_);
      throw Error(ErrorKind::Output, path + (held ? ": another process is changing this graph; try again when it is done" : ": cannot be locked: " + why));
    }
    struct stat held, named;
    if (::fstat(file_, &held) == 0 && ::stat(path_.c_str(), &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev) return;
    ::close(file_);
  }
}

FileLock::~FileLock() {
  ::unlink(path_.c_str());
  ::close(file_);
}

}  // namespace relata::cli
