// RSS, RDF and Atom. Feeds are often no XML, so they are cut as pages are. Tested by tests/reader/file_reader_test.cc.
#include <array>
#include <optional>

#include "base/error.h"
#include "base/fold.h"
#include "reader/article_source.h"
#include "reader/character_references.h"
#include "reader/day.h"
#include "reader/encoding.h"
#include "reader/html.h"
#include "reader/markup_scanner.h"

namespace relata {
namespace {

// What an element of an entry states; of one part an earlier row counts more.
enum class FeedPart : std::uint8_t { Content, Summary, Title, Date, Link, Author, Id, Language };
struct FeedRow {
  std::string_view element;
  FeedPart part;
};
constexpr std::array kRows = {FeedRow{"content:encoded", FeedPart::Content},
                              FeedRow{"content", FeedPart::Content},
                              FeedRow{"description", FeedPart::Summary},
                              FeedRow{"summary", FeedPart::Summary},
                              FeedRow{"media:description", FeedPart::Summary},
                              FeedRow{"title", FeedPart::Title},
                              FeedRow{"pubdate", FeedPart::Date},
                              FeedRow{"published", FeedPart::Date},
                              FeedRow{"dc:date", FeedPart::Date},
                              FeedRow{"updated", FeedPart::Date},
                              FeedRow{"link", FeedPart::Link},
                              FeedRow{"dc:creator", FeedPart::Author},
                              FeedRow{"author", FeedPart::Author},
                              FeedRow{"guid", FeedPart::Id},
                              FeedRow{"id", FeedPart::Id},
                              FeedRow{"language", FeedPart::Language}};

struct Values {
  std::array<std::string, kRows.size()> of{};
  std::string best(FeedPart part) const {
    for (std::size_t i = 0; i < kRows.size(); ++i)
      if (kRows[i].part == part && of[i].find_first_not_of(" \t\r\n") != std::string::npos) return of[i];
    return {};
  }
};

std::optional<std::size_t> row_of(std::string_view element) {
  for (std::size_t i = 0; i < kRows.size(); ++i)
    if (equals_ignoring_case(kRows[i].element, element)) return i;
  return std::nullopt;
}

bool is_entry(std::string_view name) { return equals_ignoring_case(name, "item") || equals_ignoring_case(name, "entry"); }

std::string_view attribute(const MarkupToken& token, std::string_view name) {
  for (const HtmlAttribute& a : token.attributes)
    if (equals_ignoring_case(a.name, name)) return a.value;
  return {};
}

std::string plain(const std::string& text) { return clean_text(text_of_fragment(text)); }

class FeedArticles : public ArticleSource {
 public:
  explicit FeedArticles(ByteStream& stream) : name_(stream.name()) {
    std::string bytes = stream.read_all();
    const std::string declared = declared_encoding(bytes);
    feed_ = text_of_bytes(std::move(bytes), declared);
    scanner_.emplace(feed_);
  }

  bool next(RawArticle& article) override {
    for (MarkupToken token; scanner_->next(token);) {
      if (token.kind == MarkupToken::Kind::Start && is_entry(token.text)) {
        Values values;
        read_entry(values);
        ++number_;
        article = article_of(values);
        return true;
      }
      if (token.kind == MarkupToken::Kind::Start && row_of(token.text)) read_element(token, channel_);
    }
    return false;
  }

 private:
  void read_entry(Values& values) {
    for (MarkupToken token; scanner_->next(token);) {
      if (token.kind == MarkupToken::Kind::End && is_entry(token.text)) return;
      if (token.kind == MarkupToken::Kind::Start && row_of(token.text)) read_element(token, values);
    }
  }

  // The text of an element; one of Atom's may hold elements of XHTML, which are taken as they stand.
  void read_element(const MarkupToken& start, Values& values) {
    const std::size_t row = *row_of(start.text);
    const std::string_view name = start.text;
    if (kRows[row].part == FeedPart::Link) {
      const std::string_view href = attribute(start, "href"), rel = attribute(start, "rel");
      if (!href.empty() && (rel.empty() || rel == "alternate") && values.of[row].empty()) append_decoded(href, values.of[row]);
    }
    if (start.closed) return;
    const bool xhtml = attribute(start, "type") == "xhtml";
    std::string text;
    const std::string_view body = scanner_->raw_text(name);
    if (xhtml) {
      text = body;
    } else {
      MarkupScanner inner(body);
      for (MarkupToken token; inner.next(token);) {
        if (token.kind == MarkupToken::Kind::Verbatim) text += token.text;
        else if (token.kind == MarkupToken::Kind::Text) append_decoded(token.text, text);
        else text += ' ';
      }
    }
    if (values.of[row].empty()) values.of[row] = std::move(text);
  }

  RawArticle article_of(const Values& values) const {
    RawArticle article;
    std::string content = values.best(FeedPart::Content);
    if (content.empty()) {
      content = values.best(FeedPart::Summary);
      article.summary_only = true;
    }
    article.text = text_of_fragment(content);
    article.source.title = plain(values.best(FeedPart::Title));
    article.source.date = day_of(clean_text(values.best(FeedPart::Date)));
    article.source.url = clean_text(values.best(FeedPart::Link));
    article.source.publisher = plain(channel_.best(FeedPart::Title));
    article.author = plain(values.best(FeedPart::Author));
    article.language = clean_text(channel_.best(FeedPart::Language));
    article.source.id = clean_text(values.best(FeedPart::Id));
    if (article.source.url.empty() && article.source.id.starts_with("http")) article.source.url = article.source.id;
    if (article.source.id.empty()) article.source.id = article.source.url;
    article.number = number_;
    if (article.text.empty()) throw Error(ErrorKind::Input, name_ + ", entry " + std::to_string(number_) + ": holds no text: '" + article.source.title + "'");
    return article;
  }

  std::string name_;
  std::string feed_{};
  std::optional<MarkupScanner> scanner_{};
  Values channel_{};
  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<ArticleSource> feed_articles(ByteStream& stream) { return std::make_unique<FeedArticles>(stream); }

}  // namespace relata
