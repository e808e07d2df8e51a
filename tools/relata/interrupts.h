// Ctrl-C during a long run: the run ends early and well.
#pragma once

#include <signal.h>

#include <atomic>

namespace relata::cli {

// While it lives, the first SIGINT is only noted; a second one ends the program. One at a time.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  bool seen() const;
  // Becomes true with the first.
  const std::atomic<bool>& flag() const;

 private:
  struct sigaction before_ {};
};

}  // namespace relata::cli
