// A small gold graph against small graphs, with the counts done by hand.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "score/align.h"
#include "score/score.h"

using namespace relata;

namespace {

const char kGold[] = R"({"article": "a", "entities": [
  {"id": "e1", "canonical": "Kenya", "type": "GPE", "mentions": ["Kenya", "Kenyan", "Nairobi"]},
  {"id": "e2", "canonical": "Ethiopia", "type": "GPE", "mentions": ["Ethiopia", "Addis Ababa"]},
  {"id": "e3", "canonical": "Amina Okello", "type": "PERSON", "mentions": ["Amina Okello", "Okello"]},
  {"id": "e4", "canonical": "water shortage", "type": "CONCEPT", "mentions": ["the water shortage"]}],
 "relations": [
  {"id": "r1", "subject": "e3", "object": "e1", "predicates": ["foreign minister"], "symmetric": false, "class": "ROLE",
   "polarity": "affirmed", "salience": "key"},
  {"id": "r2", "subject": "e3", "object": "e2", "predicates": ["blame", "accuse"], "symmetric": false, "class": "ACCUSE",
   "polarity": "negated", "salience": "key"},
  {"id": "r3", "subject": "e1", "object": "e2", "predicates": ["border"], "symmetric": true, "class": "LOCATION",
   "polarity": "affirmed", "salience": "minor"}],
 "traps": [{"subject": "e3", "object": "e2", "predicate": "blame"}]})";

Node node(const char* id, const char* label, EntityType type, std::vector<SharedText> aliases = {}) {
  Node n;
  n.id = id;
  n.label = label;
  n.type = type;
  n.aliases = std::move(aliases);
  return n;
}

Edge edge(const char* source, const char* target, const char* relation, ClaimClass cls, Polarity polarity) {
  Edge e;
  e.source = source;
  e.target = target;
  e.relation = e.label = relation;
  e.cls = cls;
  e.polarity = polarity;
  Evidence evidence;
  evidence.rule = "a rule";
  e.evidence.push_back(evidence);
  return e;
}

Graph sample() {
  Graph g;
  g.nodes = {node("1", "Kenya", EntityType::Gpe, {"Kenyan"}), node("2", "Ethiopia", EntityType::Gpe), node("3", "Okello", EntityType::Org),
             node("4", "Nairobi", EntityType::Gpe), node("5", "Mars", EntityType::Loc)};
  g.edges = {edge("2", "1", "border", ClaimClass::Location, Polarity::Affirmed), edge("3", "1", "foreign_minister_of", ClaimClass::Role, Polarity::Affirmed),
             edge("3", "2", "blame", ClaimClass::Accuse, Polarity::Affirmed)};
  return g;
}

}  // namespace

BOOST_AUTO_TEST_CASE(entities_are_counted_once_each) {
  const Score s = judge(read_gold(kGold, "gold"), sample()).score;
  BOOST_TEST(s.gold_entities == 3u);
  BOOST_TEST(s.found_entities == 3u);
  BOOST_TEST(s.nodes == 5u);
  BOOST_TEST(s.right_nodes == 3u);  // Kenya, Ethiopia, Okello
  BOOST_TEST(s.fragmented == 1u);   // Nairobi beside Kenya
  BOOST_TEST(s.conflated == 0u);
  BOOST_TEST(s.right_types == 3u);  // Okello is no organisation
  BOOST_TEST(s.aligned_nodes == 4u);
}

BOOST_AUTO_TEST_CASE(relations_are_right_by_degrees) {
  const Judgement j = judge(read_gold(kGold, "gold"), sample());
  BOOST_TEST(j.score.edges == 3u);
  BOOST_TEST(j.score.relations[0].right == 3u);
  BOOST_TEST(j.score.relations[1].right == 3u);
  BOOST_TEST(j.score.relations[2].right == 2u);  // the polarity of "blame" is wrong
  BOOST_TEST(j.score.relations[2].found == 2u);
  BOOST_TEST(j.score.relations[2].key == 1u);
  BOOST_TEST(j.score.traps == 1u);
  BOOST_TEST(j.score.by_rule.at("a rule")[static_cast<std::size_t>(Level::Strict)] == 2u);
  BOOST_REQUIRE(j.missed.size() == 1u);
  BOOST_TEST((j.missed[0].second == Level::Labelled));
}

BOOST_AUTO_TEST_CASE(a_relation_is_reached_when_both_ends_are_nodes) {
  Graph g = sample();
  BOOST_TEST(judge(read_gold(kGold, "gold"), g).score.reached == 3u);
  g.nodes.erase(g.nodes.begin() + 2);  // Okello
  g.edges.clear();
  BOOST_TEST(judge(read_gold(kGold, "gold"), g).score.reached == 1u);
  BOOST_TEST(line_of("one", judge(read_gold(kGold, "gold"), g).score).ends_with("reach 0.33"));
}

BOOST_AUTO_TEST_CASE(a_swapped_direction_is_only_a_pair) {
  Graph g = sample();
  g.edges = {edge("1", "3", "foreign_minister_of", ClaimClass::Role, Polarity::Affirmed)};
  const Score s = judge(read_gold(kGold, "gold"), g).score;
  BOOST_TEST(s.relations[0].right == 1u);
  BOOST_TEST(s.relations[1].right == 0u);
}

BOOST_AUTO_TEST_CASE(a_node_with_names_of_two_things_is_conflated) {
  Graph g;
  g.nodes = {node("1", "Kenya", EntityType::Gpe, {"Ethiopia"})};
  BOOST_TEST(align(read_gold(kGold, "gold"), g).conflated == 1u);
}

BOOST_AUTO_TEST_CASE(an_empty_graph_scores_nothing) {
  const Score s = judge(read_gold(kGold, "gold"), Graph{}).score;
  BOOST_TEST(s.found_entities == 0u);
  BOOST_TEST(f1(ratio(s.right_nodes, s.nodes), 0) == 0.0);
  BOOST_TEST(line_of("none", s).find("traps 0/1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_gold_file_is_refused_by_name) {
  const std::string deep = std::string(1 << 20, '[');
  for (const char* text : {"", "[]", "{\"entities\": 3}", "{\"entities\": []", R"({"entities": [], "relations": [-1]})",
                           R"({"entities": ["x"], "relations": []})", R"({"entities": [], "relations": [], "traps": [null]})", deep.c_str()}) {
    try {
      read_gold(text, "some.gold.json");
      BOOST_ERROR("accepted");
    } catch (const Error& error) {
      BOOST_TEST(std::string(error.what()).find("some.gold.json") != std::string::npos);
    }
  }
}
