// The articles of one stream, of whatever kind it is.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "reader/byte_stream.h"
#include "reader/file_kind.h"
#include "reader/raw_article.h"
#include "reader/record.h"

namespace relata {

class ArticleSource {
 public:
  virtual ~ArticleSource() = default;
  // Fills the next article; false at the end. Its id is empty where the stream states none, and its number is set. Throws Error(Input), naming the place, for a record
  // that is no article; the next call goes on behind it.
  virtual bool next(RawArticle& article) = 0;
};

// `stream` outlives what is returned.
std::unique_ptr<ArticleSource> json_articles(ByteStream& stream, const RecordFields& fields);
// Comma, semicolon or tab, as the first line has it. REQUIRES: is_table(stream).
std::unique_ptr<ArticleSource> table_articles(ByteStream& stream, const RecordFields& fields);
std::unique_ptr<ArticleSource> feed_articles(ByteStream& stream);
std::unique_ptr<ArticleSource> warc_articles(ByteStream& stream);

// Does the first line name columns, one of which holds the text of an article?
bool is_table(ByteStream& stream, const RecordFields& fields);

// Whole files as one article.
RawArticle article_of_page(const std::string& bytes, std::string_view declared_encoding = {});
RawArticle article_of_text(std::string bytes);
RawArticle article_of_markdown(const std::string& bytes);
RawArticle article_of_mail(const std::string& bytes);

}  // namespace relata
