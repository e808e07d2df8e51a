// Alignment by names, then edges against the relations of their pair. Tested by tests/score/score_test.cc.
#include "score/score.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>

#include "score/align.h"
#include "score/words.h"

namespace relata {
namespace {

Level level_of(const GoldRelation& relation, const Edge& edge, const std::string& label, bool forward) {
  if (!relation.symmetric && !forward) return Level::Pair;
  const bool same_class = edge.cls == relation.cls && edge.cls != ClaimClass::Other;
  if (!same_class && !shares_content(label, relation.predicates)) return Level::Pair;
  return edge.polarity == relation.polarity ? Level::Strict : Level::Labelled;
}

struct Found {
  std::vector<Level> relations;  // how far each gold relation was found
  std::set<std::size_t> traps;
};

// The best level the edge reaches over the relations of its pair; marks these as found.
Level judge_edge(const Gold& gold, const Edge& edge, const std::string& a, const std::string& b, Found& found) {
  Level best = Level::None;
  if (a.empty() || b.empty() || a == b) return best;
  const std::string label = edge.label + " " + edge.relation;
  for (std::size_t r = 0; r < gold.relations.size(); ++r) {
    const GoldRelation& relation = gold.relations[r];
    const bool forward = relation.subject == a && relation.object == b;
    if (!forward && !(relation.subject == b && relation.object == a)) continue;
    const Level level = level_of(relation, edge, label, forward);
    found.relations[r] = std::max(found.relations[r], level);
    best = std::max(best, level);
  }
  for (std::size_t t = 0; t < gold.traps.size(); ++t) {
    const GoldTrap& trap = gold.traps[t];
    if (best != Level::Strict && edge.polarity == Polarity::Affirmed && trap.subject == a && trap.object == b && shares_content(label, {trap.predicate}))
      found.traps.insert(t);
  }
  return best;
}

void count_entities(const Gold& gold, const Graph& graph, const Alignment& alignment, Score& score) {
  std::map<std::string, EntityType> type_of;
  for (const GoldEntity& entity : gold.entities) type_of[entity.id] = entity.type;
  std::set<std::string> found, right;
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    const std::string& id = alignment.gold_of[n];
    const bool named = graph.nodes[n].type != EntityType::Concept;
    score.nodes += named;
    if (!id.empty() && type_of[id] != EntityType::Concept) found.insert(id);
    if (id.empty() || !named) continue;
    ++score.aligned_nodes;
    right.insert(id);
    score.right_types += type_of[id] == graph.nodes[n].type;
  }
  for (const GoldEntity& entity : gold.entities) score.gold_entities += entity.type != EntityType::Concept;
  score.found_entities = found.size();
  score.right_nodes = right.size();
  score.fragmented = score.aligned_nodes - right.size();
  score.conflated = alignment.conflated;
}

void count_relations(const Gold& gold, const Alignment& alignment, const Found& found, Judgement& judgement) {
  Score& score = judgement.score;
  const std::set<std::string> nodes(alignment.gold_of.begin(), alignment.gold_of.end());
  score.gold_relations = gold.relations.size();
  for (std::size_t r = 0; r < gold.relations.size(); ++r) {
    score.gold_key += gold.relations[r].key;
    score.reached += nodes.contains(gold.relations[r].subject) && nodes.contains(gold.relations[r].object);
    for (std::size_t l = 0; l < 3; ++l) {
      const bool reached = static_cast<std::size_t>(found.relations[r]) > l;
      score.relations[l].found += reached;
      score.relations[l].key += reached && gold.relations[r].key;
    }
    if (found.relations[r] != Level::Strict) judgement.missed.emplace_back(r, found.relations[r]);
  }
  score.traps = found.traps.size();
  score.gold_traps = gold.traps.size();
  judgement.asserted_traps.assign(found.traps.begin(), found.traps.end());
}

}  // namespace

Judgement judge(const Gold& gold, const Graph& graph) {
  Judgement judgement;
  const Alignment alignment = align(gold, graph);
  count_entities(gold, graph, alignment, judgement.score);
  Found found{std::vector<Level>(gold.relations.size(), Level::None), {}};
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    const std::size_t a = graph.find_node(edge.source), b = graph.find_node(edge.target);
    if (a == Graph::npos || b == Graph::npos) continue;
    const Level best = judge_edge(gold, edge, alignment.gold_of[a], alignment.gold_of[b], found);
    if (graph.nodes[a].type == EntityType::Concept || graph.nodes[b].type == EntityType::Concept) continue;
    ++judgement.score.edges;
    for (std::size_t l = 0; l < 3; ++l) judgement.score.relations[l].right += static_cast<std::size_t>(best) > l;
    std::set<SharedText> rules;
    for (const Evidence& evidence : edge.evidence) rules.insert(evidence.rule);
    for (const SharedText& rule : rules) ++judgement.score.by_rule[rule.str()][static_cast<std::size_t>(best)];
    if (best != Level::Strict) judgement.extra.emplace_back(e, best);
  }
  count_relations(gold, alignment, found, judgement);
  return judgement;
}

Score& Score::operator+=(const Score& other) {
  const auto add = [&](auto member) { this->*member += other.*member; };
  for (const auto member :
       {&Score::gold_entities, &Score::found_entities, &Score::nodes, &Score::right_nodes, &Score::aligned_nodes, &Score::right_types, &Score::fragmented,
        &Score::conflated, &Score::gold_relations, &Score::gold_key, &Score::edges, &Score::reached, &Score::traps, &Score::gold_traps})
    add(member);
  for (std::size_t l = 0; l < 3; ++l) {
    relations[l].right += other.relations[l].right;
    relations[l].found += other.relations[l].found;
    relations[l].key += other.relations[l].key;
  }
  for (const auto& [rule, levels] : other.by_rule)
    for (std::size_t l = 0; l < 4; ++l) by_rule[rule][l] += levels[l];
  return *this;
}

double ratio(std::size_t part, std::size_t whole) { return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0; }

double f1(double precision, double recall) { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }

std::string line_of(const std::string& name, const Score& s) {
  const auto precision = [&](Level l) { return ratio(s.relations[static_cast<std::size_t>(l) - 1].right, s.edges); };
  const auto recall = [&](Level l) { return ratio(s.relations[static_cast<std::size_t>(l) - 1].found, s.gold_relations); };
  const double ep = ratio(s.right_nodes, s.nodes), er = ratio(s.found_entities, s.gold_entities);
  const Level p = Level::Pair, l = Level::Labelled, t = Level::Strict;
  std::array<char, 512> line{};
  std::snprintf(line.data(), line.size(),
                "%-24s ent P %.2f R %.2f F %.2f type %.2f frag %2zu confl %2zu | pair F %.2f | labelled P %.2f R %.2f F %.2f | "
                "strict P %.2f R %.2f F %.2f key R %.2f | traps %zu/%zu | reach %.2f",
                name.c_str(), ep, er, f1(ep, er), ratio(s.right_types, s.aligned_nodes), s.fragmented, s.conflated, f1(precision(p), recall(p)), precision(l),
                recall(l), f1(precision(l), recall(l)), precision(t), recall(t), f1(precision(t), recall(t)), ratio(s.relations[2].key, s.gold_key), s.traps,
                s.gold_traps, ratio(s.reached, s.gold_relations));
  return line.data();
}

}  // namespace relata
