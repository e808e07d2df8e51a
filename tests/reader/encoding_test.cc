// Bytes as text, by their marks, by what they declare, by what they can be.
#include "reader/encoding.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

namespace {

std::string utf16(const std::u16string& text, bool little, bool mark = true) {
  std::string bytes = !mark ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(utf16_becomes_utf8) {
  for (const bool little : {true, false}) {
    BOOST_TEST(text_of_bytes(utf16(u"Zoë met 王.", little)) == "Zoë met 王.");
    BOOST_TEST(text_of_bytes(utf16(u"\U0001F600", little)) == "\U0001F600");
    BOOST_TEST(text_of_bytes(utf16(u"Peru sued Chile.", little, false)) == "Peru sued Chile.");
  }
}

BOOST_AUTO_TEST_CASE(a_declared_encoding_is_obeyed_unless_the_bytes_say_otherwise) {
  BOOST_TEST(text_of_bytes("Jos\xE9 \x93so\x94", "iso-8859-1") == "José “so”");
  BOOST_TEST(text_of_bytes("\x8B\x9E\x93\x73", "Shift_JIS") == "京都");
  BOOST_TEST(text_of_bytes("\xCC\xEE\xF1\xEA\xE2\xE0", "windows-1251") == "Москва");
  BOOST_TEST(text_of_bytes("José", "iso-8859-1") == "José");
  BOOST_TEST(text_of_bytes("caf\xE9 \x93so\x94") == "café “so”");
  BOOST_TEST(text_of_bytes("Zoë \xFF") == "Zoë \xFF");
  BOOST_TEST(text_of_bytes("caf\xE9", "no-such-encoding") == "café");
  BOOST_TEST(text_of_bytes("\xEF\xBB\xBFZoë") == "Zoë");
}

BOOST_AUTO_TEST_CASE(pages_and_xml_declare_their_encoding) {
  BOOST_TEST(declared_encoding("<html><head><meta charset=\"iso-8859-1\">") == "iso-8859-1");
  BOOST_TEST(declared_encoding("<META http-equiv=Content-Type content='text/html; charset=Windows-1251'>") == "Windows-1251");
  BOOST_TEST(declared_encoding("<?xml version=\"1.0\" encoding='Shift_JIS'?><rss>") == "Shift_JIS");
  BOOST_TEST(declared_encoding("<p>x</p>") == "");
}

BOOST_AUTO_TEST_SUITE_END()
