// Our graph algorithms beside those of Boost.Graph on the same graph, in seconds of processor time, the least of several runs:
//   relata_algorithm_bench [NODES EDGES [NODES EDGES of the graph for betweenness [FOLDER]]]
// With a folder, what other libraries need to do the same goes there, for algorithm_peers.py: edges.txt and more_edges.txt (the edges of two graphs of
// the same nodes, a line each) and ends.txt (between which nodes ways were sought).
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/page_rank.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "graph/merge.h"
#include "query/algorithms/betweenness.h"
#include "query/algorithms/communities.h"
#include "query/algorithms/components.h"
#include "query/algorithms/pagerank.h"
#include "query/algorithms/paths.h"

using namespace relata;

namespace {

using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property, std::uint32_t, std::uint32_t>;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Some nodes have many edges, as in news.
Graph random_graph(std::uint32_t nodes, std::uint32_t edges, std::uint32_t seed = 1) {
  std::mt19937 random(seed);
  Graph graph;
  const auto name = [](std::uint32_t i) { return std::to_string(10000000 + i); };
  for (std::uint32_t i = 0; i < nodes; ++i) graph.nodes.push_back({.id = name(i), .label = name(i)});
  for (std::uint32_t e = 0; e < edges; ++e) {
    const std::uint32_t source = std::min(random() % nodes, std::min(random() % nodes, random() % nodes)), target = random() % nodes;
    graph.edges.push_back({.id = name(e), .source = name(source), .target = name(target), .relation = "meet"});
  }
  std::ranges::sort(graph.edges, {}, [](const Edge& edge) { return std::pair(edge.source, edge.target); });
  return graph;
}

// Each pair of neighbours once each way, in order.
Pairs pairs_of(const Adjacency& graph) {
  Pairs pairs;
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    for (const Hop& hop : graph.at(i))
      if (hop.node != i && (pairs.empty() || pairs.back() != std::pair(i, hop.node))) pairs.emplace_back(i, hop.node);
  return pairs;
}

// Along the direction of edges.
Pairs forward_pairs_of(const Adjacency& graph) {
  Pairs pairs;
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    for (const Hop& hop : graph.at(i))
      if (hop.forward) pairs.emplace_back(i, hop.node);
  return pairs;
}

Rows rows_of(const Pairs& pairs, std::size_t nodes) { return Rows(boost::edges_are_sorted, pairs.begin(), pairs.end(), nodes); }

template <typename Work>
double least_time(int runs, Work work) {
  double least = std::numeric_limits<double>::max();
  for (int run = 0; run < runs; ++run) {
    const std::clock_t begin = std::clock();
    work();
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

void tell(const char* what, double ours, double boosts, const char* note) { std::printf("%-24s %10.5f %10.5f  %s\n", what, ours, boosts, note); }

struct Found {};

class Goal : public boost::default_bfs_visitor {
 public:
  explicit Goal(std::uint32_t goal) : goal_(goal) {}
  void discover_vertex(std::uint32_t node, const Rows&) const {
    if (node == goal_) throw Found();
  }

 private:
  std::uint32_t goal_;
};

void measure_components(const Adjacency& graph, const Rows& rows) {
  std::vector<std::uint32_t> group(graph.size());
  const double boosts =
      least_time(3, [&] { boost::connected_components(rows, boost::make_iterator_property_map(group.begin(), boost::get(boost::vertex_index, rows))); });
  const bool equal = numbered_by_size(group) == components(graph);
  tell("components", least_time(3, [&] { components(graph); }), boosts, equal ? "equal" : "DIFFERENT");
}

Pairs random_ends(std::size_t nodes) {
  constexpr int kPairs = 50;
  std::mt19937 random(2);
  Pairs ends;
  for (int i = 0; i < kPairs; ++i) ends.emplace_back(random() % nodes, random() % nodes);
  std::erase_if(ends, [](const auto& pair) { return pair.first == pair.second; });
  return ends;
}

void measure_paths(const Adjacency& graph, const Rows& rows) {
  const Pairs ends = random_ends(graph.size());
  const auto ours = [&] {
    for (const auto& [from, to] : ends) shortest_paths(graph, from, to, {.max_length = 1000});
  };
  std::vector<boost::default_color_type> colors(graph.size());
  const auto boosts = [&] {
    for (const auto& [from, to] : ends) try {
        boost::breadth_first_search(
            rows, from, boost::visitor(Goal(to)).color_map(boost::make_iterator_property_map(colors.begin(), boost::get(boost::vertex_index, rows))));
      } catch (const Found&) {}
  };
  const auto count = static_cast<double>(ends.size());
  tell("shortest path, each", least_time(3, ours) / count, least_time(3, boosts) / count, "Boost: breadth first, ends at the goal");
}

void measure_pagerank(const Adjacency& graph, const Rows& forward) {
  constexpr int kIterations = 20;
  std::vector<double> rank(graph.size());
  const auto boosts = [&] {
    boost::graph::page_rank(forward, boost::make_iterator_property_map(rank.begin(), boost::get(boost::vertex_index, forward)),
                            boost::graph::n_iterations(kIterations), 0.85);
  };
  std::vector<double> ranks;
  const auto ours = [&] { ranks = pagerank(graph, {.tolerance = 0, .iterations = kIterations}); };
  const double own_time = least_time(3, ours), boost_time = least_time(3, boosts);
  double sum = 0;
  for (const double value : rank) sum += value;
  std::printf("  (the ranks of Boost sum up to %.3f)\n", sum);
  tell("PageRank, 20 iterations", own_time, boost_time, "Boost: without weights, nodes without a way out lose their rank");
}

void measure_betweenness(const Adjacency& graph) {
  const Pairs pairs = pairs_of(graph);
  const Rows rows = rows_of(pairs, graph.size());
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> list(graph.size());
  for (const auto& [a, b] : pairs)
    if (a < b) boost::add_edge(a, b, list);
  std::vector<double> one(graph.size()), other(graph.size());
  const double of_list = least_time(
      1, [&] { boost::brandes_betweenness_centrality(list, boost::make_iterator_property_map(one.begin(), boost::get(boost::vertex_index, list))); });
  const double of_rows = least_time(
      1, [&] { boost::brandes_betweenness_centrality(rows, boost::make_iterator_property_map(other.begin(), boost::get(boost::vertex_index, rows))); });
  double most = 0;
  for (std::size_t i = 0; i < one.size(); ++i) most = std::max(most, std::abs(one[i] - other[i] / 2) / std::max(1.0, one[i]));
  std::printf("betweenness of Boost: adjacency_list %.3f, compressed rows %.3f (greatest difference %.1e)\n", of_list, of_rows, most);
}

void measure_communities(const Adjacency& graph) {
  std::vector<std::uint32_t> groups;
  const double seconds = least_time(3, [&] { groups = communities(graph); });
  std::printf("%-24s %10.5f %10s  modularity %.4f\n", "communities", seconds, "-", modularity(graph, groups));
}

void measure_merge(const Graph& one, const Graph& other) {
  double least = std::numeric_limits<double>::max();
  std::size_t edges = 0;
  for (int run = 0; run < 3; ++run) {
    std::vector<Graph> graphs{one, other};
    least = std::min(least, least_time(1, [&] { edges = merge(std::move(graphs), {.identity = false}).edges.size(); }));
  }
  std::printf("%-24s %10.5f %10s  %zu edges\n", "merge by id", least, "-", edges);
}

void write_pairs(const std::string& path, const Pairs& pairs) {
  std::ofstream file(path);
  for (const auto& [a, b] : pairs) file << a << ' ' << b << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int i, std::uint32_t otherwise) { return argc > i ? static_cast<std::uint32_t>(std::strtoul(argv[i], nullptr, 10)) : otherwise; };
  const std::uint32_t nodes = number(1, 100000), edges = number(2, 500000);
  const Graph graph = random_graph(nodes, edges), more = random_graph(nodes, edges, 3);
  const Adjacency adjacency(graph);
  const Rows rows = rows_of(pairs_of(adjacency), adjacency.size()), forward = rows_of(forward_pairs_of(adjacency), adjacency.size());
  std::printf("%zu nodes, %zu edges\n%-24s %10s %10s\n", graph.nodes.size(), graph.edges.size(), "seconds", "ours", "Boost's");
  measure_components(adjacency, rows);
  measure_paths(adjacency, rows);
  measure_pagerank(adjacency, forward);
  measure_communities(adjacency);
  measure_merge(graph, more);
  if (argc > 5) {
    const std::string folder = argv[5];
    write_pairs(folder + "/edges.txt", forward_pairs_of(adjacency));
    write_pairs(folder + "/more_edges.txt", forward_pairs_of(Adjacency(more)));
    write_pairs(folder + "/ends.txt", random_ends(nodes));
  }
  measure_betweenness(Adjacency(random_graph(number(3, 3000), number(4, 15000))));
}
