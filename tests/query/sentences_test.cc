#include <boost/test/unit_test.hpp>

#include <string>

#include "graph/graph.h"
#include "query/sentences.h"

using namespace relata;

namespace {

Evidence said(const char* source, std::uint64_t begin, const char* text) {
  Evidence evidence;
  evidence.source = source;
  evidence.begin = begin;
  evidence.end = begin + 10;
  evidence.text = text;
  return evidence;
}

Graph harbour() {
  Graph graph;
  for (const char* id : {"a", "b"}) graph.nodes.push_back({.id = id, .label = id});
  const auto edge = [&](const char* relation, std::vector<Evidence> evidence) {
    Edge one;
    one.source = "a";
    one.target = "b";
    one.relation = relation;
    one.evidence = std::move(evidence);
    graph.edges.push_back(std::move(one));
  };
  edge("open", {said("2.txt", 40, "Corridors of grain were opened."), said("2.txt", 0, "A corridor was opened; no grain came.")});
  edge("want", {said("1.txt", 7, "Arvenia wants the Grain-Corridor: soon."), said("1.txt", 90, "The lake froze.")});
  edge("wish", {said("1.txt", 7, "Arvenia wants the Grain-Corridor: soon.")});
  return graph;
}

std::string found(std::string_view words) {
  const Graph graph = harbour();
  std::string text;
  for (const FoundSentence& sentence : sentences_with(graph, words)) {
    const Evidence& evidence = graph.edges[sentence.first.edge].evidence[sentence.first.evidence];
    text += evidence.source.str() + ":" + std::to_string(evidence.begin) +
            (sentence.match == SentenceMatch::Together ? " together"
             : sentence.match == SentenceMatch::Words  ? " words"
                                                       : " beginnings");
    for (const std::uint32_t edge : sentence.edges) text += " " + graph.edges[edge].relation.str();
    text += "\n";
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(words_that_stand_together_go_first_then_all_words_then_beginnings) {
  BOOST_TEST(found("GRAIN corridor") == "1.txt:7 together want wish\n2.txt:0 words open\n2.txt:40 beginnings open\n");
  BOOST_TEST(found("corridor grain") == "1.txt:7 words want wish\n2.txt:0 words open\n2.txt:40 beginnings open\n");
}

BOOST_AUTO_TEST_CASE(every_word_has_to_be_there) {
  BOOST_TEST(found("grain lake") == "");
  BOOST_TEST(found("rain") == "");
  BOOST_TEST(found(" ... ") == "");
  BOOST_TEST(found("FRÖZE") == "1.txt:90 together want\n");
}

BOOST_AUTO_TEST_SUITE_END()
