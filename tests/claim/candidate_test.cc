// Claims that the encoder's links propose, and what the judge makes of candidates, on hand-made trees with hand-made links.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

#include "claim/candidate.h"
#include "support/hand_made.h"

using namespace relata;

namespace {

// A link whose three scores are the same; the first class, polarity and direction unless told.
ClaimLink link(std::uint32_t trigger, std::uint32_t agent, std::uint32_t patient, float score, ClaimClass cls = ClaimClass::Other) {
  ClaimLink one;
  one.trigger = trigger, one.agent = agent, one.patient = patient;
  one.agent_probability = one.patient_probability = one.pair_probability = score;
  one.cls = static_cast<std::uint8_t>(cls);
  one.classes[one.cls] = 1;
  one.polarities[0] = one.directions[0] = 1;
  return one;
}

std::vector<Candidate> candidates_of(const hand_made::Article& made) {
  return read_candidates(made.reading.document, made.reading.analysis, made.mentions, made.resolution);
}

// Nothing that a rule reads: two names side by side in a list of loose words.
constexpr std::string_view kUnrelated = "Ann//NNP/3/dep/PERSON hereby/hereby/RB/3/advmod salutes/salute/NNS/0/root across/across/IN/5/case Mali//NNP/3/dep/GPE";

}  // namespace

BOOST_AUTO_TEST_CASE(a_link_is_a_candidate_where_no_rule_reads) {
  hand_made::Article made = hand_made::article(kUnrelated);
  BOOST_TEST(candidates_of(made).empty());
  made.reading.analysis.claims = {link(2, 0, 4, 0.9F, ClaimClass::Support)};
  const std::vector<Candidate> found = candidates_of(made);
  BOOST_REQUIRE(found.size() == 1u);
  const Claim& claim = found[0].claim;
  BOOST_TEST(made.resolution.entities[claim.subject].label == "Ann");
  BOOST_TEST(made.resolution.entities[claim.object].label == "Mali");
  BOOST_TEST(claim.label == "salute across");
  BOOST_TEST((claim.cls == ClaimClass::Support));
  BOOST_TEST(claim.rule == "link");
}

BOOST_AUTO_TEST_CASE(a_weak_link_and_one_that_is_better_turned_round_are_none) {
  hand_made::Article made = hand_made::article(kUnrelated);
  made.reading.analysis.claims = {link(2, 0, 4, 0.2F)};
  BOOST_TEST(candidates_of(made).empty());
  ClaimLink turned = link(2, 0, 4, 0.9F);
  turned.directions = {0.1F, 0.8F, 0.1F};
  made.reading.analysis.claims = {turned};
  BOOST_TEST(candidates_of(made).empty());
}

BOOST_AUTO_TEST_CASE(who_is_left_out_does_nothing) {
  for (const char* mark : {"but//CC/5/cc not//RB/5/advmod", "rather//RB/5/cc than//IN/3/fixed", "except//IN/5/case indeed//RB/5/advmod"}) {
    hand_made::Article made =
        hand_made::article("Ann//NNP/6/nsubj/PERSON ,//,/1/punct " + std::string(mark) + " Bob//NNP/1/conj/PERSON sued/sue/VBD/0/root Chad//NNP/6/obj/GPE");
    made.reading.analysis.claims = {link(5, 4, 6, 0.9F, ClaimClass::Accuse)};
    const std::vector<Candidate> found = candidates_of(made);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(made.resolution.entities[found[0].claim.subject].label == "Ann");
  }
}

