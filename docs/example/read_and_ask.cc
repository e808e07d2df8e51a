// Reads one text, and prints what it says of whom. Built by the tests through find_package(relata).
#include <relata.h>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: read_and_ask MODELS TEXT\n";
    return 2;
  }
  try {
    const relata::Knowledge knowledge{relata::load_models(argv[1])};
    const relata::Article article = relata::read_article(relata::segment({.id = "example"}, argv[2]), knowledge);
    const relata::Graph graph = relata::build_graph(article);
    for (const relata::Edge& edge : graph.edges) {
      const relata::Node& source = graph.nodes[graph.find_node(edge.source)];
      const relata::Node& target = graph.nodes[graph.find_node(edge.target)];
      std::cout << source.label << " -[" << edge.label << ", " << name_of(edge.polarity) << "]-> " << target.label << '\n';
    }
  } catch (const relata::Error& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
