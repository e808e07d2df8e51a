// From bytes to a graph with the tiny model: whatever it reads, the graph is whole.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "extract/extract.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(any_bytes_make_a_graph_whose_ends_exist) {
  const Knowledge knowledge{load_models(RELATA_TEST_DATA "/tiny.model")};
  const std::string texts[] = {"",           " \n\n ", "Peru", "Ann met Bob in Oslo, said Carl.", std::string("\xff\xfe\0 \x80 Ann\xc3", 10), "((((\"\"''``--",
                               "\t\t.\n.\n."};
  for (const std::string& text : texts) {
    Source source;
    source.id = "a";
    const Article article = read_article(segment(source, text), knowledge);
    const Graph graph = build_graph(article);
    BOOST_TEST(article.analysis.words.size() == article.document.size());
    BOOST_TEST((article.resolution.entities_of.size() == article.mentions.size()));
    for (const Edge& edge : graph.edges) {
      const auto exists = [&graph](std::string_view id) {
        return std::any_of(graph.nodes.begin(), graph.nodes.end(), [&id](const Node& node) { return node.id == id; });
      };
      BOOST_TEST(exists(edge.source));
      BOOST_TEST(exists(edge.target));
      BOOST_TEST(!edge.evidence.empty());
    }
  }
}
