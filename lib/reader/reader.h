// Articles out of files: plain text, HTML and JSON lines; files, directories, the standard input.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "text/document.h"

namespace relata {

struct RawArticle {
  Source source;
  std::string text;
};

// Names of the fields of a JSON line. `text` must be there; the others may be missing.
struct JsonFields {
  std::string id = "id", title = "title", date = "date", source = "source", url = "url", text = "text";
};

struct ReadOptions {
  std::string date{};  // of articles that state none; ISO 8601. Throws Error(Usage) for what is no date.
  JsonFields fields{};
};

// Reads inputs one article at a time; never holds more than one file. A directory gives its .txt, .html, .htm and .jsonl files,
// below it too, sorted by path. "-" is the standard input. What is neither HTML (by ending or first bytes) nor .jsonl is plain
// text; a text in UTF-16 with a byte-order mark is converted. An article's day comes from its fields, else from a date in its
// file name ("2026-03-02-lake.txt"), else from the options.
class ArticleReader {
 public:
  ArticleReader(std::vector<std::string> inputs, ReadOptions options);
  ~ArticleReader();

  // Fills the next article; false at the end. Throws Error(Input) naming the file (and line) for what cannot be read, is no UTF-8 or
  // UTF-16 text at all, or is broken JSON.
  bool next(RawArticle& article);

 private:
  struct Lines;
  bool next_line(RawArticle& article);
  void open_next();

  std::vector<std::string> inputs_;  // in reverse: the next one is last
  ReadOptions options_;
  std::unique_ptr<Lines> lines_;     // the open JSON lines file, if any
  std::unique_ptr<RawArticle> ready_;
};

// The visible text of an HTML page: headings, paragraphs and list items, a blank line between; scripts, navigation, asides and
// footers are left out. Fills title, date, publisher and url of `source` from the page where they are empty.
std::string text_of_html(const std::string& html, Source& source);

}  // namespace relata
