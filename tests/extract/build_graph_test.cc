// What becomes a node, and what an edge.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "extract/build_graph.h"
#include "support/hand_made.h"

using namespace relata;

namespace {

// "Peru sued Chile Norvex": three names, of which claims relate the first two; the third one is made an unnamed thing where a
// test needs it.
struct Scene {
  hand_made::Article article = hand_made::article("Peru//NNP/2/nsubj/GPE sued/sue/VBD/0/root Chile//NNP/2/obj/GPE Norvex//NNP/2/obl/ORG");

  Claim claim(std::uint32_t subject, std::uint32_t object, float confidence = 0.9F) const {
    Claim made;
    made.subject = subject, made.object = object, made.relation = "sue", made.label = "sue", made.cls = ClaimClass::Accuse;
    made.confidence = confidence, made.evidence = {0, 4}, made.rule = "object";
    return made;
  }

  Graph build_graph(const std::vector<Claim>& claims, const GraphOptions& options = {}) const {
    return relata::build_graph(article.reading.document, article.reading.analysis, article.resolution, claims, options);
  }
};

std::string labels_of(const Graph& graph) {
  std::string labels;
  for (const Node& node : graph.nodes) labels += node.label + " ";
  return labels;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_named_thing_is_a_node) {
  const Graph graph = Scene().build_graph({});
  BOOST_TEST(graph.nodes.size() == 3u);
  BOOST_TEST(graph.edges.empty());
}

BOOST_AUTO_TEST_CASE(claims_that_say_the_same_are_pieces_of_evidence_of_one_edge) {
  const Scene scene;
  Claim second = scene.claim(0, 1);
  second.evidence = {5, 9};
  const Graph graph = scene.build_graph({scene.claim(0, 1), second});
  BOOST_REQUIRE(graph.edges.size() == 1u);
  BOOST_TEST(graph.edges[0].evidence.size() == 2u);
  Claim denied = scene.claim(0, 1);
  denied.polarity = Polarity::Negated;
  BOOST_TEST(scene.build_graph({scene.claim(0, 1), denied}).edges.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_unnamed_thing_is_a_node_only_where_a_claim_needs_it) {
  Scene scene;
  scene.article.resolution.entities[2].named = false;
  BOOST_TEST(labels_of(scene.build_graph({})).find("Norvex") == std::string::npos);
  const Graph graph = scene.build_graph({scene.claim(0, 2)});
  BOOST_TEST(labels_of(graph).find("Norvex") != std::string::npos);
  BOOST_TEST(graph.edges.size() == 1u);
  GraphOptions named_only;
  named_only.concepts = false;
  BOOST_TEST(scene.build_graph({scene.claim(0, 2)}, named_only).edges.empty());
  BOOST_TEST(scene.build_graph({scene.claim(0, 2)}, named_only).nodes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_not_sure_or_relates_a_thing_to_itself_is_left_out) {
  const Scene scene;
  GraphOptions sure;
  sure.min_confidence = 0.5;
  BOOST_TEST(scene.build_graph({scene.claim(0, 1, 0.4F)}, sure).edges.empty());
  BOOST_TEST(scene.build_graph({scene.claim(0, 1, 0.6F)}, sure).edges.size() == 1u);
  BOOST_TEST(scene.build_graph({scene.claim(1, 1)}).edges.empty());
}

BOOST_AUTO_TEST_CASE(a_piece_of_evidence_has_all_that_its_claim_says) {
  const Scene scene;
  Claim claim = scene.claim(0, 1, 0.75F);
  claim.kind = ClaimKind::State, claim.polarity = Polarity::Hypothetical, claim.symmetric = true;
  claim.speaker = 2, claim.place = 1, claim.time = "on\n Monday", claim.date = "2026-03-02";
  const Graph graph = scene.build_graph({claim});
  BOOST_REQUIRE(graph.edges.size() == 1u);
  const Edge& edge = graph.edges[0];
  BOOST_TEST(edge.source == "gpe-peru");
  BOOST_TEST(edge.target == "gpe-chile");
  BOOST_TEST(edge.relation == "sue");
  BOOST_TEST(edge.label == "sue");
  BOOST_TEST((edge.cls == ClaimClass::Accuse && edge.kind == ClaimKind::State && edge.polarity == Polarity::Hypothetical));
  BOOST_TEST(edge.symmetric);
  BOOST_REQUIRE(edge.evidence.size() == 1u);
  const Evidence& evidence = edge.evidence[0];
  BOOST_TEST(evidence.source == graph.sources.at(0).id);
  BOOST_TEST(evidence.begin == 0u);
  BOOST_TEST(evidence.end == 4u);
  BOOST_TEST(evidence.text == "Peru sued Chile Norvex");
  BOOST_TEST(evidence.speaker == "org-norvex");
  BOOST_TEST(evidence.time == "on Monday");
  BOOST_TEST(evidence.date == "2026-03-02");
  BOOST_TEST(evidence.place == "gpe-chile");
  BOOST_TEST(evidence.confidence == 0.75);
  BOOST_TEST(evidence.rule == "object");
  BOOST_TEST((evidence.cls == ClaimClass::Accuse && evidence.kind == ClaimKind::State && evidence.symmetric));
}

BOOST_AUTO_TEST_CASE(what_an_unnamed_speaker_says_is_never_the_voice_of_the_article) {
  Scene scene;
  scene.article.resolution.entities[2].named = false;
  Claim claim = scene.claim(0, 1);
  claim.speaker = 2;
  for (const bool concepts : {true, false}) {
    GraphOptions options;
    options.concepts = concepts;
    const Graph graph = scene.build_graph({claim}, options);
    BOOST_REQUIRE(graph.edges.size() == 1u);
    BOOST_TEST(graph.edges[0].evidence.at(0).speaker == "concept-norvex");
    BOOST_TEST(graph.nodes.size() == 3u);
  }
}

BOOST_AUTO_TEST_CASE(an_unnamed_place_is_a_node_where_unnamed_things_are_wanted) {
  Scene scene;
  scene.article.resolution.entities[2].named = false;
  Claim claim = scene.claim(0, 1);
  claim.place = 2;
  BOOST_TEST(scene.build_graph({claim}).edges.at(0).evidence.at(0).place == "concept-norvex");
  GraphOptions named_only;
  named_only.concepts = false;
  BOOST_TEST(scene.build_graph({claim}, named_only).edges.at(0).evidence.at(0).place == "");
}
