// Tested by tests/format/file_test.cc.
#include "format/held_signals.h"

#include <array>

namespace relata {
namespace {

constexpr std::array kEnding = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2};

}  // namespace

HeldSignals::HeldSignals() {
  sigset_t held_already;
  ::sigemptyset(&held_);
  ::sigemptyset(&held_already);
  ::pthread_sigmask(SIG_BLOCK, nullptr, &held_already);
  for (const int signal : kEnding) {
    struct sigaction action {};
    const bool ignored = ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
    if (!ignored && ::sigismember(&held_already, signal) == 0) ::sigaddset(&held_, signal);
  }
  ::pthread_sigmask(SIG_BLOCK, &held_, nullptr);
}

HeldSignals::~HeldSignals() { ::pthread_sigmask(SIG_UNBLOCK, &held_, nullptr); }

bool HeldSignals::any() const {
  sigset_t pending;
  ::sigemptyset(&pending);
  ::sigpending(&pending);
  for (const int signal : kEnding)
    if (::sigismember(&pending, signal) == 1 && ::sigismember(&held_, signal) == 1) return true;
  return false;
}

}  // namespace relata
