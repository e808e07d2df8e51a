// Bytes, pages and lines as articles. Whole files are read in tests/tools/extract_test.cc.
#include "reader/reader.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/error.h"
#include "reader/encoding.h"

using namespace relata;

namespace {

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

std::string page_text(const std::string& body) {
  Source source;
  return text_of_html("<html><body>" + body + "</body></html>", source);
}

std::vector<RawArticle> read_file(const std::string& name, const std::string& bytes, ReadOptions options = {}) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "relata_reader_test";
  std::filesystem::create_directories(folder);
  const std::string path = (folder / name).string();
  std::ofstream(path, std::ios::binary) << bytes;
  std::vector<RawArticle> articles;
  ArticleReader reader({path}, std::move(options));
  for (RawArticle article; reader.next(article);) articles.push_back(article);
  std::filesystem::remove_all(folder);
  return articles;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(utf16_with_its_mark_becomes_utf8) {
  for (const bool little : {true, false}) {
    BOOST_TEST(text_of_bytes(utf16(u"Zoë met 王.", little), "x") == "Zoë met 王.");
    BOOST_TEST(text_of_bytes(utf16(u"\U0001F600", little), "x") == "\U0001F600");
    BOOST_TEST(text_of_bytes(utf16({u'a', char16_t{0xD800}, u'b'}, little), "x") == "a\uFFFDb");  // half of a pair
    BOOST_TEST(text_of_bytes(utf16(u"ab", little) + "c", "x") == "ab");                           // half of a letter
  }
  BOOST_TEST(text_of_bytes("caf\xE9 \x93so\x94", "x") == "caf\xE9 \x93so\x94");
  BOOST_CHECK_THROW(text_of_bytes(std::string("\x7F"
                                              "ELF\0\0\0\0",
                                              8),
                                  "x"),
                    Error);
}

BOOST_AUTO_TEST_CASE(a_page_is_its_paragraphs) {
  BOOST_TEST(page_text("<h1>Talks</h1><p>One  <b>two</b>\nthree.</p><p></p><ul><li>Four</li><li>Five</li></ul>") ==
             "Talks\n\nOne two three.\n\nFour\n\nFive");
  BOOST_TEST(page_text("<nav>Home</nav><p>Read &amp; told.</p><script>x()</script><footer>Imprint</footer><aside>More</aside>") ==
             "Read & told.");
  BOOST_TEST(page_text("<div>Around</div><article><p>Within.</p></article>") == "Within.");
  BOOST_TEST(page_text("One<br>two<p hidden>three</p>") == "One\n\ntwo");
  BOOST_TEST(page_text("").empty());
  BOOST_TEST(page_text("<p>open <i>for ever") == "open for ever");
}

BOOST_AUTO_TEST_CASE(a_page_tells_its_title_day_publisher_and_address) {
  Source source;
  text_of_html(
      "<head><title>Talks - Quill Post</title><meta property=\"og:title\" content=\"Talks\"><meta property=\"og:site_name\" "
      "content=\"Quill Post\"><meta property=\"og:url\" content=\"https://example.org/1\"><meta "
      "property=\"article:published_time\" "
      "content=\"2026-03-02T10:00:00Z\"></head><p>x</p>",
      source);
  BOOST_TEST(source.title == "Talks");
  BOOST_TEST(source.publisher == "Quill Post");
  BOOST_TEST(source.url == "https://example.org/1");
  BOOST_TEST(source.date == "2026-03-02");
  Source plain;
  text_of_html("<title>Talks</title><time datetime=\"2026-03-03T08:00\">Tuesday</time>", plain);
  BOOST_TEST(plain.title == "Talks");
  BOOST_TEST(plain.date == "2026-03-03");
}

BOOST_AUTO_TEST_CASE(a_file_is_what_its_ending_or_its_first_bytes_say) {
  BOOST_TEST(read_file("a.txt", "Peru sued Chile.").at(0).text == "Peru sued Chile.");
  BOOST_TEST(read_file("a.txt", "<!DOCTYPE html><p>Peru sued Chile.</p>").at(0).text == "Peru sued Chile.");
  BOOST_TEST(read_file("2026-03-02-suit.txt", "Peru sued Chile.").at(0).source.date == "2026-03-02");
  BOOST_TEST(read_file("a.txt", "x", {.date = "2026-03-04"}).at(0).source.date == "2026-03-04");
  const std::vector<RawArticle> lines =
      read_file("a.jsonl", "{\"id\":\"x/1\",\"text\":\"Peru sued Chile.\"}\n\n{\"text\":\"Chile said no.\",\"title\":\"No\"}\n");
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_TEST(lines[0].source.id == "x/1");
  BOOST_TEST(lines[1].source.title == "No");
}

BOOST_AUTO_TEST_CASE(a_broken_line_is_told_with_its_number) {
  for (const auto& [line, part] : {std::pair("{\"title\":\"x\"}", "text"), std::pair("[1]", "2"), std::pair("{", "2")}) {
    const std::string bytes = std::string("{\"text\":\"a\"}\n") + line + "\n";
    BOOST_CHECK_EXCEPTION(read_file("a.jsonl", bytes), Error, [&](const Error& error) {
      return error.kind() == ErrorKind::Input && std::string(error.what()).find("a.jsonl:2") != std::string::npos &&
             std::string(error.what()).find(part) != std::string::npos;
    });
  }
  BOOST_CHECK_THROW(read_file("a.txt", "x", {.date = "2026-13-01"}), Error);
}

BOOST_AUTO_TEST_SUITE_END()
