// Tested by tests/tools/articles_test.cc.
#include "interrupts.h"

namespace relata::cli {
namespace {

volatile sig_atomic_t noted = 0;  // all that a handler of signals may write to

void note(int) { noted = 1; }

}  // namespace

Interrupts::Interrupts() {
  noted = 0;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, &before_);
}

Interrupts::~Interrupts() { ::sigaction(SIGINT, &before_, nullptr); }

bool Interrupts::seen() const { return noted != 0; }

}  // namespace relata::cli
