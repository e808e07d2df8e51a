#include "ugly_graph.h"

#include <utility>

#include "graph/build.h"
#include "graph/merge.h"
#include "graph/random_graph.h"

namespace relata::testing {

const std::vector<std::string>& ugly_texts() {
  static const std::vector<std::string> texts = {
      "AT&T <日本> 😀 \"Labs\" 'x'", "A & <b> \" \" end", "]]> & <![CDATA[ x ]]>",   "INFOSYS & INF", "null", "{\"a\": [1, 2]}", "back\\slash / tab", "a,b;c|d",
      "Ελλάδα Україна العربية",     "--> <!-- ?>",       "100 % of it, line’s end", "[\"x\"]"};
  return texts;
}

Graph ugly_graph() {
  GraphBuilder builder({.id = "a & \"b\".txt",
                        .title = "Title <1> & \"2\"",
                        .date = "2026-03-02",
                        .publisher = "P & Q",
                        .url = "https://example.org/?a=1&b=2",
                        .sha256 = "00ff",
                        .words = 7});
  std::vector<std::uint32_t> nodes;
  for (const std::string& text : ugly_texts())
    nodes.push_back(builder.add_node({.label = text,
                                      .type = EntityType::Org,
                                      .aliases = {ugly_texts().begin(), ugly_texts().end()},
                                      .mentions = 3,
                                      .confidence = 0.1,
                                      .gazetteer_id = "org:X",
                                      .country = "FR"}));
  builder.add_role(nodes[0], {"chief \"x\" & <y>", nodes[1]});
  for (std::size_t i = 0; i < nodes.size(); ++i)
    builder.add_statement({.source = nodes[i],
                           .target = nodes[(i + 1) % nodes.size()],
                           .relation = "sue_&_\"<call>\"",
                           .label = "sue & \"<call>\"",
                           .cls = ClaimClass::Accuse,
                           .kind = ClaimKind::Speech,
                           .polarity = static_cast<Polarity>(i % 3),
                           .symmetric = i % 2 == 0,
                           .speaker = nodes[2],
                           .place = nodes[3],
                           .evidence = {.begin = i,
                                        .end = i + 10,
                                        .text = ugly_texts()[i],
                                        .time = "on \"Tuesday\" <",
                                        .date = "2026-03-01/2026-03-02",
                                        .confidence = 1.0 / 3,
                                        .rule = "r"}});
  return std::move(builder).build();
}

Graph random_corpus(std::uint32_t seed) {
  std::vector<Graph> articles;
  for (std::uint32_t article = 0; article < 5; ++article) articles.push_back(random_article(seed, article));
  return merge(std::move(articles));
}

}  // namespace relata::testing
