// Writes one graph in every format into a folder:  relata_sample FOLDER  makes FOLDER/sample.json and so on. The graph has what breaks
// readers: quotes, newlines, control characters, markup, emoji, text from right to left, foreign properties with names of ours,
// parallel, negated and symmetric edges, dates, evidence.
#include <cstdio>
#include <string>

#include "base/error.h"
#include "format/format.h"
#include "format/ugly_graph.h"
#include "graph/build.h"

using namespace relata;

namespace {

Graph sample() {
  Graph graph = testing::ugly_graph();
  graph.title = "Sample & <title> \"x\"";
  graph.decisions = {{false, "A & <b>", "person-lines@a & \"b\".txt"}, {true, "c\\d", "e;f"}};
  const auto node = [&](const char* id, const char* label, EntityType type) { graph.nodes.push_back({.id = id, .label = label, .type = type}); };
  node("person-lines", "two\nlines\tand a tab", EntityType::Person);
  node("person-control", "control \x01\x02\x1f and \x7f.", EntityType::Person);
  node("gpe-rtl",
       "\u0627\u0644\u0642\u0627\u0647\u0631\u0629 \u202B(\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd)\u202C "
       "\U0001F468\u200D\U0001F469\u200D\U0001F467",
       EntityType::Gpe);
  node("org-script-\u65e5\u672c", "</script><script>alert('1')</script>; DROP TABLE \\", EntityType::Org);
  graph.nodes.back().properties = {{"weight", "heavy"}, {"type", "odd"}, {"weight_", "heavier"}, {"name", "Bob; Alice"}, {"a:b,c \"d\" & <e>", "v\nw"}};
  graph.nodes.back().aliases = {"a;b", "c,d", "e|f"};
  const auto edge = [&](const char* source, const char* target, const char* relation, Polarity polarity, bool symmetric) {
    Edge e{.source = source,
           .target = target,
           .relation = relation,
           .polarity = polarity,
           .symmetric = symmetric,
           .first_date = "2026-02",
           .last_date = "2026-03-02"};
    e.evidence = {{.source = "a & \"b\".txt",
                   .begin = 3,
                   .end = 9,
                   .text = std::string("\"") + relation + "\",\nhe said <&> \x01 \U0001F600",
                   .date = "2026-02/2026-03-02"}};
    e.id = edge_id(e);
    graph.edges.push_back(e);
  };
  edge("person-lines", "gpe-rtl", "visit", Polarity::Affirmed, false);
  edge("person-lines", "gpe-rtl", "visit", Polarity::Negated, false);
  edge("person-lines", "gpe-rtl", "praise", Polarity::Hypothetical, false);
  edge("person-lines", "person-control", "meet", Polarity::Affirmed, true);
  edge("org-script-\u65e5\u672c", "org-script-\u65e5\u672c", "own & <be>", Polarity::Affirmed, false);
  graph.edges.back().properties = {{"weight", "w"}, {"note", "x;y"}};
  return read_graph_text(graph_text(graph, Format::Json), Format::Json);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: relata_sample FOLDER\n", stderr), 2;
  const std::string stem = std::string(argv[1]) + "/sample";
  try {
    const Graph graph = sample();
    for (const FormatInfo& info : formats()) {
      const std::string_view extension = info.extensions.substr(0, info.extensions.find(' '));
      write_graph(graph, stem + (info.format == Format::Neo4jCsv ? "-neo4j" : "") + std::string(extension), info.format);
    }
    write_graph(graph, stem + ".12.gexf", Format::Gexf, {.gexf_version = "1.2"});
    write_graph(graph, stem + ".strict.graphml", Format::Graphml, {.strict = true});
    write_graph(graph, stem + ".graphml.gz", Format::Graphml);
  } catch (const Error& error) {
    return std::fprintf(stderr, "relata_sample: %s\n", error.what()), 4;
  }
}
