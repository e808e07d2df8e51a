// A paragraph at a time: its first opening mark tells which marks close the quotation. A single mark is one of quotation only where it stands as
// one: the opening one behind a space and before a word, the closing one behind a stop or before a space. Tested by
// tests/text/quotations_test.cc.
#include "text/quotations.h"

#include <array>
#include <optional>
#include <string_view>

namespace relata {
namespace {

struct Marks {
  std::string_view opening;
  std::array<std::string_view, 3> closing;  // any of them; empty ones are none
  bool single = false;
};

constexpr std::array kMarks = {
    Marks{"“", {"”", "\"", ""}}, Marks{"\"", {"\"", "”", "''"}}, Marks{"``", {"''", "\"", ""}},    Marks{"„", {"“", "”", "\""}},
    Marks{"‹", {"›", "", ""}},   Marks{"「", {"」", "", ""}},    Marks{"『", {"』", "", ""}},      Marks{"‚", {"‘", "’", ""}, true},
    Marks{"«", {"»", "", ""}},   Marks{"»", {"«", "", ""}},      Marks{"‘", {"’", "'", ""}, true}, Marks{"'", {"'", "’", ""}, true},
};

bool is_stop(std::string_view text) {
  for (const std::string_view stop : {",", ".", "!", "?", "…", "...", ";", "-", "–", "—"})
    if (text == stop) return true;
  return false;
}

class QuotationFinder {
 public:
  explicit QuotationFinder(const Document& document) : document_(document) {}

  std::vector<Quotation> find() const {
    std::vector<Quotation> found;
    for (std::uint32_t begin = 0, end = 0; begin < document_.size(); begin = end) {
      end = begin + 1;
      while (end < document_.size() && document_.tokens()[end].gap != Gap::Paragraph) ++end;
      read({begin, end}, found);
    }
    return found;
  }

 private:
  void read(TokenSpan paragraph, std::vector<Quotation>& found) const {
    for (std::uint32_t token = paragraph.begin; token < paragraph.end; ++token) {
      const std::optional<Marks> marks = opening_at(token, paragraph);
      if (!marks) continue;
      const std::uint32_t close = closing_of(*marks, token + 1, paragraph);
      if (close == paragraph.end && (marks->single || marks->opening == "»")) continue;  // an apostrophe, or the end of what nobody opened
      if (close > token + 1) found.push_back({{token + 1, close}, close == paragraph.end});
      token = close;
    }
  }

  bool stands_alone(std::uint32_t token) const { return token + 1 >= document_.size() || document_.tokens()[token + 1].gap != Gap::None; }

  std::optional<Marks> opening_at(std::uint32_t token, TokenSpan paragraph) const {
    const std::string_view text = document_.text_of(token);
    for (const Marks& marks : kMarks) {
      if (marks.opening != text) continue;
      const bool behind_space = token == paragraph.begin || document_.tokens()[token].gap != Gap::None;
      if (marks.single && (!behind_space || stands_alone(token))) return std::nullopt;
      return marks;
    }
    return std::nullopt;
  }

  // The token that closes a quotation, or the end of the paragraph. Of single marks one behind a stop is surer than one behind a word.
  std::uint32_t closing_of(const Marks& marks, std::uint32_t begin, TokenSpan paragraph) const {
    std::uint32_t behind_word = paragraph.end;
    for (std::uint32_t token = begin; token < paragraph.end; ++token) {
      if (!closes(marks, token)) continue;
      if (!marks.single || is_stop(document_.text_of(token - 1))) return token;
      if (behind_word == paragraph.end && stands_alone(token)) behind_word = token;
    }
    return behind_word;
  }

  bool closes(const Marks& marks, std::uint32_t token) const {
    for (const std::string_view mark : marks.closing)
      if (!mark.empty() && document_.text_of(token) == mark) return true;
    return false;
  }

  const Document& document_;
};

}  // namespace

std::vector<Quotation> find_quotations(const Document& document) { return QuotationFinder(document).find(); }

}  // namespace relata
