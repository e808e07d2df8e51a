// What hand-made trees assert, deny and suppose. Each row is a sentence and the factuality of its predicates in order of the text:
// + affirmed, - negated, ? hypothetical.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "claim/polarity.h"
#include "lexicon/signature.h"
#include "support/hand_made.h"
#include "syntax/clause.h"

using namespace relata;

namespace {

std::string factuality_of(std::string_view sentence) {
  const hand_made::Article made = hand_made::article(sentence);
  const Tree tree(made.reading.document, made.reading.analysis);
  const std::vector<Polarity> polarity = find_polarity(tree);
  std::vector<std::uint32_t> heads;
  for (const Clause& clause : find_clauses(tree)) heads.push_back(clause.head);
  std::sort(heads.begin(), heads.end());
  std::string out;
  for (const std::uint32_t head : heads) {
    if (!out.empty()) out += ' ';
    out += std::string(tree.lemma(head)) + "+-?"[static_cast<int>(polarity[head])];
  }
  return out;
}

struct Row {
  const char* sentence;
  const char* factuality;
};

}  // namespace

BOOST_AUTO_TEST_CASE(negation_denies) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj met/meet/VBD/0/root Bob//NNP/2/obj", "meet+"},
      {"Ann//NNP/4/nsubj did/do/VBD/4/aux n't/not/RB/4/advmod meet//VB/0/root Bob//NNP/4/obj", "meet-"},
      {"Bob//NNP/4/nsubj:pass was/be/VBD/4/aux:pass not//RB/4/advmod met/meet/VBN/0/root", "meet-"},
      {"Ann//NNP/4/nsubj has/have/VBZ/4/aux never//RB/4/advmod met/meet/VBN/0/root Bob//NNP/4/obj", "meet-"},
      {"Ann//NNP/4/nsubj no//RB/3/advmod longer/long/RBR/4/advmod meets/meet/VBZ/0/root Bob//NNP/4/obj", "meet-"},
      {"Nobody//NN/2/nsubj met/meet/VBD/0/root Bob//NNP/2/obj", "meet-"},
      {"No//DT/2/det talks/talk/NNS/4/nsubj:pass were/be/VBD/4/aux:pass held/hold/VBN/0/root", "hold-"},
      {"Ann//NNP/2/nsubj held/hold/VBD/0/root no//DT/4/det talks/talk/NNS/2/obj", "hold-"},
      {"Neither//CC/2/cc:preconj Ann//NNP/5/nsubj nor//CC/4/cc Bob//NNP/2/conj left/leave/VBD/0/root", "leave-"},
      {"Ann//NNP/2/nsubj left/leave/VBD/0/root without//IN/4/mark meeting/meet/VBG/2/advcl Bob//NNP/4/obj", "leave+ meet-"},
      {"Not//RB/3/advmod only//RB/1/advmod Ann//NNP/4/nsubj left/leave/VBD/0/root", "leave+"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(whether_leaves_open_even_what_one_knows) {
  const std::string bob_left = "//IN/5/mark Bob//NNP/5/nsubj left/leave/VBD/2/ccomp";
  BOOST_TEST(factuality_of("Ann//NNP/2/nsubj knows/know/VBZ/0/root whether" + bob_left) == "know+ leave?");
  BOOST_TEST(factuality_of("Ann//NNP/2/nsubj knows/know/VBZ/0/root that" + bob_left) == "know+ leave+");
}

BOOST_AUTO_TEST_CASE(a_verdict_that_was_taken_back_leaves_the_deed_open) {
  const std::string convicted =
      "Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass convicted/convict/VBN/0/root of//IN/5/mark robbing/rob/VBG/3/advcl Bob//NNP/5/obj ";
  const Row rows[] = {
      {"but//CC/11/cc the//DT/9/det verdict//NN/11/nsubj:pass was/be/VBD/11/aux:pass quashed/quash/VBN/3/conj", "convict+ rob? quash+"},
      {"but//CC/10/cc later//RB/10/advmod was/be/VBD/10/aux:pass cleared/clear/VBN/3/conj", "convict+ rob? clear+"},
      {".//./3/punct\nA//DT/2/det court//NN/3/nsubj overturned/overturn/VBD/0/root the//DT/5/det conviction//NN/3/obj", "convict+ rob? overturn+"},
      {".//./3/punct\nA//DT/2/det court//NN/5/nsubj did/do/VBD/5/aux not//RB/5/advmod overturn//VB/0/root the//DT/7/det conviction//NN/5/obj",
       "convict+ rob+ overturn-"},
      {".//./3/punct\nA//DT/2/det court//NN/3/nsubj read//VBD/0/root the//DT/5/det verdict//NN/3/obj", "convict+ rob+ read+"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(convicted + row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(what_is_called_untrue_or_ruled_out_is_denied) {
  const Row rows[] = {
      {"Reports/report/NNS/7/nsubj that//IN/4/mark Ann//NNP/4/nsubj robbed/rob/VBD/1/acl Bob//NNP/4/obj were/be/VBD/7/cop false//JJ/0/root", "rob- false+"},
      {"Reports/report/NNS/8/nsubj that//IN/4/mark Ann//NNP/4/nsubj robbed/rob/VBD/1/acl Bob//NNP/4/obj were/be/VBD/8/cop not//RB/8/advmod true//JJ/0/root",
       "rob- true-"},
      {"Ann//NNP/2/nsubj ruled/rule/VBD/0/root out//RP/2/compound:prt joining/join/VBG/2/advcl Norvex//NNP/4/obj", "rule+ join-"},
      {"Ann//NNP/2/nsubj denied/deny/VBD/0/root joining/join/VBG/2/advcl Norvex//NNP/3/obj", "deny+ join-"},
      {"Ann//NNP/2/nsubj spoke/speak/VBD/0/root wearing/wear/VBG/2/advcl red//NN/3/obj", "speak+ wear+"},
      {"Ann//NNP/5/nsubj is/be/VBZ/5/cop due//JJ/5/mark to//IN/3/fixed meet//VB/0/root Bob//NNP/5/obj", "meet?"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(a_verdict_and_a_charge_decide_what_is_said_of_the_deed) {
  const Row rows[] = {
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass acquitted/acquit/VBN/0/root of//IN/5/mark robbing/rob/VBG/3/advcl Bob//NNP/5/obj", "acquit+ rob-"},
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass convicted/convict/VBN/0/root of//IN/5/mark robbing/rob/VBG/3/advcl Bob//NNP/5/obj", "convict+ rob+"},
      {"Ann//NNP/4/nsubj:pass was/be/VBD/4/aux:pass not//RB/4/advmod convicted/convict/VBN/0/root of//IN/6/mark robbing/rob/VBG/4/advcl", "convict- rob-"},
      {"Eve//NNP/2/nsubj arrested/arrest/VBD/0/root Ann//NNP/2/obj on//IN/5/case suspicion//NN/2/obl of//IN/7/mark robbing/rob/VBG/5/acl", "arrest+ rob?"},
      {"Eve//NNP/2/nsubj charged/charge/VBD/0/root Ann//NNP/2/obj with//IN/5/mark robbing/rob/VBG/2/advcl Bob//NNP/5/obj", "charge+ rob?"},
      {"A//DT/2/det claim//NN/7/nsubj:pass that//IN/5/mark Ann//NNP/5/nsubj robbed/rob/VBD/2/acl was/be/VBD/7/aux:pass "
       "thrown/throw/VBN/0/root out//RP/7/compound:prt",
       "rob- throw+"},
      {"Eve//NNP/2/nsubj rejected/reject/VBD/0/root claims/claim/NNS/2/obj Ann//NNP/5/nsubj robbed/rob/VBD/3/acl:relcl Bob//NNP/5/obj", "reject+ rob-"},
      {"Eve//NNP/2/nsubj rejected/reject/VBD/0/root claims/claim/NNS/2/obj Ann//NNP/5/nsubj made/make/VBD/3/acl:relcl", "reject+ make+"},
      {"Eve//NNP/2/nsubj dropped/drop/VBD/0/root charges/charge/NNS/2/obj that//IN/6/mark Ann//NNP/6/nsubj robbed/rob/VBD/3/acl", "drop+ rob-"},
      {"Ann//NNP/3/nsubj not//RB/3/advmod guilty//JJ/0/root of//IN/5/mark robbing/rob/VBG/3/advcl Bob//NNP/5/obj", "guilty- rob-"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(the_first_to_do_something_has_done_it_and_an_agent_between_changes_nothing) {
  const Row rows[] = {
      {"Ann//NNP/5/nsubj was/be/VBD/5/cop the//DT/5/det first//JJ/5/amod woman//NN/0/root to//TO/7/mark win//VB/5/acl", "woman+ win+"},
      {"Ann//NNP/4/nsubj is/be/VBZ/4/cop the//DT/4/det woman//NN/0/root to//TO/6/mark win//VB/4/acl", "woman+ win?"},
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass accused/accuse/VBN/0/root by//IN/5/case many//JJ/3/obl:agent of//IN/7/mark lying/lie/VBG/5/acl",
       "accuse+ lie?"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(near_misses_and_withdrawn_statements_assert_nothing) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj has/have/VBZ/0/root yet//RB/2/advmod to//TO/5/mark meet//VB/2/xcomp Bob//NNP/5/obj", "have+ meet-"},
      {"Ann//NNP/3/nsubj nearly//RB/3/advmod met/meet/VBD/0/root Bob//NNP/3/obj", "meet?"},
      {"Eve//NNP/3/nsubj wrongly//RB/3/advmod said/say/VBD/0/root that//IN/6/mark Ann//NNP/6/nsubj left/leave/VBD/3/ccomp", "say+ leave-"},
      {"An//DT/3/det earlier/early/JJR/3/amod version//NN/4/nsubj said/say/VBD/0/root Ann//NNP/6/nsubj left/leave/VBD/4/ccomp", "say+ leave-"},
      {"Did/do/VBD/3/aux Ann//NNP/3/nsubj leave//VB/0/root ?//./3/punct", "leave?"},
      {"Ann//NNP/3/nsubj was/be/VBD/3/cop unable//JJ/0/root to//TO/5/mark leave//VB/3/xcomp", "unable+ leave-"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(what_somebody_is_kept_from_or_near_to_is_open_or_denied) {
  const Row rows[] = {
      {"Eve//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod stop//VB/0/root Ann//NNP/4/obj from//IN/7/mark robbing/rob/VBG/4/advcl Bob//NNP/7/obj",
       "stop- rob?"},
      {"Eve//NNP/2/nsubj stopped/stop/VBD/0/root Ann//NNP/2/obj from//IN/5/mark robbing/rob/VBG/2/advcl Bob//NNP/5/obj", "stop+ rob-"},
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass banned/ban/VBN/0/root for//IN/5/mark robbing/rob/VBG/3/advcl Bob//NNP/5/obj", "ban+ rob+"},
      {"It//PRP/4/nsubj is/be/VBZ/4/cop a//DT/4/det fiction//NN/0/root that//IN/7/mark Ann//NNP/7/nsubj robbed/rob/VBD/4/csubj Bob//NNP/7/obj",
       "fiction+ rob-"},
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass saved/save/VBN/0/root the//DT/5/det shame//NN/3/obj of//IN/7/mark losing/lose/VBG/5/acl", "save+ lose-"},
      {"Fake/fake/JJ/2/amod images/image/NNS/3/nsubj show//VBP/0/root Ann//NNP/5/nsubj robbing/rob/VBG/3/ccomp Bob//NNP/5/obj", "show+ rob-"},
      {"Ann//NNP/2/nsubj came/come/VBD/0/root within//IN/4/case days/day/NNS/2/obl of//IN/6/mark losing/lose/VBG/4/acl", "come+ lose?"},
      {"Not//RB/6/advmod until//IN/3/case May//NNP/6/obl did/do/VBD/6/aux Ann//NNP/6/nsubj resign//VB/0/root", "resign+"},
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass tipped/tip/VBN/0/root to//TO/6/mark become//VB/6/cop chief//NN/3/xcomp", "tip+ chief?"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(what_governs_decides) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj refused/refuse/VBD/0/root to//TO/4/mark meet//VB/2/xcomp Bob//NNP/4/obj", "refuse+ meet-"},
      {"Ann//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod refuse//VB/0/root to//TO/6/mark meet//VB/4/xcomp", "refuse- meet+"},
      {"Ann//NNP/2/nsubj managed/manage/VBD/0/root to//TO/4/mark meet//VB/2/xcomp", "manage+ meet+"},
      {"Ann//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod manage//VB/0/root to//TO/6/mark meet//VB/4/xcomp", "manage- meet-"},
      {"Ann//NNP/2/nsubj refrained/refrain/VBD/0/root from//IN/4/mark meeting/meet/VBG/2/advcl Bob//NNP/4/obj", "refrain+ meet-"},
      {"Ann//NNP/3/nsubj was/be/VBD/3/cop careful//JJ/0/root not//RB/6/advmod to//TO/6/mark blame//VB/3/xcomp Bob//NNP/6/obj", "careful+ blame-"},
      {"Ann//NNP/2/nsubj denied/deny/VBD/0/root attacking/attack/VBG/2/xcomp Bob//NNP/3/obj", "deny+ attack-"},
      {"Ann//NNP/2/nsubj said/say/VBD/0/root Bob//NNP/4/nsubj left/leave/VBD/2/ccomp", "say+ leave+"},
      {"Ann//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod say//VB/0/root Bob//NNP/6/nsubj left/leave/VBD/4/ccomp", "say- leave?"},
      {"Ann//NNP/4/nsubj does/do/VBZ/4/aux not//RB/4/advmod regret//VB/0/root leaving/leave/VBG/4/xcomp", "regret- leave+"},
      {"It//PRP/3/expl is/be/VBZ/3/cop false//JJ/0/root that//IN/6/mark Bob//NNP/6/nsubj left/leave/VBD/3/csubj", "false+ leave-"},
      {"There/there/EX/2/expl is/be/VBZ/0/root no//DT/4/det evidence//NN/2/nsubj that//IN/7/mark Bob//NNP/7/nsubj left/leave/VBD/4/acl", "be- leave-"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(what_may_be_is_hypothetical) {
  const Row rows[] = {
      {"Ann//NNP/3/nsubj may//MD/3/aux leave//VB/0/root", "leave?"},
      {"Ann//NNP/3/nsubj will//MD/3/aux leave//VB/0/root", "leave?"},
      {"Ann//NNP/4/nsubj wo/will/MD/4/aux n't/not/RB/4/advmod leave//VB/0/root", "leave-"},
      {"Ann//NNP/4/nsubj might//MD/4/aux not//RB/4/advmod leave//VB/0/root", "leave?"},
      {"Ann//NNP/3/nsubj will//MD/3/aux continue//VB/0/root to//TO/5/mark help//VB/3/xcomp Bob//NNP/5/obj", "continue+ help+"},
      {"Ann//NNP/2/nsubj plans/plan/VBZ/0/root to//TO/4/mark leave//VB/2/xcomp", "plan+ leave?"},
      {"Ann//NNP/2/nsubj urged/urge/VBD/0/root Bob//NNP/2/obj to//TO/5/mark leave//VB/2/xcomp", "urge+ leave?"},
      {"Ann//NNP/4/nsubj does/do/VBZ/4/aux not//RB/4/advmod plan//VB/0/root to//TO/6/mark leave//VB/4/xcomp", "plan- leave-"},
      {"If//IN/3/mark Ann//NNP/3/nsubj leaves/leave/VBZ/6/advcl Bob//NNP/6/nsubj will//MD/6/aux stay//VB/0/root", "leave? stay?"},
      {"Did/do/VBD/3/aux Ann//NNP/3/nsubj leave//VB/0/root ?//./3/punct", "leave?"},
      {"Ann//NNP/3/nsubj allegedly//RB/3/advmod left/leave/VBD/0/root", "leave?"},
      {"Ann//NNP/3/nsubj is/be/VBZ/3/cop ready//JJ/0/root to//TO/5/mark leave//VB/3/xcomp", "ready+ leave?"},
      {"Ann//NNP/3/nmod:poss 's//POS/1/case plan//NN/6/nsubj to//TO/5/mark leave//VB/3/acl failed/fail/VBD/0/root", "leave? fail+"},
      {"ministers/minister/NNS/3/nsubj to//TO/3/mark meet//VB/0/root", "meet?"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(coordinated_verbs_share_what_grammar_shares) {
  const Row rows[] = {
      {"Ann//NNP/3/nsubj may//MD/3/aux come//VB/0/root and//CC/5/cc see//VB/3/conj Bob//NNP/5/obj", "come? see?"},
      {"Ann//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod come//VB/0/root but//CC/6/cc called/call/VBD/4/conj", "come- call+"},
      {"Ann//NNP/2/nsubj plans/plan/VBZ/0/root to//TO/4/mark come//VB/2/xcomp and//CC/6/cc see//VB/4/conj Bob//NNP/6/obj", "plan+ come? see?"},
      {"airing/air/VBG/5/advcl concerns/concern/NNS/1/obj but//CC/4/cc not//RB/5/advmod condemning/condemn/VBG/0/root", "air+ condemn-"},
      {"Peru//NNP/3/nsubj neither//CC/3/cc:preconj condemned/condemn/VBD/0/root nor//CC/5/cc praised/praise/VBD/3/conj Chile//NNP/3/obj", "condemn- praise-"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(nouns_stand_as_what_governs_them_lets_them) {
  const auto of = [](std::string_view sentence, std::uint32_t token) {
    const hand_made::Article made = hand_made::article(sentence);
    return find_polarity(Tree(made.reading.document, made.reading.analysis))[token];
  };
  BOOST_CHECK(of("Ann//NNP/2/nsubj called/call/VBD/0/root for//IN/4/case talks/talk/NNS/2/obl", 3) == Polarity::Hypothetical);
  BOOST_CHECK(of("Ann//NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj", 2) == Polarity::Affirmed);
  BOOST_CHECK(of("Ann//NNP/3/nsubj will//MD/3/aux hold//VB/0/root talks/talk/NNS/3/obj", 3) == Polarity::Hypothetical);
  BOOST_CHECK(of("Ann//NNP/2/nsubj cancelled/cancel/VBD/0/root talks/talk/NNS/2/obj", 2) == Polarity::Negated);
  BOOST_CHECK(of("prospects/prospect/NNS/0/root of//IN/3/case talks/talk/NNS/1/nmod", 2) == Polarity::Hypothetical);
  BOOST_CHECK(of("Ann//NNP/2/nsubj left/leave/VBD/0/root without//IN/4/case talks/talk/NNS/2/obl", 3) == Polarity::Negated);
}

BOOST_AUTO_TEST_CASE(a_word_not_in_the_table_has_no_row) {
  BOOST_TEST(!signature_of("xyzzy", "clause").known);
  BOOST_TEST(signature_of("deny", "clause").speaks);
  BOOST_TEST(!signature_of("tell", "clause").quotes);  // who stands behind it is the one who is told
  BOOST_TEST(signature_of("add", "clause").speaks);
  BOOST_TEST(signature_of("add", "clause").quotes);
  BOOST_TEST(signature_of("continue", "clause").quotes);
  BOOST_CHECK(signature_of("forget", "infinitive").effect == Effect::Denies);
  BOOST_CHECK(signature_of("forget", "clause").effect == Effect::Fact);
  BOOST_CHECK(signature_of("refuse", "infinitive").effect == Effect::Denies);
}

BOOST_AUTO_TEST_CASE(dismissed_reports_are_denied) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj dismissed/dismiss/VBD/0/root reports/report/NNS/2/obj that//IN/6/mark Chad//NNP/6/nsubj "
       "left/leave/VBD/3/acl",
       "dismiss+ leave-"},
      {"Ann//NNP/2/nsubj heard/hear/VBD/0/root reports/report/NNS/2/obj that//IN/6/mark Chad//NNP/6/nsubj left/leave/VBD/3/acl", "hear+ leave+"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}

BOOST_AUTO_TEST_CASE(what_goes_on_is_so_already) {
  const Row rows[] = {
      {"Chad//NNP/2/nsubj wants/want/VBZ/0/root to//TO/4/mark continue//VB/2/xcomp helping/help/VBG/4/xcomp Mali//NNP/5/obj", "want+ continue+ help+"},
      {"Chad//NNP/2/nsubj wants/want/VBZ/0/root to//TO/4/mark maintain//VB/2/xcomp ties/tie/NNS/4/obj", "want+ maintain+"},
      {"Chad//NNP/3/nsubj will//MD/3/aux continue//VB/0/root to//TO/5/mark help//VB/3/xcomp Mali//NNP/5/obj", "continue+ help+"},
      {"Chad//NNP/4/nsubj will//MD/4/aux not//RB/4/advmod continue//VB/0/root to//TO/6/mark help//VB/4/xcomp", "continue- help-"},
      {"If//IN/3/mark Chad//NNP/3/nsubj continues/continue/VBZ/5/advcl Mali//NNP/5/nsubj leaves/leave/VBZ/0/root", "continue? leave+"},
      {"Chad//NNP/2/nsubj wants/want/VBZ/0/root to//TO/4/mark help//VB/2/xcomp Mali//NNP/4/obj", "want+ help?"},
      {"We//PRP/3/nsubj would//MD/3/aux like//VB/0/root to//TO/5/mark thank//VB/3/xcomp Peru//NNP/5/obj", "like? thank+"},
      {"We//PRP/3/nsubj would//MD/3/aux like//VB/0/root to//TO/5/mark help//VB/3/xcomp Peru//NNP/5/obj", "like? help?"},
      {"Ann//NNP/3/nsubj would//MD/3/aux like//VB/0/root to//TO/5/mark thank//VB/3/xcomp Peru//NNP/5/obj", "like? thank?"},
      {"I//PRP/4/nsubj do//VBP/4/aux not//RB/4/advmod wish//VB/0/root to//TO/6/mark thank//VB/4/xcomp Peru//NNP/6/obj", "wish- thank-"},
  };
  for (const Row& row : rows) BOOST_TEST(factuality_of(row.sentence) == row.factuality);
}
