// Texts and their tokens: "|" stands between tokens with a blank, "+" between tokens without, "~" before the later part of a word
// that is written as one, "¶" where a paragraph starts.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "text/document.h"
#include "text/lines.h"

using namespace relata;

namespace {

std::string shown(const std::string& text) {
  const Document document = segment({}, text);
  std::string out;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const Token& token = document.tokens()[i];
    if (i > 0) out += token.gap == Gap::Paragraph ? "¶" : token.gap == Gap::Space ? "|" : token.joined ? "~" : "+";
    out += document.text_of(i);
  }
  return out;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

void check(const Rows& rows) {
  for (const auto& [text, tokens] : rows) BOOST_TEST(shown(text) == tokens);
}

}  // namespace

BOOST_AUTO_TEST_CASE(addresses_files_and_telephones_are_one_token) {
  check({{"mail to a.otieno@lakepost.com.", "mail|to|a.otieno@lakepost.com+."},
         {"Otieno@LAKEPOST", "Otieno@LAKEPOST"},
         {"see terms.pdf, page 2", "see|terms.pdf+,|page|2"},
         {"the sci.lakes.level group", "the|sci.lakes.level|group"},
         {"It ended.then it began", "It|ended+.+then|it|began"},
         {"call 404-449-1026 or 853-3242", "call|404-449-1026|or|853-3242"},
         {"in 1939-1945", "in|1939+-+1945"}});
}

BOOST_AUTO_TEST_CASE(clitics_are_words_of_their_own) {
  check({{"don't", "do~n't"},
         {"Don’t", "Do~n’t"},
         {"can't", "ca~n't"},
         {"won't", "wo~n't"},
         {"it's", "it~'s"},
         {"they're", "they~'re"},
         {"I'd", "I~'d"},
         {"we've", "we~'ve"},
         {"he'll", "he~'ll"},
         {"wouldn't've", "would~n't~'ve"},
         {"cannot", "can~not"},
         {"gonna", "gon~na"},
         {"Let's go", "Let~'s|go"},
         {"Kenya's lake", "Kenya~'s|lake"},
         {"the ministers' call", "the|ministers~'|call"},
         {"O'Neill's", "O'Neill~'s"},
         {"d'Ivoire", "d'Ivoire"}});
}

BOOST_AUTO_TEST_CASE(its_and_your_are_cut_where_no_possessive_can_stand) {
  check({{"its not true", "it~s|not|true"},
         {"Its the lake", "It~s|the|lake"},
         {"your in time", "you~r|in|time"},
         {"its lake", "its|lake"},
         {"your boat", "your|boat"},
         {"its in-house team", "its|in+-+house|team"},
         {"its on/off switch", "its|on+/+off|switch"},
         {"ITS the", "ITS|the"},
         {"its own", "its|own"},
         {"hes late", "he~s|late"},
         {"youre late", "you~re|late"},
         {"alot of", "a+lot|of"},
         {"its.\n\nthe", "its+.¶the"},
         {"its\n\nthe", "its¶the"}});
}

BOOST_AUTO_TEST_CASE(an_apostrophe_that_closes_a_quotation_is_no_possessive) {
  check({{"'no questions' he", "'+no|questions+'|he"}, {"‘talks’ began", "‘+talks+’|began"}});
}

BOOST_AUTO_TEST_CASE(periods_belong_to_abbreviations_and_initials) {
  check({{"The U.S. Senate.", "The|U.S.|Senate+."},
         {"at 5 a.m. today", "at|5|a.m.|today"},
         {"Mr. Okello", "Mr.|Okello"},
         {"J. R. Smith", "J.|R.|Smith"},
         {"He left.", "He|left+."},
         {"on Jan. 5", "on|Jan.|5"},
         {"No. 5", "No.|5"},
         {"No. He", "No+.|He"},
         {"Volga Inc. said", "Volga|Inc.|said"},
         {"the end.The start", "the|end+.+The|start"},
         {"a Ph.D. from", "a|Ph.D.|from"},
         {"I saw what I.", "I|saw|what|I+."}});
}