BOOST_AUTO_TEST_CASE(a_place_is_that_of_what_it_hangs_on_and_of_what_happens) {
  struct Row {
    const char* sentence;
    std::uint32_t agent, place;
    std::size_t claims;
  };
  const Row rows[] = {
      {"Voters/voter/NNS/4/nsubj/CONCEPT in//IN/3/case Mali//NNP/1/nmod/GPE rejected/reject/VBD/0/root Ann//NNP/4/obj/PERSON", 4, 2, 0},
      {"Voters/voter/NNS/4/nsubj/CONCEPT in//IN/3/case Mali//NNP/1/nmod/GPE rejected/reject/VBD/0/root Ann//NNP/4/obj/PERSON", 0, 2, 1},
      {"Eve//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod meet//VB/0/root Ann//NNP/4/obj/PERSON in//IN/7/case Mali//NNP/4/obl/GPE", 4, 6, 0},
  };
  for (const Row& row : rows) {
    hand_made::Article made = hand_made::article(row.sentence);
    made.reading.analysis.claims = {link(row.place - 1, row.agent, row.place, 0.9F, ClaimClass::Location)};
    const std::vector<Candidate> found = candidates_of(made);
    BOOST_TEST(std::ranges::count_if(found, [](const Candidate& one) { return one.claim.rule == "link"; }) == static_cast<std::ptrdiff_t>(row.claims));
  }
}

BOOST_AUTO_TEST_CASE(nobody_inside_of_what_is_told_tells_it_or_is_told_it) {
  hand_made::Article made = hand_made::article(
      "Ann//NNP/2/nsubj/PERSON told/tell/VBD/0/root Eve//NNP/2/obj/PERSON that//IN/6/mark Bob//NNP/6/nsubj/PERSON left/leave/VBD/2/ccomp Mali//NNP/6/obj/GPE");
  made.reading.analysis.claims = {link(1, 0, 4, 0.9F, ClaimClass::Statement), link(1, 4, 6, 0.9F, ClaimClass::Statement)};
  for (const Candidate& one : candidates_of(made)) BOOST_TEST(one.claim.rule != "link");
}

BOOST_AUTO_TEST_CASE(a_noun_that_is_the_agent_says_what_it_is_of_the_patient) {
  hand_made::Article made = hand_made::article("office//NN/0/root/CONCEPT near/near/IN/3/case Mali//NNP/1/dep/GPE");
  made.reading.analysis.claims = {link(0, 0, 2, 0.9F, ClaimClass::Location)};
  BOOST_TEST(candidates_of(made).at(0).claim.label == "office near");
  made = hand_made::article("Malian//JJ/2/dep/GPE=Mali office//NN/0/root/CONCEPT");
  made.reading.analysis.claims = {link(1, 1, 0, 0.9F, ClaimClass::PartOf)};
  BOOST_TEST(candidates_of(made).at(0).claim.label == "office of");
  made.reading.analysis.claims = {link(1, 1, 0, 0.9F, ClaimClass::Nationality)};
  BOOST_TEST(candidates_of(made).at(0).claim.label == "nationality");
}

BOOST_AUTO_TEST_CASE(a_new_happening_is_as_real_as_the_verb_above_it) {
  const auto polarity = [](const std::string& article) {
    hand_made::Article made = hand_made::article("Ann//NNP/3/nsubj/PERSON may/may/MD/3/aux pay/pay/VB/0/root for/for/IN/6/case " + article +
                                                 "//DT/6/det trip/trip/NN/3/obl to/to/IN/8/case Mali//NNP/6/nmod/GPE");
    made.reading.analysis.claims = {link(5, 0, 7, 0.9F, ClaimClass::Location)};
    for (const Candidate& one : candidates_of(made))
      if (one.claim.rule == kLinkRule) return one.claim.polarity;
    return Polarity::Negated;
  };
  BOOST_TEST((polarity("a") == Polarity::Hypothetical));
  BOOST_TEST((polarity("the") == Polarity::Affirmed));
}

