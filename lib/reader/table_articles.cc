// Tables with a header, as RFC 4180 has them, the divider as the header has it. Tested by tests/reader/file_reader_test.cc.
#include <algorithm>
#include <array>

#include "base/error.h"
#include "reader/article_source.h"
#include "reader/encoding.h"

namespace relata {
namespace {

constexpr std::size_t kMostColumns = 1000;

// The divider that the line has most of, outside of quotation marks.
char divider_of(std::string_view line) {
  constexpr std::array<char, 4> kDividers = {',', '\t', ';', '|'};
  std::array<std::size_t, kDividers.size()> counts{};
  bool quoted = false;
  for (const char c : line) {
    quoted ^= c == '"';
    for (std::size_t i = 0; i < kDividers.size() && !quoted; ++i) counts[i] += c == kDividers[i];
  }
  return kDividers[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

std::vector<std::string> cells_of(std::string_view row, char divider) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    if (quoted && c == '"' && i + 1 < row.size() && row[i + 1] == '"') cells.back() += row[++i];
    else if (c == '"' && (quoted || cells.back().empty())) quoted = !quoted;
    else if (c == divider && !quoted && cells.size() < kMostColumns) cells.emplace_back();
    else cells.back() += c;
  }
  return cells;
}

std::string_view without_mark(std::string_view line) {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  return line;
}

class TableArticles : public ArticleSource {
 public:
  TableArticles(ByteStream& stream, const RecordFields& fields) : stream_(stream), fields_(fields) {
    std::string header;
    next_row(header);
    divider_ = divider_of(header);
    names_ = cells_of(without_mark(header), divider_);
  }

  bool next(RawArticle& article) override {
    std::string row;
    const std::size_t line = line_ + 1;
    const std::string where = stream_.name() + ":" + std::to_string(line);
    try {
      if (!next_row(row)) return false;
      if (row.find_first_not_of(" \t\r") == std::string::npos) return next(article);
      const std::vector<std::string> cells = cells_of(row, divider_);
      Record record;
      for (std::size_t i = 0; i < names_.size(); ++i) record.emplace_back(names_[i], i < cells.size() ? text_of_bytes(cells[i]) : "");
      article = article_of_record(record, fields_);
    } catch (const Error& error) {
      throw Error(ErrorKind::Input, where + ": " + error.what());
    }
    article.number = ++number_;
    return true;
  }

 private:
  // Lines up to one in which all quotation marks are closed.
  bool next_row(std::string& row) {
    row.clear();
    std::size_t marks = 0;
    for (std::string line; stream_.read_line(line);) {
      ++line_;
      if (!row.empty()) row += '\n';
      row += line;
      marks += static_cast<std::size_t>(std::count(line.begin(), line.end(), '"'));
      if (marks % 2 == 0) return true;
      if (row.size() > kLongestArticle)
        throw Error(ErrorKind::Input, "a row of more than " + std::to_string(kLongestArticle >> 20) + " MB: a quotation mark is not closed");
    }
    return !row.empty();
  }

  ByteStream& stream_;
  RecordFields fields_;
  char divider_ = ',';
  std::vector<std::string> names_{};
  std::size_t line_ = 0, number_ = 0;
};

}  // namespace

bool is_table(ByteStream& stream, const RecordFields& fields) {
  constexpr std::size_t kLongestHeader = 1 << 14;
  const std::string_view head = without_mark(stream.peek(kLongestHeader));
  std::string_view line = head.substr(0, head.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  const std::vector<std::string> names = cells_of(line, divider_of(line));
  return names.size() > 1 && has_text_field(names, fields);
}

std::unique_ptr<ArticleSource> table_articles(ByteStream& stream, const RecordFields& fields) { return std::make_unique<TableArticles>(stream, fields); }

}  // namespace relata
