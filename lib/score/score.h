// How near a graph is to a gold graph: entities found, and relations right in pair, label and polarity.
//
// A node is found when its label or an alias is a name of a gold entity. An edge is right as a pair if it joins the right two entities;
// labelled, if its direction is right too (unless symmetric) and it shares a content word or the class with the gold; strict,
// if its polarity is right as well. Precision is over the edges between two named nodes.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "graph/graph.h"
#include "score/gold.h"

namespace relata {

enum class Level { None, Pair, Labelled, Strict };

struct Count {
  std::size_t right = 0;  // of what the graph holds
  std::size_t found = 0;  // of what the gold holds
  std::size_t key = 0;    // of the gold's key relations
};

struct Score {
  std::size_t gold_entities = 0, found_entities = 0, nodes = 0, right_nodes = 0;
  std::size_t aligned_nodes = 0, right_types = 0, fragmented = 0, conflated = 0;
  std::size_t gold_relations = 0, gold_key = 0, edges = 0;
  std::array<Count, 3> relations{};  // Pair, Labelled, Strict
  std::size_t reached = 0;           // gold relations whose two ends are both nodes: no claim can be right without them
  std::size_t traps = 0, gold_traps = 0;
  std::map<std::string, std::array<std::size_t, 4>> by_rule;  // rule -> judged edges by their Level

  Score& operator+=(const Score& other);
};

// What stands behind a Score, for reading.
struct Judgement {
  Score score;
  std::vector<std::pair<std::size_t, Level>> missed;  // gold relations not found strictly, with how far they were found
  std::vector<std::pair<std::size_t, Level>> extra;   // judged edges of the graph that are not strictly right
  std::vector<std::size_t> asserted_traps;
};

Judgement judge(const Gold& gold, const Graph& graph);

double ratio(std::size_t part, std::size_t whole);  // 0 of nothing
double f1(double precision, double recall);

// One line: entity precision, recall, F1, types, fragmentation ... as `relata score` prints it.
std::string line_of(const std::string& name, const Score& score);

}  // namespace relata