BOOST_AUTO_TEST_CASE(who_meets_the_mayor_is_not_the_mayor) {
  // Is Ann's post or kinship proposed, by a rule or by the link from her to the other end?
  const auto is_proposed = [](const std::string& tree, std::uint32_t post, std::uint32_t body, ClaimClass cls = ClaimClass::Role) {
    hand_made::Article made = hand_made::article(tree);
    made.reading.analysis.claims = {link(post, 0, body, 0.9F, cls)};
    for (const Candidate& one : candidates_of(made))
      if (one.claim.cls == cls) return true;
    return false;
  };
  const auto met = [](const std::string& mark, const std::string& relation) {
    return "Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root " + mark + " mayor/mayor/NN/2/" + relation + " of/of/IN/6/case Oslo//NNP/4/nmod/GPE";
  };
  BOOST_TEST(!is_proposed(met("the/the/DT/4/det", "obj"), 3, 5));
  BOOST_TEST(!is_proposed(met("the/the/DT/4/det", "obl:agent"), 3, 5));
  BOOST_TEST(is_proposed(met("as/as/IN/4/case", "obl"), 3, 5));
  BOOST_TEST(is_proposed(met("the/the/DT/4/det", "xcomp"), 3, 5));
  // "Ann, wife of the mayor of Oslo", "Ann, whose wife is mayor of Oslo".
  BOOST_TEST(
      !is_proposed("Ann//NNP/8/nsubj/PERSON wife/wife/NN/1/appos of/of/IN/5/case the/the/DT/5/det mayor/mayor/NN/2/nmod of/of/IN/7/case Oslo//NNP/5/nmod/GPE "
                   "left/leave/VBD/0/root",
                   4, 6));
  BOOST_TEST(
      !is_proposed("Ann//NNP/8/nsubj/PERSON whose/whose/PRP$/3/nmod:poss wife/wife/NN/5/nsubj is/be/VBZ/5/cop mayor/mayor/NN/1/acl:relcl of/of/IN/7/case "
                   "Oslo//NNP/5/nmod/GPE left/leave/VBD/0/root",
                   4, 6));
  // "Ann, cousin of the man of Bob": no cousin of Bob. Nobody is a body's cousin.
  BOOST_TEST(
      !is_proposed("Ann//NNP/8/nsubj/PERSON cousin/cousin/NN/1/appos of/of/IN/5/case the/the/DT/5/det man/man/NN/2/nmod of/of/IN/7/case Bob//NNP/5/nmod/PERSON "
                   "left/leave/VBD/0/root",
                   1, 6, ClaimClass::Family));
  BOOST_TEST(!is_proposed(met("hereby/hereby/RB/4/advmod", "dep"), 3, 5, ClaimClass::Family));
  // "Peru's king pardoned Ann", "Ann met two mayors of Oslo": she is neither.
  BOOST_TEST(!is_proposed("Ann//NNP/4/obj/PERSON Peru//NNP/3/nmod:poss/GPE king/king/NN/4/nsubj pardoned/pardon/VBD/0/root", 2, 1));
  BOOST_TEST(!is_proposed("Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root two/two/CD/4/nummod mayors/mayor/NNS/2/obj of/of/IN/6/case Oslo//NNP/4/nmod/GPE", 3, 5));
}

