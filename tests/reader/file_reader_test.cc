// Files as articles: every kind of file, whole and broken.
#include "reader/reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/error.h"

using namespace relata;

namespace {

namespace fs = std::filesystem;

struct Reading {
  std::vector<RawArticle> articles;
  std::vector<std::string> notes;
  PassedOver passed_over;

  std::string text(std::size_t i) const { return i < articles.size() ? articles[i].text : "(none)"; }
  std::string id(std::size_t i) const { return i < articles.size() ? articles[i].source.id : "(none)"; }
  bool tells(std::string_view part) const {
    for (const std::string& note : notes)
      if (note.find(part) != std::string::npos) return true;
    return false;
  }
};

class Files {
 public:
  Files() { fs::create_directories(folder_); }
  ~Files() { fs::remove_all(folder_); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  std::string path() const { return folder_.string(); }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("relata_file_reader_test_" + std::to_string(getpid()));
};

Reading read(const std::vector<std::string>& inputs, ReadOptions options = {}) {
  Reading reading;
  options.notify = [&reading](const std::string& note) { reading.notes.push_back(note); };
  ArticleReader reader(inputs, options);
  for (RawArticle article; reader.next(article);) reading.articles.push_back(article);
  reading.passed_over = reader.passed_over();
  return reading;
}

Reading read_file(const std::string& name, const std::string& bytes, ReadOptions options = {}) {
  const Files files;
  return read({files.write(name, bytes)}, std::move(options));
}

std::string message_of(const std::string& name, const std::string& bytes, ReadOptions options = {}) {
  try {
    read_file(name, bytes, std::move(options));
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    return error.what();
  }
  return "(no error)";
}

using Entries = std::vector<std::pair<std::string, std::string>>;

// An archive of these files, or with one file and no format one compressed stream.
std::string packed(const Entries& entries, int (*format)(archive*), int (*filter)(archive*) = archive_write_add_filter_none) {
  std::string bytes(1 << 20, '\0');
  std::size_t used = 0;
  archive* a = archive_write_new();
  filter(a);
  format(a);
  archive_write_set_bytes_in_last_block(a, 1);
  archive_write_open_memory(a, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(a, entry);
    archive_write_data(a, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(a);
  archive_write_free(a);
  bytes.resize(used);
  return bytes;
}

std::string compressed(const std::string& bytes, int (*filter)(archive*)) { return packed({{"x", bytes}}, archive_write_set_format_raw, filter); }

const std::string kLine = "{\"text\":\"Peru sued Chile.\",\"id\":\"x/1\"}\n";

std::string warc_record(const std::string& kind, const std::string& url, const std::string& body, const std::string& length = "") {
  return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + url + "\r\nContent-Length: " + (length.empty() ? std::to_string(body.size()) : length) +
         "\r\n\r\n" + body + "\r\n\r\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(file_reader)

BOOST_AUTO_TEST_CASE(a_file_is_what_its_first_bytes_say) {
  BOOST_TEST(read_file("a.txt", "Peru sued Chile.").text(0) == "Peru sued Chile.");
  BOOST_TEST(read_file("a.txt", "<!DOCTYPE html><p>Peru sued Chile.</p>").text(0) == "Peru sued Chile.");
  BOOST_TEST(read_file("2026-03-02-suit.txt", "Peru sued Chile.").articles.at(0).source.date == "2026-03-02");
  BOOST_TEST(read_file("a.txt", "x", {.date = "2026-03-04"}).articles.at(0).source.date == "2026-03-04");
  BOOST_CHECK_THROW(read_file("a.txt", "x", {.date = "2026-13-01"}), Error);
  BOOST_CHECK_THROW(read({"/nowhere/at/all.txt"}), Error);
}

BOOST_AUTO_TEST_CASE(compressed_files_are_read_like_others) {
  struct Filter {
    int (*add)(archive*);
    std::string ending;
  };
  for (const auto& [filter, ending] : {Filter{archive_write_add_filter_gzip, ".gz"}, Filter{archive_write_add_filter_zstd, ".zst"},
                                       Filter{archive_write_add_filter_bzip2, ".bz2"}, Filter{archive_write_add_filter_xz, ".xz"}}) {
    const Reading reading = read_file("news.txt" + ending, compressed("Peru sued Chile.", filter));
    BOOST_TEST(reading.text(0) == "Peru sued Chile.");
    BOOST_TEST(reading.id(0) == "news.txt");
    BOOST_TEST(read_file("a.jsonl" + ending, compressed(kLine, filter)).id(0) == "x/1");
  }
  const std::string whole = compressed(std::string(100000, 'x') + kLine, archive_write_add_filter_gzip);
  BOOST_TEST(message_of("a.txt.gz", whole.substr(0, whole.size() / 2)).find("a.txt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(archives_give_their_files) {
  const Entries entries = {{"news/a.txt", "Peru sued Chile."},
                           {"news/b.html", "<html><p>Chile said no.</p>"},
                           {"c.css", "p {}"},
                           {"d.jsonl.gz", compressed(kLine, archive_write_add_filter_gzip)}};
  for (const auto& [name, bytes] : {std::pair("w.zip", packed(entries, archive_write_set_format_zip)),
                                    std::pair("w.tar.gz", packed(entries, archive_write_set_format_pax_restricted, archive_write_add_filter_gzip))}) {
    const Reading reading = read_file(name, bytes);
    BOOST_REQUIRE_EQUAL(reading.articles.size(), 3u);
    BOOST_TEST(reading.id(0) == "a.txt");
    BOOST_TEST(reading.text(1) == "Chile said no.");
    BOOST_TEST(reading.id(2) == "x/1");
    BOOST_TEST(reading.passed_over.in_folders.at(".css") == 1u);
  }
}

BOOST_AUTO_TEST_CASE(bombs_end_with_a_message) {
  std::string zip = "Peru sued Chile.";
  for (int i = 0; i < 8; ++i) zip = packed({{i == 0 ? "a.txt" : "a.zip", zip}}, archive_write_set_format_zip);
  BOOST_TEST(message_of("a.zip", zip).find("archives within each other") != std::string::npos);
  BOOST_TEST(message_of("a.txt.gz", compressed(std::string(80 << 20, 'x'), archive_write_add_filter_gzip)).find("64 MB") != std::string::npos);
  BOOST_TEST(message_of("a.jsonl", "{\"text\":\"" + std::string(70 << 20, 'x') + "\"}").find("64 MB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused) {
  BOOST_TEST(message_of("a.txt", "\x89PNG\r\n\x1A\n....").find("a PNG picture") != std::string::npos);
  BOOST_TEST(message_of("a.txt", std::string("\x7F"
                                             "ELF\0\0\0\0",
                                             8))
                 .find("a program") != std::string::npos);
  const Files files;
  const std::string good = files.write("in/a.txt", "Peru sued Chile."), bad = files.write("in/b.txt", "\x89PNG\r\n\x1A\n");
  files.write("in/c.css", "p {}");
  const Reading named = read({good, bad});
  BOOST_TEST(named.articles.size() == 1u);
  BOOST_TEST(named.passed_over.refused == 1u);
  BOOST_TEST(named.tells("a PNG picture"));
  const Reading folder = read({files.path() + "/in"});
  BOOST_TEST(folder.articles.size() == 1u);
  BOOST_TEST(folder.passed_over.refused == 0u);
  BOOST_TEST(folder.passed_over.in_folders.at("a PNG picture") == 1u);
  BOOST_TEST(folder.passed_over.in_folders.at(".css") == 1u);
}

BOOST_AUTO_TEST_CASE(json_is_read_as_lines_lists_and_answers) {
  const Reading lines = read_file("a.jsonl", kLine + "\n{\"body\":\"Chile said no.\",\"headline\":\"No\"}\n");
  BOOST_REQUIRE_EQUAL(lines.articles.size(), 2u);
  BOOST_TEST(lines.id(0) == "x/1");
  BOOST_TEST(lines.id(1) == "a.jsonl:3");
  BOOST_TEST(lines.articles[1].source.title == "No");
  for (const char* json : {"[{\"text\":\"One, \\\"a]\\\".\"}, 7, {\"text\":\"Two.\",\"x\":[{}]}]",
                           "{\"status\":\"ok\",\"articles\":[{\"text\":\"One, \\\"a]\\\".\"},{\"text\":\"Two.\"}]}",
                           "{\n \"articles\": {\n \"results\": [\n {\"body\":\"One, \\\"a]\\\".\"},\n {\"body\":\"Two.\"}]}}",
                           "{\"text\":\"One, \\\"a]\\\".\"}\n{\"text\":\"Two.\"}"}) {
    const Reading reading = read_file("a.json", json);
    BOOST_TEST(reading.text(0) == "One, \"a]\".", json);
    BOOST_TEST(reading.text(1) == "Two.", json);
  }
  BOOST_TEST(read_file("a.json", "{\n\"text\": \"One.\",\n\"tags\": [\"x\"]\n}").text(0) == "One.");
  BOOST_TEST(read_file("a.jsonl", "{\"text\":\"x\",\"source\":{\"name\":\"Post\"},\"date\":20200107}").articles.at(0).source.date == "2020-01-07");
}

BOOST_AUTO_TEST_CASE(one_bad_record_is_reported_and_passed_over) {
  for (const char* bad : {"{\"title\":\"x\"}", "[1]", "{", "\x01"}) {
    const std::string bytes = kLine + bad + "\n" + kLine;
    const Reading reading = read_file("a.jsonl", bytes);
    BOOST_TEST(reading.articles.size() == 2u, bad);
    BOOST_TEST(reading.passed_over.records == 1u, bad);
    BOOST_TEST(reading.tells("a.jsonl:2"), bad);
    BOOST_TEST(message_of("a.jsonl", bytes, {.strict = true}).find("a.jsonl:2") != std::string::npos, bad);
  }
  BOOST_TEST(message_of("a.jsonl", "{\"title\":\"x\"}\n").find("title") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tables_have_a_header) {
  const Reading csv = read_file(
      "a.csv",
      "\xEF\xBB\xBFid,title,publication,date,content\r\n1,Talks,Post,2017-01-03,\"Hale said \"\"no\"\",\nand left.\"\r\n2,Suit,Post,2017-01-04,Peru sued Chile.\r\n");
  BOOST_REQUIRE_EQUAL(csv.articles.size(), 2u);
  BOOST_TEST(csv.text(0) == "Hale said \"no\",\nand left.");
  BOOST_TEST(csv.articles[1].source.publisher == "Post");
  BOOST_TEST(csv.articles[1].source.date == "2017-01-04");
  BOOST_TEST(read_file("a.tsv", "nr\ttext\n7\tPeru sued Chile.\n").id(0) == "a.tsv:1");
  BOOST_TEST(message_of("a.csv", "a,b\n1,2\n").find("--field-text") != std::string::npos);
  BOOST_TEST(read_file("a.csv", "a,b\n1,Peru sued Chile.\n", {.fields = {.text = "b"}}).text(0) == "Peru sued Chile.");
}

BOOST_AUTO_TEST_CASE(feeds_give_their_entries) {
  const Reading rss = read_file(
      "a.xml",
      "<?xml version='1.0'?><rss xmlns:content='x'><channel><title>Post</title><item><title>Talks &amp;amp; tea</title><link>https://p.example/1</link>"
      "<pubDate>Tue, 19 Nov 2019 18:21:47 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded>"
      "</item><item><title>Suit</title><description>&lt;p&gt;Peru sued Chile.&lt;/p&gt;</description></item></channel></rss>");
  BOOST_REQUIRE_EQUAL(rss.articles.size(), 2u);
  BOOST_TEST(rss.text(0) == "One.\n\nTwo.");
  BOOST_TEST(rss.articles[0].source.title == "Talks & tea");
  BOOST_TEST(rss.articles[0].source.date == "2019-11-19");
  BOOST_TEST(rss.articles[0].source.url == "https://p.example/1");
  BOOST_TEST(rss.articles[0].source.publisher == "Post");
  BOOST_TEST(rss.text(1) == "Peru sued Chile.");
  BOOST_TEST(rss.tells("summary"));
  const Reading atom = read_file("a.atom",
                                 "<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><entry><id>tag:1</id><link href='https://p.example/2'/>"
                                 "<updated>2019-11-19T00:00:00Z</updated><content type='html'>&lt;p&gt;Peru sued Chile.</content></entry></feed>");
  BOOST_TEST(atom.text(0) == "Peru sued Chile.");
  BOOST_TEST(atom.id(0) == "tag:1");
  BOOST_TEST(atom.articles.at(0).source.url == "https://p.example/2");
}

BOOST_AUTO_TEST_CASE(web_archives_give_their_pages) {
  const std::string page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<html><p>Jos\xE9 sued Chile.</p>";
  const std::string all = warc_record("warcinfo", "", "x") + warc_record("response", "https://p.example/2019/11/19/a", page) +
                          warc_record("response", "https://p.example/b", "HTTP/1.1 404 No\r\n\r\n<p>gone</p>") +
                          warc_record("response", "https://p.example/c", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
                          warc_record("conversion", "https://p.example/d", "Chile said no.");
  for (const std::string& bytes : {all, compressed(all, archive_write_add_filter_gzip)}) {
    const Reading reading = read_file("crawl.warc.gz", bytes);
    BOOST_REQUIRE_EQUAL(reading.articles.size(), 2u);
    BOOST_TEST(reading.text(0) == "José sued Chile.");
    BOOST_TEST(reading.articles[0].source.date == "2019-11-19");
    BOOST_TEST(reading.id(1) == "https://p.example/d");
  }
  const Reading false_length = read_file("a.warc", all + warc_record("response", "u", page, "99999999999999"));
  BOOST_TEST(false_length.articles.size() == 2u);
  BOOST_TEST(false_length.passed_over.records == 1u);
  BOOST_TEST(read_file("a.warc", all + warc_record("response", "u", page, "5000")).tells("Content-Length"));
  BOOST_TEST(
      read_file("a.warc", warc_record("response", "u", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<p>Peru \r\nB\r\nsued Chile.\r\n0\r\n\r\n"))
          .text(0) == "Peru sued Chile.");
}

BOOST_AUTO_TEST_CASE(mail_and_markdown_have_heads) {
  const Reading mail =
      read_file("a.eml",
                "From: =?utf-8?Q?Jos=C3=A9?= <j@p.example>\r\nSubject: =?utf-8?B?VGFsa3M=?=\r\n on Monday\r\nDate: Tue, 19 Nov 2019 18:21:47 GMT\r\n"
                "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>No.</p>\r\n--b\r\n"
                "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nJos=E9 sued=\r\n Chile.\r\n--b--\r\n");
  BOOST_TEST(mail.text(0).starts_with("José sued Chile."));
  BOOST_TEST(mail.articles.at(0).source.title == "Talks on Monday");
  BOOST_TEST(mail.articles.at(0).source.date == "2019-11-19");
  BOOST_TEST(mail.articles.at(0).author == "José <j@p.example>");
  const Reading markdown = read_file(
      "a.md",
      "---\ntitle: \"Talks\"\ndate: 2019-11-19\n---\n\n**Peru** sued [Chile](https://x.example) over _the_ snake_case.\n\n- One\n- Two\n\n```\ncode\n```\n");
  BOOST_TEST(markdown.articles.at(0).source.title == "Talks");
  BOOST_TEST(markdown.articles.at(0).source.date == "2019-11-19");
  BOOST_TEST(markdown.text(0).find("Peru sued Chile over the snake_case.") != std::string::npos);
  BOOST_TEST(markdown.text(0).find("code\n") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(office_documents_and_books_are_read) {
  const Entries word = {
      {"[Content_Types].xml", "<x/>"},
      {"word/document.xml",
       "<w:document><w:p><w:r><w:t>Peru sued</w:t></w:r><w:r><w:t xml:space='preserve'> Chile &amp; Co.</w:t></w:r></w:p><w:p><w:t>Two.</w:t></w:p></w:document>"},
      {"docProps/core.xml", "<cp><dc:title>Suit</dc:title><dcterms:created>2019-11-19T00:00:00Z</dcterms:created></cp>"}};
  const Reading document = read_file("a.docx", packed(word, archive_write_set_format_zip));
  BOOST_TEST(document.text(0) == "Peru sued Chile & Co.\n\nTwo.");
  BOOST_TEST(document.articles.at(0).source.title == "Suit");
  BOOST_TEST(document.articles.at(0).source.date == "2019-11-19");
}

BOOST_AUTO_TEST_CASE(a_pdf_is_read_or_refused_with_what_to_do) {
  const std::string message = message_of("a.pdf", "%PDF-1.4\nnot really\n");
  BOOST_TEST((message.find("apt install poppler-utils") != std::string::npos || message.find("pdftotext cannot read") != std::string::npos), message);
}

BOOST_AUTO_TEST_CASE(texts_in_other_languages_are_passed_over) {
  const std::string french =
      "Le maire de la ville a rencontré la société mardi et il a dit que celle-ci ne paierait pas pour le pont qui a été construit au printemps de l'an dernier.";
  const Reading reading = read_file("a.txt", french);
  BOOST_TEST(reading.articles.empty());
  BOOST_TEST(reading.passed_over.foreign == 1u);
  BOOST_TEST(reading.tells("French"));
  BOOST_TEST(read_file("a.txt", french, {.any_language = true}).articles.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_gives_no_text_is_reported) {
  BOOST_TEST(read_file("a.txt", "").tells("holds no text"));
  BOOST_TEST(read_file("a.html", "<html><script>x</script></html>").tells("no article"));
}

BOOST_AUTO_TEST_SUITE_END()
