// Trees as an encoder gets them wrong, and what is repaired: "word: relation of head", only what changes, in order of the words.
#include <boost/test/unit_test.hpp>

#include "support/hand_made.h"
#include "syntax/repair.h"

using namespace relata;

namespace {

std::string changes(std::string_view sentence) {
  const hand_made::Article made = hand_made::article(sentence);
  const Document& document = made.reading.document;
  const std::vector<Word> words = repaired_words(document, made.reading.analysis);
  std::string out;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const Word& before = made.reading.analysis.words[i];
    if (before.head == words[i].head && before.deprel == words[i].deprel) continue;
    out += (out.empty() ? "" : "; ") + std::string(document.text_of(i)) + ": " + std::string(name_of(words[i].deprel));
    if (words[i].head != kRoot) out += " of " + std::string(document.text_of(words[i].head));
  }
  return out;
}

struct Row {
  const char* sentence;
  const char* changes;
};

const Row kExamples[] = {
    {"The//DT/2/det charge//NN/7/nsubj that//WDT/5/obl:unmarked Ann//NNP/5/nsubj robbed/rob/VBD/2/acl:relcl Bob//NNP/5/obj "
     "failed/fail/VBD/0/root .//./7/punct",
     "that: mark of robbed; robbed: acl of charge"},
    {"Ann//NNP/0/root ,//,/3/punct mayor//NN/1/appos of//IN/5/case Lima//NNP/3/nmod ,//,/1/punct accused/accuse/VBN/1/acl "
     "Bob//NNP/7/obl:agent .//./7/punct",
     "Ann: nsubj of accused; accused: root; Bob: obj of accused"},
    {"Ann//NNP/2/nsubj died/die/VBD/8/ccomp in//IN/4/case Peru//NNP/2/obl ,//,/2/punct her//PRP$/7/nmod:poss son//NN/2/nsubj "
     "said/say/VBD/0/root .//./8/punct",
     "son: nsubj of said"},
    {"Ann//NNP/2/nsubj criticised/criticise/VBD/0/root minister//NN/4/nmod:desc Bob//NNP/2/nsubj .//./2/punct", "Bob: obj of criticised"},
    {"Eve//NNP/2/nsubj sued/sue/VBD/0/root club//NN/2/obj Norvex//NNP/2/obj .//./2/punct", "Norvex: appos of club"},
    {"When/when/WRB/3/advmod Ann//NNP/3/nsubj fell/fall/VBD/7/advcl ,//,/3/punct her//PRP$/6/nmod:poss lawyer//NN/2/appos left/leave/VBD/0/root .//./7/punct",
     "lawyer: nsubj of left"},
    {"Norvex//NNP/2/nsubj named/name/VBD/0/root Ann//NNP/2/xcomp head//NN/2/xcomp .//./2/punct", "Ann: obj of named"},
    {"Bob//NNP/2/nsubj swore/swear/VBD/0/root in//IN/4/case Ann//NNP/2/obl as//IN/6/case judge//NN/2/obl .//./2/punct",
     "in: compound:prt of swore; Ann: obj of swore"},
    {"Eve//NNP/2/nsubj sued/sue/VBD/0/root founder//NN/2/obj Ann//NNP/3/appos 's//POS/4/case brother//NN/2/obj Bob//NNP/6/appos .//./2/punct",
     "founder: nmod:poss of brother"},
    {"Eve//NNP/2/nsubj sued/sue/VBD/0/root founder//NN/2/obj Ann//NNP/6/nmod:poss 's//POS/4/case brother//NN/2/obj .//./2/punct", "founder: nmod:desc of Ann"},
    {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass named/name/VBN/0/root head//NN/3/xcomp of//IN/6/case Norvex//NNP/3/obl:agent .//./3/punct",
     "Norvex: nmod of head"},
    {"Ann//NNP/2/nsubj met/meet/VBD/0/root Bob//NNP/2/obj and//CC/5/cc painter//NN/3/conj Eve//NNP/3/conj .//./2/punct",
     "and: cc of Eve; painter: nmod:desc of Eve"},
    {"Peru//NNP/2/nsubj beat//VBD/0/root Chile//NNP/2/obj 3//CD/3/nmod:unmarked and//CC/7/cc Togo//NNP/7/nsubj 2//CD/2/conj .//./2/punct",
     "and: cc of Togo; Togo: conj of Chile; 2: nmod:unmarked of Togo"},
    {"Eve//NNP/2/nsubj quashed/quash/VBD/0/root his//PRP$/4/nmod:poss conviction//NN/2/obj for//IN/6/mark lying/lie/VBG/2/advcl .//./2/punct",
     "lying: acl of conviction"},
    {"Ann//NNP/2/nsubj left/leave/VBD/0/root talks/talk/NNS/2/obj to//TO/5/mark buy//VB/2/advcl Norvex//NNP/5/obj .//./2/punct", "buy: acl of talks"},
    {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass hired/hire/VBN/0/root by//IN/5/case Volga//NNP/3/obl:agent and//CC/7/cc Bob//NNP/5/conj by//IN/9/case "
     "Norvex//NNP/3/obl:agent .//./3/punct",
     "Bob: conj of hired; Norvex: orphan of Bob"},
    {"Ann//NNP/4/nsubj is/be/VBZ/4/cop in//IN/4/case court//NN/0/root accused/accuse/VBN/4/acl of//IN/7/mark lying/lie/VBG/5/advcl .//./4/punct",
     "accused: advcl of court"},
    {"Ann//NNP/8/nsubj ,//,/4/punct a//DT/4/det banker//NN/1/appos Bob//NNP/4/appos tapped/tap/VBN/4/acl ,//,/1/punct left/leave/VBD/0/root .//./8/punct",
     "Bob: nsubj of tapped; tapped: acl:relcl of banker"},
    {"Volga//NNP/13/nsubj ,//,/4/punct which//WDT/4/nsubj hired/hire/VBD/1/acl:relcl Eve//NNP/4/obj ,//,/8/punct and//CC/8/cc Norvex//NNP/5/conj ,//,/11/punct "
     "which//WDT/11/nsubj sued/sue/VBD/4/conj her//PRP/11/obj left/leave/VBD/0/root .//./13/punct",
     "Norvex: conj of Volga; sued: acl:relcl of Norvex"},
    {"It//PRP/3/expl was/be/VBD/3/cop Ann//NNP/0/root and//CC/6/cc not//RB/6/advmod Bob//NNP/3/conj who//WP/8/nsubj left/leave/VBD/6/acl:relcl .//./3/punct",
     "left: acl:relcl of Ann"},
    {"Ann//NNP/2/nsubj met/meet/VBD/0/root Bob//NNP/2/obj ,//,/8/punct whom/who/WP/10/obj she//PRP/8/nsubj:pass had/have/VBD/8/aux "
     "accused/accuse/VBN/3/acl:relcl of//IN/10/mark robbing/rob/VBG/8/xcomp her/she/PRP/10/obj .//./2/punct",
     "whom: obj of accused; she: nsubj of accused"},
    {"Ann//NNP/5/nsubj ,//,/3/punct Bob//NNP/1/conj has/have/VBZ/5/aux claimed/claim/VBN/0/root ,//,/7/punct robbed/rob/VBD/5/ccomp Norvex//NNP/7/obj .//./5/punct",
     "Ann: nsubj of robbed; Bob: nsubj of claimed; claimed: parataxis of robbed; robbed: root"},
    {"Ann//NNP/8/nsubj ,//,/4/punct a//DT/4/det banker//NN/1/appos Bob//NNP/6/nsubj tapped/tap/VBD/1/acl ,//,/1/punct left/leave/VBD/0/root .//./8/punct",
     "tapped: acl:relcl of Ann"},
    {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass asked/ask/VBN/0/root to//TO/5/mark leave//VB/3/xcomp by//IN/7/case Bob//NNP/5/obl .//./3/punct",
     "Bob: obl:agent of asked"},
    {"Ann//NNP/2/nsubj met/meet/VBD/0/root its//PRP$/6/nmod:poss owner//NN/2/obj ,//,/6/punct firm//NN/4/appos Norvex//NNP/6/appos .//./2/punct",
     "its: nmod:poss of owner"},
    {"Ann//NNP/10/nsubj ,//,/4/punct whose//WP$/4/nmod:poss brother//NN/1/appos ,//,/6/punct Bob//NNP/4/appos ,//,/4/punct robbed/rob/VBD/1/acl:relcl "
     "Norvex//NNP/8/obj left/leave/VBD/0/root .//./10/punct",
     "brother: nsubj of robbed"},
    {"Ann//NNP/2/nsubj stopped/stop/VBD/0/root Bob//NNP/2/obj from//IN/5/mark suing/sue/VBG/2/advcl Norvex//NNP/5/obj and//CC/8/cc jailed/jail/VBD/5/conj "
     "Eve//NNP/8/obj .//./2/punct",
     "jailed: conj of stopped"},
    {"Eve//NNP/2/nsubj met/meet/VBD/0/root Ann//NNP/2/obj ,//,/5/punct daughter//NN/3/appos of//IN/7/case Bob//NNP/5/nmod and//CC/10/cc his//PRP$/10/nmod:poss "
     "wife//NN/5/conj .//./2/punct",
     "wife: conj of Bob"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_repair_changes_its_example) {
  const std::span<const TreeRepair> all = tree_repairs();
  BOOST_REQUIRE(all.size() == std::size(kExamples));
  for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST_CONTEXT(all[i].name) {
      BOOST_TEST(changes(kExamples[i].sentence) == kExamples[i].changes);
      BOOST_TEST(all[i].changes == kExamples[i].changes);
    }
}

BOOST_AUTO_TEST_CASE(what_is_right_stays) {
  const char* sentences[] = {
      "The//DT/2/det charge//NN/6/nsubj that//WDT/5/obj Ann//NNP/5/nsubj faces/face/VBZ/2/acl:relcl failed/fail/VBD/0/root",
      "Ann//NNP/0/root ,//,/3/punct accused/accuse/VBN/1/acl by//IN/5/case Bob//NNP/3/obl:agent",
      "a//DT/2/det ship//NN/0/root named/name/VBN/2/acl Ann//NNP/3/xcomp",
      "Ann//NNP/2/nsubj said/say/VBD/0/root Bob//NNP/4/nsubj left/leave/VBD/2/ccomp",
      "Ann//NNP/2/nsubj swore/swear/VBD/0/root in//IN/4/case Peru//NNP/2/obl",
      "Ann//NNP/2/nsubj met/meet/VBD/0/root Bob//NNP/2/obj and//CC/5/cc Eve//NNP/3/conj",
      "Eve//NNP/2/nsubj fined/fine/VBD/0/root Bob//NNP/2/obj for//IN/5/mark lying/lie/VBG/2/advcl",
      "Ann//NNP/2/nsubj left/leave/VBD/0/root Peru//NNP/2/obj to//TO/5/mark buy//VB/2/advcl Norvex//NNP/5/obj",
      "When//WRB/2/advmod Ann//NNP/0/nsubj ,//,/2/punct lawyer//NN/2/appos",
      "whose/whose/WP$/0/nmod:poss wife//NN/1/appos",
      "her//PRP$/2/nmod:poss wife//NN/0/conj",
      "and//CC/2/cc robbed/rob/VBD/0/conj",
      "Ann//NNP/2/nsubj told/tell/VBD/0/root the//DT/4/det club//NN/2/iobj Norvex//NNP/6/nsubj won/win/VBD/2/ccomp",
      "Ann//NNP/2/nsubj sued/sue/VBD/0/root clubs//NNS/2/obj and//CC/5/cc Norvex//NNP/2/obj",
      "Ann//NNP/2/nsubj stopped/stop/VBD/0/root Bob//NNP/2/obj from//IN/5/mark suing/sue/VBG/2/advcl and//CC/7/cc jailing/jail/VBG/5/conj Eve//NNP/7/obj",
      "",
  };
  for (const char* sentence : sentences) BOOST_TEST(changes(sentence) == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_tree_stays) {
  hand_made::Article made = hand_made::article("Ann//NNP/2/nsubj criticised/criticise/VBD/0/root minister//NN/4/nmod:desc Bob//NNP/2/nsubj");
  made.reading.analysis.words[3].head = 2;  // minister and Bob hang on each other
  const std::vector<Word> words = repaired_words(made.reading.document, made.reading.analysis);
  for (std::uint32_t i = 0; i < words.size(); ++i) BOOST_TEST(words[i].head == made.reading.analysis.words[i].head);
}

BOOST_AUTO_TEST_CASE(a_clause_behind_a_time_is_the_verb_s) {
  BOOST_TEST(changes("Ann//NNP/0/root ,//,/3/punct acquitted/acquit/VBN/1/acl last//JJ/5/amod year//NN/3/obl:unmarked of//IN/7/mark lying/lie/VBG/5/acl") ==
             "lying: advcl of acquitted");
}

BOOST_AUTO_TEST_CASE(a_title_before_the_subject_of_a_relative_clause_is_the_subject_s) {
  BOOST_TEST(
      changes(
          "Ann//NNP/11/nsubj ,//,/6/punct a//DT/6/det rich/rich/JJ/6/amod banker//NN/6/compound President//NNP/1/appos Bob//NNP/6/appos tapped/tap/VBD/6/acl "
          "again//RB/8/advmod ,//,/1/punct left/leave/VBD/0/root") ==
      ",: punct of banker; a: det of banker; rich: amod of banker; banker: appos of Ann; President: nmod:desc of Bob; Bob: nsubj of tapped; "
      "tapped: acl:relcl of banker");
}

BOOST_AUTO_TEST_CASE(a_name_before_a_participle_without_by_is_its_subject) {
  BOOST_TEST(
      changes("Ann//NNP/9/nsubj ,//,/4/punct a//DT/4/det banker//NN/1/appos Bob//NNP/6/obl:agent tapped/tap/VBN/4/acl last//JJ/8/amod year//NN/6/obl:unmarked "
              "left/leave/VBD/0/root") == "Bob: nsubj of tapped; tapped: acl:relcl of banker");
}
