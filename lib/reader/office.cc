// Tested by tests/reader/file_reader_test.cc and tests/fuzz/fuzz_file.cc.
#include "reader/office.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/error.h"
#include "base/fold.h"
#include "reader/archive.h"
#include "reader/character_references.h"
#include "reader/day.h"
#include "reader/html.h"
#include "reader/markup_scanner.h"
#include "reader/plain_characters.h"

namespace relata {
namespace {

using Files = std::map<std::string, std::string>;

// The name without the prefix of its namespace: "p" of "w:p".
std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string attribute(const MarkupToken& token, std::string_view name) {
  std::string value;
  for (const HtmlAttribute& a : token.attributes)
    if (equals_ignoring_case(a.name, name)) append_decoded(a.value, value);
  return value;
}

// The text of the first element of this local name.
std::string element_text(const std::string& xml, std::string_view name) {
  MarkupScanner scanner(xml);
  for (MarkupToken token; scanner.next(token);)
    if (token.kind == MarkupToken::Kind::Start && local(token.text) == name) {
      std::string text;
      append_decoded(scanner.raw_text(token.text), text);
      return clean_text(text);
    }
  return {};
}

// Paragraphs of WordprocessingML ("w:p" with "w:t") and of OpenDocument ("text:p", "text:h", all text of which counts).
std::string paragraphs_of(const std::string& xml, bool open_document) {
  std::string text, paragraph;
  int in_text = 0;
  MarkupScanner scanner(xml);
  for (MarkupToken token; scanner.next(token);) {
    const std::string_view name = local(token.text);
    const bool is_paragraph = name == "p" || (open_document && name == "h");
    switch (token.kind) {
      case MarkupToken::Kind::Start:
        if (name == "tab" || name == "br" || name == "line-break" || (open_document && name == "s")) paragraph += ' ';
        in_text += !token.closed && (open_document ? is_paragraph : name == "t");
        break;
      case MarkupToken::Kind::End:
        in_text -= in_text > 0 && (open_document ? is_paragraph : name == "t");
        if (!is_paragraph) break;
        if (const std::string clean = clean_text(plain_characters(std::move(paragraph))); !clean.empty()) text += (text.empty() ? "" : "\n\n") + clean;
        paragraph.clear();
        break;
      case MarkupToken::Kind::Text:
        if (in_text > 0) append_decoded(token.text, paragraph);
        break;
      case MarkupToken::Kind::Verbatim: break;
    }
  }
  return text;
}

void take_core(const std::string& xml, RawArticle& article) {
  article.source.title = element_text(xml, "title");
  article.author = element_text(xml, "creator");
  article.source.publisher = element_text(xml, "publisher");
  for (const std::string_view name : {"date", "created", "creation-date"})
    if (article.source.date.empty()) article.source.date = day_of(element_text(xml, name));
  article.language = element_text(xml, "language");
}

// The pages of a book in the order in which they are read.
std::string book_text(const Files& files, const std::string& package) {
  const std::string& opf = files.at(package);
  const std::string folder = package.substr(0, package.rfind('/') == std::string::npos ? 0 : package.rfind('/') + 1);
  std::map<std::string, std::string> pages;
  std::vector<std::string> order;
  MarkupScanner scanner(opf);
  for (MarkupToken token; scanner.next(token);) {
    if (token.kind != MarkupToken::Kind::Start) continue;
    if (local(token.text) == "item") pages[attribute(token, "id")] = attribute(token, "href");
    if (local(token.text) == "itemref") order.push_back(attribute(token, "idref"));
  }
  std::string text;
  for (const std::string& id : order) {
    const auto page = files.find(folder + pages[id]);
    if (page == files.end()) continue;
    const std::string part = text_of_fragment(page->second);
    if (!part.empty()) text += (text.empty() ? "" : "\n\n") + part;
  }
  return text;
}

RawArticle article_of(const Files& files) {
  RawArticle article;
  const auto file = [&files](const std::string& name) { return files.contains(name) ? files.at(name) : std::string(); };
  if (files.contains("word/document.xml")) {
    take_core(file("docProps/core.xml"), article);
    article.text = paragraphs_of(file("word/document.xml"), false);
  } else if (files.contains("content.xml")) {
    take_core(file("meta.xml"), article);
    article.text = paragraphs_of(file("content.xml"), true);
  } else {
    MarkupScanner scanner(files.contains("META-INF/container.xml") ? std::string_view(files.at("META-INF/container.xml")) : std::string_view());
    std::string package;
    for (MarkupToken token; package.empty() && scanner.next(token);)
      if (local(token.text) == "rootfile") package = attribute(token, "full-path");
    if (!files.contains(package)) throw Error(ErrorKind::Input, "an Office document or book without its text; save it again, or as .docx or .txt");
    take_core(files.at(package), article);
    article.text = book_text(files, package);
  }
  return article;
}

bool is_wanted(std::string_view path) {
  for (const std::string_view ending : {".xml", ".opf", ".xhtml", ".html", ".htm"})
    if (path.ends_with(ending)) return true;
  return false;
}

// The name of the first file of a zip archive, which stands behind 30 bytes of header.
std::string_view first_name(std::string_view head) {
  if (head.size() < 30 || !head.starts_with("PK\x03\x04")) return {};
  const auto byte = [&head](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(head[i])); };
  return head.substr(30, byte(26) | byte(27) << 8);
}

}  // namespace

std::optional<RawArticle> article_of_office(ByteStream& zip) {
  const std::string_view head = zip.peek(4096), first = first_name(head);
  const bool open = first == "mimetype" && (head.find("epub+zip") != std::string_view::npos || head.find("opendocument.text") != std::string_view::npos);
  const bool word = (first == "[Content_Types].xml" || first.starts_with("_rels/") || first.starts_with("word/") || first.starts_with("docProps/")) &&
                    zip.peek(1 << 20).find("word/document.xml") != std::string_view::npos;
  if (!open && !word) return std::nullopt;
  Archive archive(std::make_unique<ByteStream>(zip.name(), bytes_source(zip.read_all())));
  Files files;
  std::size_t left = kLongestArticle;
  for (std::string path; archive.next(path);) {
    if (!is_wanted(path)) continue;
    ByteStream entry(path, archive.open());
    files[path] = entry.read_all(left);
    left -= files[path].size();
  }
  return article_of(files);
}

}  // namespace relata
