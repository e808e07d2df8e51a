// Tested by tests/reader/record_test.cc.
#include "reader/record.h"

#include <algorithm>

#include "base/error.h"
#include "base/fold.h"
#include "base/table.h"
#include "reader/day.h"
#include "reader/html.h"
#include "reader/plain_characters.h"

extern "C" const char relata_data_reader_record_fields[], relata_data_reader_record_fields_end[];

namespace relata {
namespace {

using Rows = std::vector<std::vector<std::string_view>>;

const Rows& known_fields() {
  static const Rows rows = rows_of({relata_data_reader_record_fields, relata_data_reader_record_fields_end}, 2);
  return rows;
}

const std::string* find(const Record& record, std::string_view name) {
  for (const auto& [field, value] : record)
    if (field == name) return &value;
  return nullptr;
}

// The first known field of this kind that is there and not empty.
const std::string* find_known(const Record& record, std::string_view kind) {
  for (const auto& row : known_fields())
    if (row[1] == kind)
      if (const std::string* value = find(record, row[0]); value && value->find_first_not_of(" \t\r\n") != std::string::npos) return value;
  return nullptr;
}

std::string value_of(const Record& record, const std::string& name, std::string_view kind) {
  const std::string* value = name.empty() ? find_known(record, kind) : find(record, name);
  return value ? *value : std::string();
}

std::string names_of(const Record& record) {
  constexpr std::size_t kMost = 20;
  std::string names;
  for (std::size_t i = 0; i < record.size() && i < kMost; ++i) names += (i == 0 ? "" : ", ") + record[i].first;
  return names + (record.size() > kMost ? ", ..." : "");
}

// "... [+2345 chars]": NewsAPI cuts its texts.
std::string without_cut_mark(std::string text) {
  const std::size_t mark = text.rfind("[+");
  if (mark == std::string::npos || !text.ends_with("chars]")) return text;
  text.resize(mark);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.pop_back();
  for (const std::string_view dots : {"…", "..."})
    if (text.ends_with(dots)) text.resize(text.size() - dots.size());
  return text;
}

bool looks_like_markup(std::string_view text) {
  for (const std::string_view tag : {"</p>", "<br>", "<br/>", "<br />", "</div>", "</a>", "</li>"})
    if (text.find(tag) != std::string_view::npos) return true;
  return false;
}

std::string plain(const std::string& text, bool html) { return html || looks_like_markup(text) ? text_of_fragment(text) : plain_text(text); }

}  // namespace

bool has_text_field(const std::vector<std::string>& names, const RecordFields& fields) {
  const auto there = [&names](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  if (!fields.text.empty()) return there(fields.text);
  return std::any_of(known_fields().begin(), known_fields().end(),
                     [&](const auto& row) { return (row[1] == "text" || row[1] == "html" || row[1] == "summary") && there(row[0]); });
}

RawArticle article_of_record(const Record& record, const RecordFields& fields) {
  RawArticle article;
  const std::string* text = fields.text.empty() ? find_known(record, "text") : find(record, fields.text);
  const bool html = !text && fields.text.empty() && (text = find_known(record, "html"));
  if (!text && fields.text.empty() && (text = find_known(record, "summary"))) article.summary_only = true;
  if (!text)
    throw Error(ErrorKind::Input, (fields.text.empty() ? std::string("no field holds a text") : "found no field \"" + fields.text + "\"") +
                                      "; the fields are: " + names_of(record) + "; name the one of the text with --field-text");
  article.text = plain(without_cut_mark(*text), html);
  article.source.id = value_of(record, fields.id, "id");
  article.source.title = clean_text(plain_text(value_of(record, fields.title, "title")));
  article.source.date = day_of(value_of(record, fields.date, "date"));
  article.source.publisher = clean_text(value_of(record, fields.source, "source"));
  article.source.url = value_of(record, fields.url, "url");
  article.author = clean_text(value_of(record, "", "author"));
  article.language = value_of(record, "", "language");
  return article;
}

}  // namespace relata