BOOST_AUTO_TEST_CASE(a_deed_is_that_of_the_accused) {
  // The claims of links that end in Eve, with who does what to her.
  const auto read = [](const std::string& tree, std::uint32_t trigger, std::uint32_t eve) {
    hand_made::Article made = hand_made::article(tree);
    made.reading.analysis.claims = {link(trigger, 0, eve, 0.9F, ClaimClass::Accuse), link(trigger, 2, eve, 0.8F, ClaimClass::Assault)};
    std::string all;
    for (const Candidate& one : candidates_of(made))
      if (one.claim.rule == kLinkRule)
        all += made.resolution.entities[one.claim.subject].label + (one.claim.polarity == Polarity::Hypothetical ? " may have; " : "; ");
    return all;
  };
  const std::string accused =
      "Ann//NNP/2/nsubj/PERSON accused/accuse/VBD/0/root Bob//NNP/2/obj/PERSON of/of/IN/5/mark killing/kill/VBG/2/advcl Eve//NNP/5/obj/PERSON";
  BOOST_TEST(read(accused, 1, 5) == "");  // a rule has read what Bob may have done
  const std::string held =
      "Ann//NNP/2/nsubj/PERSON held/hold/VBD/0/root Bob//NNP/2/obj/PERSON over/over/IN/6/case the/the/DT/6/det murder/murder/NN/2/obl of/of/IN/8/case "
      "Eve//NNP/6/nmod/PERSON";
  BOOST_TEST(read(held, 5, 7) == "Bob may have; ");
  BOOST_TEST(read(held, 1, 7) == "");
  // What is done in an attack is part of it.
  const std::string attack =
      "Ann//NNP/2/nsubj/PERSON killed/kill/VBD/0/root Bob//NNP/2/obj/PERSON in/in/IN/6/case an/a/DT/6/det attack/attack/NN/2/obl on/on/IN/8/case "
      "Eve//NNP/6/nmod/PERSON";
  BOOST_TEST(read(attack, 5, 7).find("Ann") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_of_several_verbs_has_its_own_agent_and_place) {
  const auto has_link = [](const std::string& tree, std::uint32_t trigger, std::uint32_t agent, std::uint32_t patient, ClaimClass cls) {
    hand_made::Article made = hand_made::article(tree);
    made.reading.analysis.claims = {link(trigger, agent, patient, 0.9F, cls)};
    for (const Candidate& one : candidates_of(made))
      if (one.claim.rule == kLinkRule) return true;
    return false;
  };
  // "Norvex, bought by Ann and sued by Bob, left": Bob did not buy it.
  const std::string bought =
      "Norvex//NNP/8/nsubj/ORG bought/buy/VBN/1/acl by/by/IN/4/case Ann//NNP/2/obl:agent/PERSON sued/sue/VBN/2/conj by/by/IN/7/case "
      "Bob//NNP/5/obl:agent/PERSON left/leave/VBD/0/root";
  BOOST_TEST(!has_link(bought, 1, 6, 0, ClaimClass::Other));
  BOOST_TEST(!has_link(bought, 4, 3, 0, ClaimClass::Other));
  BOOST_TEST(has_link(std::string(kUnrelated), 2, 0, 4, ClaimClass::Other));
  // "Born in Oslo, Ann died in Lima."
  const std::string born =
      "Born/bear/VBN/4/acl in/in/IN/3/case Oslo//NNP/1/obl/GPE Ann//NNP/5/nsubj/PERSON died/die/VBD/0/root in/in/IN/7/case Lima//NNP/5/obl/GPE";
  BOOST_TEST(!has_link(born, 4, 3, 2, ClaimClass::Location));
  BOOST_TEST(!has_link(born, 0, 3, 6, ClaimClass::Location));
  // "Ann beat Bob to become mayor of Oslo": Bob did not.
  const std::string beat =
      "Ann//NNP/2/nsubj/PERSON beat/beat/VBD/0/root Bob//NNP/2/obj/PERSON to//TO/5/mark become/become/VB/2/advcl mayor/mayor/NN/5/xcomp of/of/IN/8/case "
      "Oslo//NNP/6/nmod/GPE";
  BOOST_TEST(!has_link(beat, 5, 2, 7, ClaimClass::Role));
  // "Bob was persuaded by Ann to sue Eve": Ann did not.
  const std::string persuaded =
      "Bob//NNP/3/nsubj:pass/PERSON was/be/VBD/3/aux:pass persuaded/persuade/VBN/0/root by/by/IN/5/case Ann//NNP/3/obl:agent/PERSON to//TO/7/mark "
      "sue/sue/VB/3/xcomp Eve//NNP/7/obj/PERSON";
  BOOST_TEST(!has_link(persuaded, 6, 4, 7, ClaimClass::Accuse));
}

BOOST_AUTO_TEST_CASE(a_widow_does_what_she_does) {
  hand_made::Article made = hand_made::article(
      "The/the/DT/2/det widow/widow/NN/5/nsubj/CONCEPT of/of/IN/4/case Ann//NNP/2/nmod/PERSON thanked/thank/VBD/0/root Bob//NNP/5/obj/PERSON");
  made.reading.analysis.claims = {link(4, 3, 5, 0.9F, ClaimClass::Support)};
  for (const Candidate& one : candidates_of(made)) BOOST_TEST(made.resolution.entities[one.claim.subject].label != "Ann");
}

BOOST_AUTO_TEST_CASE(a_link_that_holds_both_ways_is_symmetric) {
  hand_made::Article made = hand_made::article(kUnrelated);
  ClaimLink both = link(2, 0, 4, 0.9F, ClaimClass::Consult);
  both.directions = {0.2F, 0.1F, 0.7F};
  made.reading.analysis.claims = {both};
  const std::vector<Candidate> found = candidates_of(made);
  BOOST_REQUIRE(found.size() == 1u);
  BOOST_TEST(found[0].claim.symmetric);
}

BOOST_AUTO_TEST_CASE(the_surer_link_is_the_more_probable_claim) {
  hand_made::Article made = hand_made::article(kUnrelated);
  float last = 0;
  for (const float score : {0.3F, 0.5F, 0.7F, 0.9F}) {
    made.reading.analysis.claims = {link(2, 0, 4, score)};
    const std::vector<Candidate> found = candidates_of(made);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].claim.confidence >= last);
    last = found[0].claim.confidence;
  }
  BOOST_TEST(last > 0.3F);
}