BOOST_AUTO_TEST_CASE(hyphens_are_tokens_except_after_prefixes) {
  check({{"a 15-year-old boy", "a|15+-+year+-+old|boy"},
         {"state-run", "state+-+run"},
         {"co-founder", "co-founder"},
         {"e-mail", "e-mail"},
         {"anti-war", "anti-war"},
         {"2018-2019", "2018+-+2019"},
         {"won 2-0", "won|2+-+0"},
         {"Amir-Abdollahian", "Amir+-+Abdollahian"},
         {"yes--no", "yes+--+no"},
         {"home—away", "home+—+away"}});
}

BOOST_AUTO_TEST_CASE(numbers_keep_their_marks_and_leave_their_units) {
  check({{"$3.5m", "$+3.5+m"},
         {"US$10 million", "US$+10|million"},
         {"1,000,000", "1,000,000"},
         {"5%", "5+%"},
         {"at 10:30pm", "at|10:30+pm"},
         {"the 20th", "the|20th"},
         {"the 1990s", "the|1990s"},
         {"9/11", "9/11"},
         {"F16s", "F16s"},
         {"'90s", "'90s"},
         {"€5bn", "€+5+bn"}});
}

BOOST_AUTO_TEST_CASE(addresses_are_one_token) {
  check({{"see https://example.org/a?b=1.", "see|https://example.org/a?b=1+."},
         {"(www.example.org)", "(+www.example.org+)"},
         {"mail a.b@example.co.ke now", "mail|a.b@example.co.ke|now"},
         {"@okello said #lake", "@okello|said|#lake"},
         {"example.com's", "example.com~'s"}});
}

BOOST_AUTO_TEST_CASE(runs_of_marks_stay_together) {
  check({{"what?!", "what+?!"},
         {"what.?", "what+.?"},
         {"a $$$ place", "a|$$$|place"},
         {"well...", "well+..."},
         {"\"No,\" he", "\"+No+,+\"|he"},
         {"“No,” he", "“+No+,+”|he"},
         {"(a)", "(+a+)"},
         {"fine :)", "fine|:)"},
         {"and/or", "and+/+or"},
         {"b/c I", "b/c|I"},
         {"w/ milk", "w/|milk"},
         {"w/milk", "w+/+milk"},
         {"AT&T", "AT&T"},
         {"caf\xC3\xA9", "caf\xC3\xA9"}});
}

BOOST_AUTO_TEST_CASE(lines_are_paragraphs_unless_the_text_is_hard_wrapped) {
  check({{"One line\nTwo line", "One|line¶Two|line"}, {"a\n\nb", "a¶b"}, {"A\r\nB", "A¶B"}, {"", ""}, {" \n ", ""}});
  const std::string wrapped =
      "The minister said on Monday that the level of the\nlake had fallen by two metres since the dam was\n"
      "filled in October, and that the engineers who had\nvisited the dam would report to the parliament by\nthe end of the month.\n";
  BOOST_TEST(is_hard_wrapped(wrapped));
  BOOST_TEST(shown(wrapped).find("¶") == std::string::npos);
  BOOST_TEST(!is_hard_wrapped("One paragraph is a line.\nSo is the second one here.\nThe third.\nThe fourth one.\nThe fifth.\n"));
}

BOOST_AUTO_TEST_CASE(a_line_that_breaks_inside_of_a_sentence_is_no_paragraph) {
  check({{"Lena met Ivo\nMarek in Riga.", "Lena|met|Ivo|Marek|in|Riga+."},
         {"Lena left New\r\nYork and\r\nwas glad.", "Lena|left|New|York|and|was|glad+."},
         {"Lena and Ivo left New\nYork and Addis\nAbaba.", "Lena|and|Ivo|left|New|York|and|Addis|Ababa+."},
         {"Lena sued the\nBank of Riga", "Lena|sued|the|Bank|of|Riga"},
         {"The Asian\nBank of Riga grew and sued Lena.", "The|Asian|Bank|of|Riga|grew|and|sued|Lena+."},
         {"The Guardian\nRiga sued the Bank of Oslo.", "The|Guardian¶Riga|sued|the|Bank|of|Oslo+."},
         {"Rovers beat United\nOslo has never lost the cup.", "Rovers|beat|United¶Oslo|has|never|lost|the|cup+."},
         {"Bank sued\nLena Marek sued the Bank of Riga on Monday.", "Bank|sued¶Lena|Marek|sued|the|Bank|of|Riga|on|Monday+."},
         {"Lena left.\nIvo stayed.", "Lena|left+.¶Ivo|stayed+."},
         {"By Lena Marek\nThe Riga Post", "By|Lena|Marek¶The|Riga|Post"},
         {"1 Riga 20\n2 Oslo 18.", "1|Riga|20¶2|Oslo|18+."},
         {"We need\n- more time", "We|need¶-|more|time"}});
  BOOST_TEST(soft_breaks("").empty());
  BOOST_TEST(soft_breaks("\n\n\n").empty());
}

