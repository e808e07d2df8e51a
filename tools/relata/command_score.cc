// relata score: graphs against gold graphs.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "base/error.h"
#include "command_rows.h"
#include "format/format.h"
#include "score/score.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> gold_files(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Error(ErrorKind::Input, folder.string() + ": expected a directory with *.gold.json");
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().string().ends_with(".gold.json")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  if (files.empty()) throw Error(ErrorKind::Input, folder.string() + ": holds no *.gold.json");
  return files;
}

void print_details(const Gold& gold, const Graph& graph, const Judgement& judgement) {
  const auto canonical = [&gold](const std::string& id) {
    for (const GoldEntity& entity : gold.entities)
      if (entity.id == id) return entity.canonical;
    return id;
  };
  const auto label = [&graph](std::string_view id) { return graph.nodes[graph.find_node(id)].label; };
  constexpr const char* kLevels[] = {"none", "pair", "label", "strict"};
  for (const auto& [index, level] : judgement.missed) {
    const GoldRelation& r = gold.relations[index];
    std::printf("   missed [%-5s] %-5s %s -[%s | %s %s]-> %s  «%s»\n", kLevels[static_cast<int>(level)], r.key ? "key" : "minor", canonical(r.subject).c_str(),
                r.predicates.empty() ? "" : r.predicates.front().c_str(), std::string(name_of(r.cls)).c_str(), std::string(name_of(r.polarity)).c_str(),
                canonical(r.object).c_str(), r.evidence.c_str());
  }
  for (const auto& [index, level] : judgement.extra) {
    const Edge& e = graph.edges[index];
    std::printf("   extra  [%-5s] %s -[%s | %s %s]-> %s  (%s)\n", kLevels[static_cast<int>(level)], label(e.source).c_str(), e.label.c_str(),
                std::string(name_of(e.cls)).c_str(), std::string(name_of(e.polarity)).c_str(), label(e.target).c_str(),
                e.evidence.empty() ? "" : e.evidence.front().rule.c_str());
  }
  for (const std::size_t t : judgement.asserted_traps)
    std::printf("   TRAP   %s %s %s\n", canonical(gold.traps[t].subject).c_str(), gold.traps[t].predicate.c_str(), canonical(gold.traps[t].object).c_str());
}

void print_rules(const Score& score) {
  std::printf("%-28s %7s %7s %9s %7s\n", "rule", "edges", "pair", "labelled", "strict");
  for (const auto& [rule, levels] : score.by_rule) {
    const std::size_t all = levels[0] + levels[1] + levels[2] + levels[3];
    std::printf("%-28s %7zu %7.2f %9.2f %7.2f\n", rule.c_str(), all, ratio(all - levels[0], all), ratio(levels[2] + levels[3], all), ratio(levels[3], all));
  }
}

int score(const Arguments& arguments) {
  if (arguments.words.size() != 2) throw Error(ErrorKind::Usage, "expected two directories: relata score GOLD GRAPHS");
  Score total;
  for (const fs::path& file : gold_files(arguments.words[0])) {
    const Gold gold = read_gold(whole_file(file), file.string());
    const std::string name = file.filename().string().substr(0, file.filename().string().size() - std::string_view(".gold.json").size());
    const fs::path path = fs::path(arguments.words[1]) / (name + ".json");
    const Graph graph = fs::exists(path) ? read_graph(path.string()) : Graph{};
    const Judgement judgement = judge(gold, graph);
    total += judgement.score;
    std::printf("%s\n", line_of(name, judgement.score).c_str());
    if (arguments.has("verbose")) print_details(gold, graph, judgement);
  }
  std::printf("%s\n", line_of("ALL", total).c_str());
  if (arguments.has("by-rule")) print_rules(total);
  return 0;
}

}  // namespace

Command score_row() {
  return {"score",
          "Compares graphs with gold graphs: entities, relations, traps.",
          "relata score [OPTION]... GOLD GRAPHS",
          {"relata score gold/ graphs/                 # GOLD holds NAME.gold.json, GRAPHS holds NAME.json",
           "relata score --by-rule gold/ graphs/       # how often each rule is right"},
          {{"by-rule", 0, "", "also precision and support of every rule"}, {"verbose", 'v', "", "also what is missed and what is wrong"}},
          "A missing graph counts as an empty one.",
          score};
}

}  // namespace relata::cli