BOOST_AUTO_TEST_CASE(a_link_confirms_what_a_rule_reads_by_the_same_word) {
  hand_made::Article made = hand_made::article("Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Bob//NNP/2/obj/PERSON");
  made.reading.analysis.claims = {link(1, 0, 2, 0.3F)};
  const float weak = candidates_of(made).at(0).claim.confidence;
  made.reading.analysis.claims = {link(1, 0, 2, 0.95F)};
  const std::vector<Candidate> found = candidates_of(made);
  BOOST_TEST(found.size() == 1u);
  BOOST_TEST(found[0].claim.rule == "object");
  BOOST_TEST(found[0].claim.confidence > weak);
}

BOOST_AUTO_TEST_CASE(features_are_listed_once_each_and_name_rule_types_and_link) {
  hand_made::Article made = hand_made::article("Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Bob//NNP/2/obj/PERSON");
  made.reading.analysis.claims = {link(1, 0, 2, 0.9F)};
  std::vector<std::string> names;
  const std::vector<Candidate> found = candidates_of(made);
  for (const auto& [name, value] : found.at(0).features) {
    BOOST_TEST(std::isfinite(value), name);
    names.push_back(name);
  }
  for (const char* wanted : {"rule=object", "certainty", "subject=PERSON", "first word=criticise", "path=nsubj | obj", "link by the anchor", "link"})
    BOOST_TEST((std::count(names.begin(), names.end(), wanted) == 1), wanted);
}

BOOST_AUTO_TEST_CASE(a_claim_knows_its_rivals) {
  hand_made::Article made =
      hand_made::article("Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Bob//NNP/2/obj/PERSON in//IN/5/case Mali//NNP/2/obl/GPE");
  made.reading.analysis.claims = {link(1, 0, 2, 0.9F), link(1, 2, 0, 0.4F), link(1, 0, 4, 0.5F)};
  const Scene scene({made.reading.document, made.reading.analysis, made.mentions, made.resolution});
  const Proposals proposals(scene);
  const auto found = std::find_if(proposals.claims.begin(), proposals.claims.end(), [&](const Claim& claim) {
    return made.resolution.entities[claim.object].label == "Mali" && made.resolution.entities[claim.subject].label == "Ann";
  });
  BOOST_REQUIRE((found != proposals.claims.end()));
  const Rivals& rivals = proposals.rivals[static_cast<std::size_t>(found - proposals.claims.begin())];
  BOOST_TEST(rivals.of_pair == 0u);
  BOOST_TEST(rivals.of_pair_in_article == 1u);
  BOOST_TEST(rivals.overlapping == proposals.claims.size() - 1);
  BOOST_TEST(rivals.surer_of_subject == 1u);  // that she criticised Bob
  BOOST_TEST(rivals.surer_of_object == 0u);
}

