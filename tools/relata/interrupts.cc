// Tested by tests/tools/articles_test.cc.
#include "interrupts.h"

namespace relata::cli {
namespace {

std::atomic<bool> noted = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // else a handler of signals may not write to it

void note(int) { noted = true; }

}  // namespace

Interrupts::Interrupts() {
  noted = false;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, &before_);
}

Interrupts::~Interrupts() { ::sigaction(SIGINT, &before_, nullptr); }

bool Interrupts::seen() const { return noted; }

const std::atomic<bool>& Interrupts::flag() const { return noted; }

}  // namespace relata::cli
