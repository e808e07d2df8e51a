// Whom an argument leads to, on hand-made trees: each row is a sentence, the token asked for (from 0), whether it is an agent or a patient,
// and the entities in order, "~" before those that are reached through a noun.
#include <boost/test/unit_test.hpp>

#include "claim/referents.h"
#include "support/hand_made.h"

using namespace relata;

namespace {

std::string referents(std::string_view sentence, std::uint32_t token, ProtoRole role) {
  const hand_made::Article made = hand_made::article(sentence);
  const Context context{made.reading.document, made.reading.analysis, made.mentions, made.resolution};
  const Tree tree(made.reading.document, made.reading.analysis);
  const Phrases phrases(context, tree);
  std::string out;
  for (const Referent& referent : referents_of(phrases, token, role)) {
    out += (out.empty() ? "" : " ") + std::string(referent.noun == kNoToken ? "" : "~") + made.resolution.entities[referent.entity].label;
  }
  return out;
}

struct Row {
  const char* sentence;
  std::uint32_t token;
  ProtoRole role;
  const char* referents;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) BOOST_TEST(referents(row.sentence, row.token, row.role) == row.referents, row.sentence);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_acts_for_its_owner_leads_to_it_on_both_sides) {
  check({
      {"Chadian//JJ/2/amod/GPE=Chad troops/troop/NNS/3/nsubj left/leave/VBD/0/root", 1, ProtoRole::Agent, "~Chad"},
      {"Chad//NNP/3/nmod:poss/GPE 's//POS/1/case government//NN/4/nsubj left/leave/VBD/0/root", 2, ProtoRole::Agent, "~Chad"},
      {"troops/troop/NNS/4/nsubj of//IN/3/case Chad//NNP/1/nmod/GPE left/leave/VBD/0/root", 0, ProtoRole::Agent, "~Chad"},
      {"troops/troop/NNS/5/nsubj sent/send/VBN/1/acl by//IN/4/case Chad//NNP/2/obl:agent/GPE left/leave/VBD/0/root", 0, ProtoRole::Agent, "~Chad"},
      {"the//DT/4/det Norvex//NNP/4/compound/ORG news//NN/4/compound agency//NN/5/nsubj left/leave/VBD/0/root", 3, ProtoRole::Agent, "Norvex"},
  });
}

BOOST_AUTO_TEST_CASE(what_merely_belongs_to_somebody_leads_to_her_only_when_acted_on) {
  check({
      {"Chad//NNP/3/nmod:poss/GPE 's//POS/1/case policy//NN/0/root", 2, ProtoRole::Patient, "~Chad"},
      {"Chad//NNP/3/nmod:poss/GPE 's//POS/1/case economy//NN/0/root", 2, ProtoRole::Agent, ""},
      {"Chad//NNP/3/nmod:poss/GPE 's//POS/1/case neighbours/neighbour/NNS/0/root", 2, ProtoRole::Patient, ""},
      {"the//DT/2/det sale//NN/0/root of//IN/4/case Norvex//NNP/2/nmod/ORG", 1, ProtoRole::Patient, "~Norvex"},
      {"the//DT/2/det invasion//NN/0/root of//IN/4/case Chad//NNP/2/nmod/GPE", 1, ProtoRole::Patient, ""},
      {"the//DT/2/det attack//NN/0/root by//IN/4/case Mali//NNP/2/nmod/GPE on//IN/6/case Chad//NNP/2/nmod/GPE", 1, ProtoRole::Patient, "~Mali"},
      {"a//DT/2/det series//NN/0/root of//IN/5/case Chadian//JJ/5/amod/GPE=Chad moves/move/NNS/2/nmod", 1, ProtoRole::Patient, "~Chad"},
      {"actions/action/NNS/0/root of//IN/4/case Chadian//JJ/4/amod/GPE=Chad officials/official/NNS/1/nmod", 0, ProtoRole::Patient, "~Chad"},
  });
}

BOOST_AUTO_TEST_CASE(who_serves_a_body_acts_for_it_and_what_is_merely_at_one_does_not) {
  const std::string at_body = "//IN/3/case Norvex//NNP/1/nmod/ORG left/leave/VBD/0/root";
  BOOST_TEST(referents("analysts/analyst/NNS/4/nsubj at" + at_body, 0, ProtoRole::Agent) == "~Norvex");
  BOOST_TEST(referents("guests/guest/NNS/4/nsubj at" + at_body, 0, ProtoRole::Agent) == "");
  BOOST_TEST(referents("analysts/analyst/NNS/4/nsubj at//IN/3/case Chad//NNP/1/nmod/GPE left/leave/VBD/0/root", 0, ProtoRole::Agent) == "");
}
