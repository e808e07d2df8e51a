// HTML divided into tags and text, front to back. Any bytes are divided; the time is linear in their number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

bool equals_ignoring_case(std::string_view a, std::string_view b);

struct MarkupToken {
  enum class Kind : std::uint8_t {
    Text,
    Verbatim,  // text in which references mean nothing: CDATA
    Start,
    End
  };
  Kind kind = Kind::Text;
  std::string_view text{};                  // or the name of the tag
  std::vector<HtmlAttribute> attributes{};  // the first few dozen; of two with one name the first counts
  bool closed = false;                      // "<x/>"
};

class MarkupScanner {
 public:
  explicit MarkupScanner(std::string_view html) : html_(html) {}

  // Fills the next token; false at the end. Comments and declarations are passed over.
  bool next(MarkupToken& token);
  // All up to the end tag of this name, for elements that hold no tags; the end tag is passed over. Up to the end if there is none.
  std::string_view raw_text(std::string_view name);

 private:
  // What can be searched for again and again: once it is not found, it is not searched for again.
  struct Sought {
    std::string_view what;
    bool absent = false;
  };
  std::size_t find(Sought& sought, std::size_t from);
  bool read_tag(MarkupToken& token);
  void read_attributes(MarkupToken& token);
  std::string_view read_value();
  void pass_over(Sought& end, std::size_t from);

  std::string_view html_;
  std::size_t at_ = 0;
  Sought comment_end_{"-->"}, cdata_end_{"]]>"}, tag_end_{">"}, double_quote_{"\""}, single_quote_{"'"}, close_{"</"};
};

}  // namespace relata
