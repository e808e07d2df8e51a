// What the library throws: a broken file, model, graph or query. Text is never an error. The message says what, where, found,
// expected and what to do, in one paragraph, without a final newline.
#pragma once

#include <stdexcept>
#include <string>

namespace relata {

enum class ErrorKind {
  Usage,   // the caller asked for something that makes no sense: options, query syntax (exit code 2)
  Input,   // an input is missing, unreadable or malformed (exit code 3)
  Output,  // the result could not be written (exit code 4)
};

class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

}  // namespace relata
