// A JSON text cut into its values as it goes by, so that a file of any length is read with the memory of its longest value.
// Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/input.h"
#include "format/json_records.h"
#include "format/raw_graph.h"

namespace relata {

// Where the byte `offset` of a text stands that begins at `start`.
Position place_in(std::string_view text, std::size_t offset, Position start);

class JsonStream {
 public:
  // A byte order mark at the start is skipped.
  explicit JsonStream(Input& input);

  // The next character that is not white space, not taken; 0 at the end, as for a NUL.
  char peek();
  // True if only white space is left.
  bool at_end();
  // Takes `c` if it comes next.
  bool take(char c);
  // Takes `c` or throws.
  void expect(char c, std::string_view context);
  // The text of the next value, whole; valid until the next call. It is balanced, but else unchecked.
  std::string_view value();

  // The next value through one of the functions of json_records.h, whose JsonFault becomes an Error with file, line and column.
  template <typename Result, typename... Texts>
  Result checked(Result (*parse)(std::string_view, Texts&...), Texts&... texts) {
    const std::string_view text = value();
    try {
      return parse(text, texts...);
    } catch (const JsonFault& fault) {
      fail(fault.offset, fault.what());
    }
  }

  // Where the text stands.
  Position here() const { return here_; }
  // Where the last value began, or where the text stands before any.
  Position position() const { return start_; }
  // Refuses the byte `offset` of the last value.
  [[noreturn]] void fail(std::size_t offset, const std::string& what) const;
  [[noreturn]] void fail_here(const std::string& what) const;

 private:
  int get();  // the next byte, -1 at the end
  int look();
  void string();
  void plain_run(bool inside);
  void take_bytes(std::size_t count);  // from the chunk into the text

  Input& input_;
  std::string_view chunk_;
  std::string text_;
  Position start_{1, 1};
  Position here_{1, 1};
};

}  // namespace relata
