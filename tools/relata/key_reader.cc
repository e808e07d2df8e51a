// Tested by tests/tools/review_test.sh.
#include "key_reader.h"

#include <unistd.h>

namespace relata::cli {

KeyReader::KeyReader() {
  termios now{};
  if (::tcgetattr(STDIN_FILENO, &now) != 0) return;
  before_ = now;
  now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  now.c_cc[VMIN] = 1;
  now.c_cc[VTIME] = 0;
  ::tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
}

KeyReader::~KeyReader() {
  if (before_) ::tcsetattr(STDIN_FILENO, TCSADRAIN, &*before_);
}

std::optional<char> KeyReader::next() {
  constexpr char kEndOfInput = '\x04';  // Ctrl-D, which is a key like others while keys come one by one
  char key = '\n';
  while (key == '\n' || key == '\r')
    if (::read(STDIN_FILENO, &key, 1) != 1) return std::nullopt;
  if (before_ && key == kEndOfInput) return std::nullopt;
  return key;
}

}  // namespace relata::cli