BOOST_AUTO_TEST_CASE(of_a_pair_in_a_sentence_the_most_probable_stays_and_others_that_are_sure) {
  const auto claim = [](std::uint32_t subject, std::uint32_t object, std::string label, float confidence) {
    Claim one;
    one.subject = subject, one.object = object, one.label = std::move(label), one.confidence = confidence;
    return one;
  };
  const auto labels_of = [&](std::vector<Claim> claims) {
    std::string labels;
    for (const Claim& kept : select(std::move(claims), {.named = 0.3F, .further = 0.5F})) labels += kept.label + " ";
    return labels;
  };
  BOOST_TEST(labels_of({claim(1, 2, "praise", 0.4F), claim(2, 1, "sue", 0.9F), claim(4, 5, "see", 0.1F), claim(1, 3, "meet", 0.35F)}) == "sue meet ");
  BOOST_TEST(labels_of({claim(1, 2, "praise", 0.6F), claim(2, 1, "sue", 0.9F), claim(1, 2, "visit", 0.45F)}) == "sue praise ");
  BOOST_TEST(labels_of({claim(1, 2, "praise", 0.6F), claim(2, 1, "praise", 0.9F)}) == "praise ");
}

BOOST_AUTO_TEST_CASE(a_claim_of_two_names_needs_more_than_one_of_a_described_thing) {
  const auto kept = [](std::string_view sentence, std::string_view rule, float confidence) {
    const hand_made::Article made = hand_made::article(sentence);
    const Scene scene({made.reading.document, made.reading.analysis, made.mentions, made.resolution});
    Claim one;
    one.subject = scene.phrases.entities_at(0).at(0), one.object = scene.phrases.entities_at(3).at(0);
    one.subject_token = 0, one.object_token = 3;
    one.rule = rule, one.confidence = confidence;
    return select({one}, {.named = 0.6F, .described = 0.5F, .described_linked = 0.4F}, &scene).size();
  };
  const std::string_view named = "Ann//NNP/2/nsubj/PERSON looked/look/VBD/0/root for//IN/4/case Bob//NNP/2/obl/PERSON";
  const std::string_view described = "Ann//NNP/2/nsubj/PERSON looked/look/VBD/0/root for//IN/4/case miners/miner/NNS/2/obl/CONCEPT";
  for (const std::string_view rule : {std::string_view("oblique"), kLinkRule}) BOOST_TEST(kept(named, rule, 0.55F) == 0u);
  BOOST_TEST(kept(named, "oblique", 0.65F) == 1u);
  BOOST_TEST(kept(described, "oblique", 0.55F) == 1u);
  BOOST_TEST(kept(described, "oblique", 0.45F) == 0u);
  BOOST_TEST(kept(described, kLinkRule, 0.45F) == 1u);
  BOOST_TEST(kept(described, kLinkRule, 0.35F) == 0u);
}

BOOST_AUTO_TEST_CASE(a_plain_claim_of_two_names_needs_less) {
  // The claim of Ann or of what has Ann's name before it, of Bob.
  const auto kept = [](std::string_view sentence, std::string_view rule, std::uint32_t subject, std::uint32_t object) {
    const hand_made::Article made = hand_made::article(sentence);
    const Scene scene({made.reading.document, made.reading.analysis, made.mentions, made.resolution});
    Claim one;
    one.subject = scene.phrases.entities_at(subject).at(0), one.object = scene.phrases.entities_at(object).at(0);
    one.subject_token = subject, one.object_token = object;
    one.rule = rule, one.confidence = 0.12F;
    return select({one}, {.named = 0.3F, .described = 0.3F}, &scene).size();
  };
  const std::string sued = "Ann//NNP/2/nsubj/PERSON sued/sue/VBD/0/root Bob//NNP/2/obj/PERSON";
  BOOST_TEST(kept(sued, "object", 0, 2) == 1u);
  BOOST_TEST(kept(sued, "oblique", 0, 2) == 0u);
  BOOST_TEST(kept("Peru//NNP/2/compound/GPE troops/troop/NNS/3/nsubj sued/sue/VBD/0/root Bob//NNP/3/obj/PERSON", "object", 0, 3) == 0u);
  BOOST_TEST(kept("Ann//NNP/4/nsubj/PERSON and//CC/3/cc Bob//NNP/1/conj/PERSON met/meet/VBD/0/root", "together", 0, 2) == 1u);
}
