// Who says what, on hand-made trees: each row is a text, the token asked for (from 0), and the speaker the article gives it to ("-":
// its own voice).
#include <boost/test/unit_test.hpp>

#include "claim/attribution.h"
#include "support/hand_made.h"

using namespace relata;

namespace {

std::string speaker_of(std::string_view text, std::uint32_t token) {
  const hand_made::Article made = hand_made::article(text);
  const Context context{made.reading.document, made.reading.analysis, made.mentions, made.resolution};
  const Tree tree(made.reading.document, made.reading.analysis);
  const Phrases phrases(context, tree);
  const std::uint32_t speaker = find_speakers(phrases, find_clauses(tree))[token];
  return speaker == kNoEntity ? "-" : made.resolution.entities[speaker].label;
}

struct Row {
  const char* text;
  std::uint32_t token;
  const char* speaker;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) BOOST_TEST(speaker_of(row.text, row.token) == row.speaker, row.text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_reported_clause_belongs_to_the_subject_of_the_verb) {
  check({
      {"Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root Chad//NNP/4/nsubj/GPE left/leave/VBD/2/ccomp", 3, "Ann"},
      {"Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root Chad//NNP/4/nsubj/GPE left/leave/VBD/2/ccomp", 1, "-"},
      {"Chad//NNP/2/nsubj/GPE left/leave/VBD/0/root ,//,/5/punct Ann//NNP/5/nsubj/PERSON said/say/VBD/2/parataxis", 1, "Ann"},
      {"Chad//NNP/2/nsubj/GPE left/leave/VBD/0/root ,//,/4/punct added/add/VBD/2/parataxis Ann//NNP/4/obj/PERSON", 1, "Ann"},
      {"Ann//NNP/2/nsubj/PERSON hopes/hope/VBZ/0/root Chad//NNP/4/nsubj/GPE left/leave/VBD/2/ccomp", 1, "-"},
      {"Peru//NNP/3/nmod:poss/GPE 's//POS/1/case claim//NN/0/root that//IN/6/mark Chad//NNP/6/nsubj/GPE left/leave/VBD/3/acl", 5, "Peru"},
  });
}

BOOST_AUTO_TEST_CASE(the_innermost_speaker_counts) {
  const char* nested =
      "Reuters//NNP/2/nsubj/ORG reported/report/VBD/0/root Ann//NNP/4/nsubj/PERSON said/say/VBD/2/ccomp Chad//NNP/6/nsubj/GPE "
      "left/leave/VBD/4/ccomp";
  check({{nested, 5, "Ann"}, {nested, 3, "Reuters"}, {nested, 1, "-"}});
}

BOOST_AUTO_TEST_CASE(who_is_quoted_speaks) {
  check(
      {{"Reuters//NNP/2/nsubj/ORG quoted/quote/VBD/0/root Ann//NNP/2/obj/PERSON as//IN/5/mark saying/say/VBG/2/advcl that//IN/8/mark "
        "Chad//NNP/8/nsubj/GPE left/leave/VBD/5/ccomp",
        7, "Ann"}});
}

BOOST_AUTO_TEST_CASE(a_source_named_by_a_preposition_speaks) {
  check({
      {"According/accord/VBG/3/case to//IN/1/fixed Ann//NNP/5/obl/PERSON Chad//NNP/5/nsubj/GPE left/leave/VBD/0/root", 4, "Ann"},
      {"In//IN/3/case the//DT/3/det view//NN/7/obl of//IN/5/case Ann//NNP/3/nmod/PERSON Chad//NNP/7/nsubj/GPE "
       "left/leave/VBD/0/root",
       6, "Ann"},
      {"In//IN/3/case the//DT/3/det house//NN/7/obl of//IN/5/case Ann//NNP/3/nmod/PERSON Chad//NNP/7/nsubj/GPE "
       "left/leave/VBD/0/root",
       6, "-"},
  });
}

BOOST_AUTO_TEST_CASE(a_quotation_goes_on_until_its_end) {
  const char* text =
      "Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root ://:/2/punct\n"
      "“//``/3/punct Chad//NNP/3/nsubj/GPE left/leave/VBD/0/root Mali//NNP/3/obj/GPE .//./3/punct\n"
      "Togo//NNP/2/nsubj/GPE stayed/stay/VBD/0/root .//./2/punct ”//''/2/punct\n"
      "Peru//NNP/2/nsubj/GPE slept/sleep/VBD/0/root .//./2/punct";
  check({{text, 5, "Ann"}, {text, 9, "Ann"}, {text, 13, "-"}});
}
