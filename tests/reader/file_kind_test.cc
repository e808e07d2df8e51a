// What a file is, by its first bytes.
#include "reader/file_kind.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_SUITE(file_kind)

BOOST_AUTO_TEST_CASE(first_bytes_tell) {
  using enum FileKind;
  const std::pair<std::string, FileKind> rows[] = {{"Peru sued Chile.", Text},
                                                   {"", Text},
                                                   {"\xFF\xFEP\0e\0", Text},
                                                   {std::string("P\0e\0r\0u\0 \0s\0u\0e\0d\0", 18), Text},
                                                   {"caf\xE9 met", Text},
                                                   {"<!DOCTYPE html><p>x", Html},
                                                   {"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-'><html>", Html},
                                                   {"<?xml version='1.0'?><rss version='2.0'>", Feed},
                                                   {"<feed xmlns='http://www.w3.org/2005/Atom'>", Feed},
                                                   {"{\"text\":\"x\"}", Json},
                                                   {"[ {\"text\":\"x\"}]", Json},
                                                   {"[Editor's note: x]", Text},
                                                   {"WARC/1.0\r\n", Warc},
                                                   {"From: a@b.c\r\nSubject: x\r\nDate: today\r\n\r\nHello", Mail},
                                                   {"Subject: what a word\n\nHello", Text},
                                                   {"\x1F\x8B\x08", Compressed},
                                                   {"PK\x03\x04", Archive},
                                                   {"%PDF-1.4", Pdf},
                                                   {"\x89PNG\r\n\x1A\n", Binary},
                                                   {"\xFF\xD8\xFF\xE0", Binary},
                                                   {std::string("\x01\x02\x00\x00\x03", 5), Binary}};
  for (const auto& [bytes, kind] : rows) BOOST_TEST((look_of(bytes, "a.txt").kind == kind), bytes);
  BOOST_TEST(look_of("\x89PNG\r\n\x1A\n", "a.txt").what == "a PNG picture");
  BOOST_TEST((look_of("One word", "a.HTML").kind == Html));
}

BOOST_AUTO_TEST_CASE(endings_are_those_of_what_is_compressed) {
  BOOST_TEST(ending_of("a/b.c/News.JSONL.gz") == ".jsonl");
  BOOST_TEST(ending_of("a.b/news") == "");
  BOOST_TEST(uncompressed_name("news.txt.gz") == "news.txt");
  BOOST_TEST(uncompressed_name(".gz") == ".gz");
}

BOOST_AUTO_TEST_SUITE_END()
