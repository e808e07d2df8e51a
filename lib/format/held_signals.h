// The signals that end a program, held back while a file stands under a name that is not its own. Inside the room only.
#pragma once

#include <signal.h>

namespace relata {

// Of the calling thread, and only those that it would not hold back or ignore anyhow; they act when this ends, in the thread that made it.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  // Whether one has come.
  bool any() const;

 private:
  sigset_t held_{};
};

}  // namespace relata
