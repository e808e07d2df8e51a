// What of a page is furniture: each row a text and its furniture as "kind: words", or nothing.
#include "mention/furniture.h"

#include <boost/test/unit_test.hpp>
#include <cctype>

#include "mention/mention.h"

using namespace relata;

namespace {

// A reading without trees: sentences end at full stops and paragraphs, words with capitals are one name each, "said" and "rose" are
// finite verbs.
Analysis plain_reading(const Document& document) {
  Analysis analysis;
  std::uint32_t begin = 0;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    const std::string_view text = document.text_of(t);
    Word word;
    word.upos = text.size() == 1 && !std::isalnum(static_cast<unsigned char>(text[0])) ? Upos::Punct : Upos::Noun;
    word.xpos = text == "said" || text == "rose" ? Xpos::VBD : Xpos::NN;
    analysis.words.push_back(word);
    if (std::isupper(static_cast<unsigned char>(text[0]))) analysis.names.push_back({{t, t + 1}, NameType::Person, 1});
    const bool last = t + 1 == document.size();
    if (text == "." || last || document.tokens()[t + 1].gap == Gap::Paragraph) {
      analysis.sentences.push_back({begin, t + 1});
      begin = t + 1;
    }
  }
  return analysis;
}

std::string furniture_of(const std::string& text) {
  constexpr const char* kKinds[] = {"dateline", "credit", "invitation", "correction", "address"};
  const Document document = segment({}, text);
  std::string out;
  for (const Furniture& one : find_furniture(document, plain_reading(document)))
    out += (out.empty() ? "" : "; ") + std::string(kKinds[static_cast<int>(one.kind)]) + ": " + std::string(document.text_of(one.tokens));
  return out;
}

struct Row {
  const char* text;
  const char* furniture;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) BOOST_TEST(furniture_of(row.text) == row.furniture);
}

}  // namespace

BOOST_AUTO_TEST_CASE(datelines_stand_before_their_text) {
  check({{"KISUMU (AP) _ The lake rose.", "dateline: KISUMU (AP) _"},
         {"KISUMU, Kenya, May 14, 2025 /NewsWire/ -- The lake rose.", "dateline: KISUMU, Kenya, May 14, 2025 /NewsWire/ --"},
         {"Kisumu (Reuters) - The lake rose.", "dateline: Kisumu (Reuters) -"},
         {"KISUMU- The lake rose.", "dateline: KISUMU-"},
         {"Kisumu /LAKEPRESS/. The lake rose.", "dateline: Kisumu /LAKEPRESS/."},
         {"The lake - which is wide - rose.", ""}});
}

BOOST_AUTO_TEST_CASE(credits_have_no_finite_verb) {
  check({{"By Ann Otieno, Political Editor\n\nThe lake rose.", "credit: By Ann Otieno, Political Editor"},
         {"Story by Ann Otieno; editing by Ben Mwangi\n\nThe lake rose.", "credit: Story by Ann Otieno; editing by Ben Mwangi"},
         {"The lake rose.\n\n(Additional reporting by Ann Otieno)", "credit: (Additional reporting by Ann Otieno)"},
         {"By Ann the lake rose", ""},
         {"Photos by Ann Otieno said more.", ""}});
}

BOOST_AUTO_TEST_CASE(invitations_and_corrections_are_recognised_by_how_they_begin) {
  check({{"The lake rose. Sign up for the Lake Post newsletter. Follow Lake Post on Facebook.",
          "invitation: Sign up for the Lake Post newsletter.; invitation: Follow Lake Post on Facebook."},
         {"Read more: The lake rose", "invitation: Read more: The lake rose"},
         {"Advertisement", "invitation: Advertisement"},
         {"Advertisement rose.", ""},
         {"The lake rose.\n\nThis article was amended on 3 May. An earlier version said it fell.",
          "correction: This article was amended on 3 May. An earlier version said it fell."},
         {"An earlier version of the dam broke", "correction: An earlier version of the dam broke"}});
}

BOOST_AUTO_TEST_CASE(a_web_address_is_no_word) {
  check({{"The lake rose https://lake.example/a today.", "address: https://lake.example/a"}, {"The lake rose.", ""}});
}

BOOST_AUTO_TEST_CASE(furniture_holds_no_mentions_but_the_place_of_a_dateline) {
  const Document document = segment({}, "KISUMU (AP) - Ann said so.\n\nBy Ben Mwangi");
  Analysis analysis = plain_reading(document);
  analysis.names.front().type = NameType::Gpe;
  std::string names;
  for (const Mention& m : find_mentions(document, analysis))
    if (m.kind == MentionKind::Name) names += std::string(document.text_of(m.name)) + ";";
  BOOST_TEST(names == "KISUMU;Ann;");
}
