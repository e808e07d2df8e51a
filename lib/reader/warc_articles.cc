// WARC, as Common Crawl and wget write it: pages of answers, and texts of conversions (WET). One record is in memory at a time; what is too
// long, or no page, is passed over without being kept. Tested by tests/reader/file_reader_test.cc and tests/fuzz/fuzz_file.cc.
#include <charconv>
#include <map>

#include "base/error.h"
#include "base/fold.h"
#include "reader/archive.h"
#include "reader/article_source.h"
#include "reader/markup_scanner.h"

namespace relata {
namespace {

using Headers = std::map<std::string, std::string>;  // names in lower case

constexpr std::size_t kLongestHeader = 1 << 16;

void add_header(std::string_view line, Headers& headers) {
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) headers.emplace(lower(line.substr(0, colon)), clean_text(line.substr(colon + 1)));
}

std::string header(const Headers& headers, const std::string& name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

// The body of an answer in pieces, each behind its length.
std::string without_chunks(std::string_view body) {
  std::string whole;
  while (!body.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    const std::size_t line = body.find('\n');
    if (error != std::errc() || line == std::string_view::npos || size == 0) break;
    whole += body.substr(line + 1, size);
    body.remove_prefix(std::min(body.size(), line + 1 + std::min(size, body.size())));
    while (!body.empty() && (body.front() == '\r' || body.front() == '\n')) body.remove_prefix(1);
  }
  return whole;
}

std::string charset_of(const std::string& type) {
  const std::size_t at = lower(type).find("charset=");
  return at == std::string::npos ? std::string() : type.substr(at + 8, type.find(';', at) - at - 8);
}

class WarcArticles : public ArticleSource {
 public:
  explicit WarcArticles(ByteStream& stream) : stream_(stream) {}

  bool next(RawArticle& article) override {
    for (Headers headers; read_header(headers);) {
      ++number_;
      const std::string kind = header(headers, "warc-type"), type = header(headers, "content-type"), stated = header(headers, "content-length");
      std::uint64_t size = 0;
      const auto [end, error] = std::from_chars(stated.data(), stated.data() + stated.size(), size);
      if (error != std::errc()) {
        while (!stream_.read_some(1 << 16).empty()) {}
        fail("has no Content-Length; nothing behind it can be read");
      }
      const bool page = kind == "response" || kind == "resource", text = kind == "conversion";
      if (!page && !text) {
        skip(size);
        continue;
      }
      if (size > kLongestArticle) {
        skip(size);
        fail("is longer than " + std::to_string(kLongestArticle >> 20) + " MB");
      }
      std::string body = stream_.read_exactly(static_cast<std::size_t>(size));
      if (body.size() < size) fail("ends before its Content-Length of " + stated + " bytes");
      if (text ? take_text(std::move(body), article) : take_page(body, kind == "response", type, article)) {
        article.source.url = header(headers, "warc-target-uri");
        if (article.source.url.starts_with('<') && article.source.url.ends_with('>'))
          article.source.url = article.source.url.substr(1, article.source.url.size() - 2);
        article.source.id = article.source.url;
        article.number = number_;
        return true;
      }
    }
    return false;
  }

 private:
  [[noreturn]] void fail(const std::string& why) const { throw Error(ErrorKind::Input, stream_.name() + ", record " + std::to_string(number_) + ": " + why); }

  void skip(std::uint64_t size) {
    if (!stream_.skip(size)) fail("ends before its Content-Length of " + std::to_string(size) + " bytes");
  }

  bool read_header(Headers& headers) {
    headers.clear();
    std::string line;
    do {
      if (!stream_.read_line(line, kLongestHeader)) return false;
    } while (!line.starts_with("WARC/"));
    for (std::size_t lines = 0; stream_.read_line(line, kLongestHeader) && !line.empty() && lines < 200; ++lines) add_header(line, headers);
    return true;
  }

  static bool take_text(std::string body, RawArticle& article) {
    article = article_of_text(std::move(body));
    return !article.text.empty();
  }

  // Of an answer: its page, if it is one and came well.
  static bool take_page(std::string_view body, bool answer, const std::string& type, RawArticle& article) {
    Headers headers;
    if (answer) {
      const std::size_t end = std::min(body.find("\r\n\r\n"), body.find("\n\n"));
      if (end == std::string_view::npos || body.substr(0, 16).find(" 200") == std::string_view::npos) return false;
      std::string_view lines = body.substr(0, end);
      while (!lines.empty()) {
        const std::size_t line = std::min(lines.find('\n'), lines.size());
        add_header(lines.substr(0, line), headers);
        lines.remove_prefix(std::min(line + 1, lines.size()));
      }
      body.remove_prefix(end + (body.substr(end).starts_with("\r\n\r\n") ? 4 : 2));
    } else {
      headers["content-type"] = type;
    }
    const std::string content = header(headers, "content-type");
    if (!content.empty() && content.find("html") == std::string::npos) return false;
    std::string whole = header(headers, "transfer-encoding") == "chunked" && is_chunked(body) ? without_chunks(body) : std::string(body);
    if (whole.starts_with("\x1F\x8B")) {
      ByteStream bytes("page", uncompressed(std::make_unique<ByteStream>("page", bytes_source(std::move(whole)))));
      whole = bytes.read_all();
    }
    article = article_of_page(whole, charset_of(content));
    return !article.text.empty();
  }

  static bool is_chunked(std::string_view body) {
    const std::size_t line = body.find('\n');
    return line != std::string_view::npos && line < 12 && body.substr(0, line).find_first_not_of("0123456789abcdefABCDEF\r; ") == std::string_view::npos;
  }

  ByteStream& stream_;
  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<ArticleSource> warc_articles(ByteStream& stream) { return std::make_unique<WarcArticles>(stream); }

}  // namespace relata
