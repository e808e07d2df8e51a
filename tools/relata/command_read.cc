// relata read: articles as they come out of files, before anything is made of them.

#include "articles.h"
#include "base/error.h"
#include "base/json.h"
#include "command_rows.h"
#include "reader/reader.h"
#include "text_output.h"

namespace relata::cli {
namespace {

std::string json_line(const RawArticle& article) {
  JsonBuffer buffer;
  JsonWriter writer(buffer);
  const auto member = [&writer](const char* name, const std::string& value) {
    if (value.empty()) return;
    writer.Key(name);
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  writer.StartObject();
  member("id", article.source.id);
  member("title", article.source.title);
  member("date", article.source.date);
  member("source", article.source.publisher);
  member("author", article.author);
  member("url", article.source.url);
  member("language", article.language);
  member("text", article.text);
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string text_of(const RawArticle& article) {
  std::string head = "== " + article.source.id;
  for (const std::string* fact : {&article.source.title, &article.source.date, &article.source.publisher, &article.author, &article.source.url})
    if (!fact->empty()) head += "\n   " + *fact;
  return head + "\n\n" + article.text + "\n\n";
}

int read(const Arguments& arguments) {
  const std::string format = arguments.value("format", "text");
  if (format != "text" && format != "jsonl") throw Error(ErrorKind::Usage, "--format: found '" + format + "', expected text or jsonl");
  TextOutput output(arguments.value("output", "-"));
  ArticleReader reader(inputs_of(arguments), read_options(arguments));
  UniqueNames unique;
  for (RawArticle article; reader.next(article);) {
    article.source.id = unique(article.source.id);
    output.write(format == "jsonl" ? json_line(article) : text_of(article));
  }
  output.close();
  Totals totals;
  totals.refused = reader.passed_over().refused > 0;
  return exit_code(totals);
}

std::vector<Option> options() {
  std::vector<Option> rows = {{"format", 'f', "text|jsonl", "text (default), or JSON lines that every command reads again"},
                              {"output", 'o', "FILE", "where the articles go (default: standard output)"}};
  for (Option& row : reading_options())
    if (row.name != "threads" && row.name != "models" && row.name != "gazetteer") rows.push_back(std::move(row));
  return rows;
}

}  // namespace

Command read_row() {
  return {"read",
          "Shows what is read of files before any language is: the article of a page, its title, day and address.",
          "relata read [OPTION]... [FILE|DIR|-]...",
          {"relata read page.html                      # is it the article, and all of it?", "relata read --format jsonl crawl.warc.gz -o articles.jsonl"},
          options(),
          "",
          read};
}

}  // namespace relata::cli
