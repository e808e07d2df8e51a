// A builder's things are parts of one article, each a group of its own. Tested by tests/graph/build_test.cc.
#include "graph/build.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/fold.h"
#include "graph/parts.h"
#include "graph/same_names.h"

namespace relata {
namespace {

void clean(std::vector<SharedText>& names) {
  for (SharedText& name : names) name = clean_text(name);
  std::erase(names, SharedText());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

// Two rules that read the same claim in the same place are one piece of evidence: the surer one's, or the first by name.
void drop_repeated(std::deque<PartStatement>& statements) {
  const auto place = [](const PartStatement& s) {
    const bool turn = s.evidence.symmetric && s.target < s.source;
    return std::tuple(turn ? s.target : s.source, turn ? s.source : s.target, relation_key(s), s.polarity, std::string_view(s.evidence.text), s.evidence.begin,
                      s.evidence.end, s.speaker);
  };
  const auto rank = [&](const PartStatement& s) {
    return std::tuple(place(s), -s.evidence.confidence, std::string_view(s.evidence.rule), s.evidence.label.view(), s.source, s.target);
  };
  std::stable_sort(statements.begin(), statements.end(), [&](const PartStatement& a, const PartStatement& b) { return rank(a) < rank(b); });
  statements.erase(std::unique(statements.begin(), statements.end(), [&](const PartStatement& a, const PartStatement& b) { return place(a) == place(b); }),
                   statements.end());
}

// A person keeps the full name; else the label that is mentioned more, of equals the longer, then the lesser.
void unite(Node& to, Node from) {
  const auto rank = [&](const Node& node) { return std::tuple(to.type == EntityType::Person ? 0 : node.mentions, node.label.size()); };
  if (rank(to) < rank(from) || (rank(to) == rank(from) && from.label < to.label)) std::swap(to.label, from.label);
  to.aliases.push_back(from.label);
  to.aliases.insert(to.aliases.end(), from.aliases.begin(), from.aliases.end());
  std::sort(to.aliases.begin(), to.aliases.end());
  to.aliases.erase(std::unique(to.aliases.begin(), to.aliases.end()), to.aliases.end());
  std::erase(to.aliases, to.label);
  to.mentions += from.mentions;
  to.confidence = std::max(to.confidence, from.confidence);
  to.gazetteer_id = std::max(to.gazetteer_id, from.gazetteer_id);
  if (to.type == from.type) to.country = std::max(to.country, from.country);
  to.properties.merge(from.properties);
}

}  // namespace

GraphBuilder::GraphBuilder(SourceInfo source) : source_(std::move(source)) {}

std::uint32_t GraphBuilder::add_node(Node node) {
  node.label = clean_text(node.label);
  if (node.label.empty()) node.label = "?";
  clean(node.aliases);
  std::erase(node.aliases, node.label);
  node.sources = {source_.id};
  node.roles.clear();
  node.parts.clear();
  nodes_.push_back(std::move(node));
  roles_.emplace_back();
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void GraphBuilder::add_role(std::uint32_t node, RoleOf role) { roles_[node].push_back(std::move(role)); }

void GraphBuilder::add_statement(Statement statement) {
  assert(statement.source < nodes_.size() && statement.target < nodes_.size());
  statements_.push_back(std::move(statement));
}

Graph GraphBuilder::build() && {
  unite_same_names();
  Parts parts;
  parts.title = source_.title;
  parts.sources = {source_};
  const std::vector<std::uint32_t> position = take_nodes(parts);
  const auto part = [&](std::uint32_t node) { return node == kNoNode ? kNoNode : position[node]; };
  for (Statement& given : statements_) {
    std::string label = clean_text(given.label.empty() ? given.relation : given.label);
    if (given.label.empty()) std::replace(label.begin(), label.end(), '_', ' ');
    PartStatement statement{part(given.source),       part(given.target), part(given.speaker), part(given.place), given.relation, given.polarity, kNoNode,
                            std::move(given.evidence)};
    Evidence& evidence = statement.evidence;
    evidence.source = source_.id;
    evidence.text = clean_text(evidence.text);
    evidence.label = label;
    evidence.cls = given.cls;
    evidence.kind = given.kind;
    evidence.symmetric = given.symmetric;
    parts.statements.push_back(std::move(statement));
  }
  drop_repeated(parts.statements);
  std::vector<std::uint32_t> alone(parts.nodes.size());
  std::iota(alone.begin(), alone.end(), 0u);
  return put_together(std::move(parts), alone);
}

void GraphBuilder::unite_same_names() {
  const std::vector<std::uint32_t> into = same_names(nodes_);
  std::vector<std::uint32_t> position(nodes_.size());
  std::vector<Node> nodes;
  std::vector<std::vector<RoleOf>> roles(nodes_.size());
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    if (into[i] != i) continue;
    position[i] = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(nodes_[i]);
  }
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    position[i] = position[into[i]];
    if (into[i] != i) unite(nodes[position[i]], std::move(nodes_[i]));
    std::move(roles_[i].begin(), roles_[i].end(), std::back_inserter(roles[position[i]]));
  }
  const auto turn = [&](std::uint32_t& node) { node = node == kNoNode ? kNoNode : position[node]; };
  for (std::vector<RoleOf>& list : roles)
    for (RoleOf& role : list) turn(role.organisation);
  std::erase_if(statements_, [&](const Statement& s) { return s.source != s.target && into[s.source] == into[s.target]; });
  for (Statement& statement : statements_)
    for (std::uint32_t Statement::*end : {&Statement::source, &Statement::target, &Statement::speaker, &Statement::place}) turn(statement.*end);
  nodes_ = std::move(nodes);
  roles_ = std::move(roles);
  roles_.resize(nodes_.size());
}

std::vector<std::uint32_t> GraphBuilder::take_nodes(Parts& parts) {
  std::map<SharedText, std::uint32_t> taken;
  for (Node& node : nodes_) {
    node.id = slug_of(node.type, node.label);
    if (const std::uint32_t count = ++taken[node.id]; count > 1) node.id = node.id + "-" + std::to_string(count);
  }
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    for (const RoleOf& role : roles_[i])
      nodes_[i].roles.push_back(clean_text(role.title) + (role.organisation == kNoNode ? std::string() : "@" + nodes_[role.organisation].id));
    std::sort(nodes_[i].roles.begin(), nodes_[i].roles.end());
    nodes_[i].roles.erase(std::unique(nodes_[i].roles.begin(), nodes_[i].roles.end()), nodes_[i].roles.end());
  }
  std::vector<std::uint32_t> order(nodes_.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto key = [&](std::uint32_t i) { return std::pair(nodes_[i].id.size(), std::string_view(nodes_[i].id)); };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  std::vector<std::uint32_t> position(nodes_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) position[order[i]] = i;
  for (const std::uint32_t i : order) parts.nodes.push_back(std::move(nodes_[i]));
  return position;
}

}  // namespace relata