BOOST_AUTO_TEST_CASE(a_dateline_stands_before_its_paragraph) {
  check({{"NAIROBI – Kenya and", "NAIROBI|–¶Kenya|and"},
         {"PARIS, May 5 (Wire) - A", "PARIS+,|May|5|(+Wire+)|-¶A"},
         {"LIMA--(WIRE NEWS)--Volga won", "LIMA+--+(+WIRE|NEWS+)+--¶Volga|won"},
         {"The A – b", "The|A|–|b"},
         {"Kenya – the", "Kenya|–|the"},
         {"ALL CAPITALS HERE", "ALL|CAPITALS|HERE"}});
}

BOOST_AUTO_TEST_CASE(a_first_line_that_is_an_address_is_the_source) {
  const Document document = segment({}, "https://example.org/news/1\nThe lake fell.");
  BOOST_TEST(document.source().url == "https://example.org/news/1");
  BOOST_TEST(document.text_of(0u) == "The");
  BOOST_TEST(document.size() == 4u);
}

BOOST_AUTO_TEST_CASE(words_are_counted_as_people_count_them) {
  BOOST_TEST(segment({}, "The mayor, Jo Bell, didn't meet him - he said \"no\" (2 times).").words() == 12u);
  BOOST_TEST(segment({}, "Élan … – “50%” U.S.-based").words() == 3u);
  BOOST_TEST(segment({}, "3 × 4 ÷ 2").words() == 3u);  // signs are no words
  BOOST_TEST(segment({}, "").words() == 0u);
}

BOOST_AUTO_TEST_CASE(an_entry_has_the_day_of_the_line_before_it) {
  const Document document =
      segment({.date = "2026-03-03"}, "Talks.\n\n2026-03-02 10:05\n\nHale left.\n\nOn 2026-03-01 10:05 was the time.\n\n2026-03-01 09:00\n");
  const auto day_of = [&](std::string_view word) {
    for (std::uint32_t i = 0; i < document.size(); ++i)
      if (document.text_of(i) == word) return document.day_at(i);
    return std::string("no such word");
  };
  BOOST_TEST(day_of("Talks") == "2026-03-03");
  BOOST_TEST(day_of("Hale") == "2026-03-02");
  BOOST_TEST(day_of("was") == "2026-03-02");
  BOOST_TEST(document.day_at(document.size() - 1) == "2026-03-01");
}

BOOST_AUTO_TEST_CASE(any_bytes_become_tokens_that_cover_all_but_blanks) {
  std::mt19937 random(7);
  const std::string pieces[] = {
      "a",   "Zz", "'",    "’", ".", "-",  " ",        "\n", "\xff", "\xC3", std::string(1, '\0'), "5", "@", "#x", "http://", "\xF0\x9F\x98\x80",
      "n't", "s'", "U.S.", ":", ")", "中", "\xCC\x81", "$"};
  for (int round = 0; round < 2000; ++round) {
    std::string text = "a";  // not an address line
    for (unsigned n = random() % 40; n > 0; --n) text += pieces[random() % std::size(pieces)];
    const Document document = segment({}, text);
    std::uint32_t at = 0;
    for (const Token& token : document.tokens()) {
      BOOST_REQUIRE(token.bytes.begin >= at && token.bytes.end > token.bytes.begin && token.bytes.end <= text.size());
      for (; at < token.bytes.begin; ++at) BOOST_REQUIRE(static_cast<unsigned char>(text[at]) <= ' ');
      at = token.bytes.end;
    }
    for (; at < text.size(); ++at) BOOST_REQUIRE(static_cast<unsigned char>(text[at]) <= ' ');
  }
}
