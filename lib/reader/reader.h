// Articles out of files: plain text, pages, Markdown, mail, Office documents, PDF; JSON, tables, feeds, web archives; all of them compressed or in
// archives as well. What a file is, its first bytes say.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "reader/raw_article.h"
#include "reader/record.h"

namespace relata {

struct ReadOptions {
  std::string date{};         // of articles that state none; ISO 8601. Throws Error(Usage) for what is no date.
  RecordFields fields{};      // of JSON and tables
  bool strict = false;        // the first record or file that cannot be read ends the reading
  bool any_language = false;  // texts in another language than English are not passed over
  // Hears of each thing that is passed over, and of what is odd, in one line with file and place. May be empty.
  std::function<void(const std::string&)> notify{};
};

// What was not read.
struct PassedOver {
  std::size_t records = 0;                          // records and pages that hold no article, or a broken one
  std::size_t foreign = 0;                          // texts in other languages
  std::size_t refused = 0;                          // files that were named and cannot be read
  std::map<std::string, std::size_t> in_folders{};  // files in folders by what they are: ".css", "a PNG picture"
};

// Reads inputs one article at a time. Memory: one article, at most kLongestArticle bytes, and the open files. A directory gives the files below it
// that may hold articles, sorted by path; "-" is the standard input. An article's day comes from what states it, else from its address, else from
// a date in its file name ("2026-03-02-lake.txt"), else from the options.
class ArticleReader {
 public:
  // Throws Error(Input) for an input that is not there.
  ArticleReader(std::vector<std::string> inputs, ReadOptions options);
  ~ArticleReader();

  // Fills the next article; false at the end. What cannot be read is told and counted; with `strict`, and where nothing at all could be read, it
  // is thrown as Error(Input) that names file and place.
  bool next(RawArticle& article);

  const PassedOver& passed_over() const { return passed_over_; }

 private:
  struct Level;
  struct Input {
    std::string path;
    bool in_folder = false;
  };

  bool next_of_top(RawArticle& article);
  void open_next();
  void open(std::unique_ptr<Level> level);
  void open_records(Level& level);
  void tell(const std::string& message) const;
  void fail(const std::string& message);
  bool finish(RawArticle& article);

  std::vector<Input> inputs_{};  // in reverse: the next one is last
  ReadOptions options_;
  PassedOver passed_over_{};
  std::vector<std::unique_ptr<Level>> levels_{};  // an archive, a file in it that is compressed, and so on
  std::string first_failure_{};
  bool any_ = false;  // an article was given
};

}  // namespace relata
