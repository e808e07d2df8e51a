// Which nodes of different articles are the same thing. Steps from sure to unsure: what the gazetteer knows, equal full names,
// ways to write a name, acronyms, other names of an article, names of companies and products without what may be left out, last
// names; each joins only what does not conflict (groups.h), and none follows a chain of unsure links. What could be the same but
// might not is listed, and a person may decide:
//
//   same        Lavrov                   Sergei Lavrov
//   different   person-wang@a.txt        Wang Wenbin
//   open        Kim                      Kim Jong Un
//
//   wrong       person-wang@a.txt        gpe-iran@a.txt      meet    negated
//   right       person-wang@a.txt        org-nato@b.txt      other   affirmed    write about
//
// Fields are divided by a tab; a thing is named by the id of a node, id@article, or a name. Of a relation an article's statement of it is right or
// wrong, whichever its sentences; its last field, the label, is that of relations without a name. "open" instead of the first word undoes a line.
// A graph holds the decisions that it was merged with, so that later merges keep to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// What a decision file says.
struct DecisionFile {
  std::vector<Decision> decisions{};
  std::vector<Decision> open{};  // pairs that are to be as if nobody had decided; `holds` says nothing
};

// Lines that start with # are comments; a byte order mark is skipped. Two names of which one line says another thing than a
// second are an error. Throws Error(Input) with `name` and the line.
DecisionFile read_decisions(std::string_view tsv, const std::string& name);
// Its line, without the end.
std::string decision_line(const Decision& decision);

// Puts decisions in the order of Graph::decisions; of two that contradict each other "different" stays.
void normalise_decisions(std::vector<Decision>& decisions);

// What graphs hold and what a person supplies anew, as Graph::decisions. Of two that contradict each other the new one counts, else
// "different".
std::vector<Decision> united_decisions(const std::vector<Graph>& graphs, const DecisionFile& supplied);

// Which names of decisions no node and no part of a node has, each once, in their order.
std::vector<std::string> names_of_nothing(const std::vector<Decision>& decisions, const std::vector<Graph>& graphs);

// Two nodes that may be the same thing, although nothing is sure enough to unite them.
struct PossiblySame {
  SharedText left{};  // node ids, left < right
  SharedText right{};
  double score = 0;    // how likely it is that they are, from 0 to 1
  std::string why{};   // "the last name of both", ...
  std::string line{};  // how a decision file names the two: "person-wang@a.txt\tperson-wang_yi@b.txt"
};

// By falling score, then by ids. What the graph's decisions decide is not among them.
std::vector<PossiblySame> possibly_same(const Graph& graph);

}  // namespace relata
