// One writer of a graph at a time. Readers need no lock: a graph is written aside and renamed.
#pragma once

#include <string>

namespace relata::cli {

// Holds PATH.lock as long as it lives; the system lets go of it however the process ends.
class FileLock {
 public:
  // Throws Error(Output) at once if another process holds it, or if the file cannot be made.
  explicit FileLock(const std::string& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  std::string path_;
  int file_ = -1;
};

}  // namespace relata::cli
