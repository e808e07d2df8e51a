// The text of a query with its name, and errors that point into it:
//
//   query:1:18: found 'RETURN', expected ')' after the node
//     MATCH (p:PERSON RETURN p.label
//                     ^
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

class SourceText {
 public:
  // Refers to `text`, which lives longer. `name` is a file's, or "query". The user wrote what begins at `written_from`.
  SourceText(std::string_view text, std::string name, std::size_t written_from = 0) : text_(text), name_(std::move(name)), written_from_(written_from) {}

  std::string_view text() const { return text_; }
  // "1:18" of a byte: line and column, both from 1; columns are code points.
  std::string place(std::uint32_t offset) const;
  // Throws Error(Usage): name, line and column (both from 1; columns are code points), the message, the line, a caret.
  // Of a long line what stands around the caret.
  [[noreturn]] void fail(std::uint32_t offset, const std::string& message) const;

 private:
  std::string_view before(std::uint32_t offset) const;  // of what the user wrote

  std::string_view text_;
  std::string name_;
  std::size_t written_from_;
};

}  // namespace relata
