// A Document is one text as it stands: its bytes, never altered, its tokens and its paragraphs. Every later position is a byte
// span into the bytes or a token span over the tokens. Sentences belong to the Analysis: the encoder decides them.
//
// A Document owns its bytes and is immutable once made; spans stay valid for its whole life; any thread may read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace relata {

// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
  None,       // nothing: "do" + "n't", "end" + "."
  Space,      // white space, maybe a line break inside a paragraph
  Paragraph,  // the token starts a paragraph, heading, list item (or the text)
};

// A syntactic word of Universal Dependencies: "don't" is "do" + "n't", both with spans of their own.
struct Token {
  ByteSpan bytes;
  Gap gap = Gap::Space;
  bool joined = false;  // with the token before it, part of one surface token ("n't" in "don't", "'s" in "John's")
};

// What is known of an article beside its text. Empty strings: unknown.
struct Source {
  std::string id{};  // unique in a corpus; the file name or the JSONL id
  std::string title{};
  std::string date{};  // the article's day, ISO 8601 "2022-03-02"
  std::string publisher{};
  std::string url{};
};

// From this token on the text was written on this day, ISO 8601. An entry of a live blog begins with a line "2022-03-02 10:05".
struct EntryDay {
  std::uint32_t begin = 0;
  std::string day{};
};

class Document {
 public:
  // Takes the bytes over. REQUIRES: tokens are in order, do not overlap, and lie inside the text.
  Document(Source source, std::string text, std::vector<Token> tokens, std::vector<EntryDay> days = {})
      : source_(std::move(source)), text_(std::move(text)), tokens_(std::move(tokens)), days_(std::move(days)) {}

  const Source& source() const { return source_; }
  const std::string& text() const { return text_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  // Words as people count them: what stands between blanks and holds a letter or a digit. Linear.
  std::uint32_t words() const;
  // The day on which the token was written: of its entry, else of the article.
  const std::string& day_at(std::uint32_t token) const;

  std::string_view text_of(ByteSpan span) const { return std::string_view(text_).substr(span.begin, span.size()); }
  std::string_view text_of(std::uint32_t token) const { return text_of(tokens_[token].bytes); }
  // From the first byte of the first token to the last of the last, white space as it stands. REQUIRES: !span.empty().
  ByteSpan bytes_of(TokenSpan span) const { return {tokens_[span.begin].bytes.begin, tokens_[span.end - 1].bytes.end}; }
  std::string_view text_of(TokenSpan span) const { return text_of(bytes_of(span)); }

 private:
  Source source_;
  std::string text_;
  std::vector<Token> tokens_;
  std::vector<EntryDay> days_;
};

// Cuts any bytes into tokens by rules (UD English conventions). Invalid UTF-8 makes tokens like any other symbol; never throws
// for what the text holds. Linear in the length of the text.
Document segment(Source source, std::string text);

}  // namespace relata
