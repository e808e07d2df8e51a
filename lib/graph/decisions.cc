// Decision files, and what they mean for parts. Tested by tests/graph/identity_test.cc.
#include "graph/decisions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/error.h"
#include "base/table.h"
#include "graph/names.h"

namespace relata {
namespace {

// What a decision is about.
auto subject_of(const Decision& d) { return std::tie(d.left, d.right, d.relation, d.label, d.polarity); }

// What a name is found by, if not by an id: its words, or itself where it has none.
std::string key_of_decided(std::string_view name) {
  std::string key = key_of(comparable_words(name));
  return key.empty() ? std::string(name) : key;
}

// The names of decisions, two each: name 2k is the left one of decision k, 2k + 1 the right one.
class Sought {
 public:
  explicit Sought(const std::vector<Decision>& decisions) {
    for (std::size_t k = 0; k < decisions.size(); ++k) {
      add(decisions[k].left, 2 * k);
      add(decisions[k].right, 2 * k + 1);
    }
  }

  // Calls take(name) for each that tells the node: by id, id@article, or name.
  template <typename Take>
  void each_name_of(const Node& node, Take take) const {
    if (const auto with_id = by_id_.find(node.id); with_id != by_id_.end())
      for (const auto& [source, name] : with_id->second)
        if (!source || std::find(node.sources.begin(), node.sources.end(), *source) != node.sources.end()) take(name);
    if (by_key_.empty()) return;
    if (const auto with_key = by_key_.find(key_of_decided(node.label)); with_key != by_key_.end())
      for (const std::size_t name : with_key->second) take(name);
  }

 private:
  void add(const std::string& text, std::size_t name) {
    by_id_[text].emplace_back(std::nullopt, name);
    for (std::size_t at = 0; (at = text.find('@', at)) != std::string::npos; ++at)  // either may hold an @ of its own
      by_id_[text.substr(0, at)].emplace_back(text.substr(at + 1), name);
    if (text.find('@') == std::string::npos) by_key_[key_of_decided(text)].push_back(name);
  }

  std::unordered_map<SharedText, std::vector<std::pair<std::optional<std::string>, std::size_t>>> by_id_{};
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_{};
};

void sort_unique(std::vector<std::uint32_t>& parts) {
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
}

// The id of a merged node may be that of none of its parts, which is what a merge sees ("person-wang-2"): its first part stands
// for it.
std::vector<Decision> by_parts(const std::vector<Decision>& decisions, const std::vector<Graph>& graphs) {
  if (decisions.empty()) return decisions;
  std::map<std::string, std::set<std::string>, std::less<>> record_ids;
  for (const Decision& decision : decisions)
    for (const std::string& name : {decision.left, decision.right}) record_ids.try_emplace(name);
  for (const Graph& graph : graphs)
    for (const Node& node : graph.nodes) {
      const auto named = node.parts.empty() ? record_ids.end() : record_ids.find(node.id.view());
      if (named == record_ids.end()) continue;
      if (std::ranges::none_of(node.parts, [&](const Node& part) { return part.id == node.id; })) named->second.insert(record_id(node.parts.front()));
    }
  for (auto& [name, parts] : record_ids)
    if (parts.empty()) parts.insert(name);
  std::vector<Decision> all;
  for (const Decision& decision : decisions)
    for (const std::string& left : record_ids.at(decision.left))
      for (const std::string& right : record_ids.at(decision.right)) {
        all.push_back(decision);
        all.back().left = left;
        all.back().right = right;
      }
  return all;
}

struct BySubject {
  bool operator()(const Decision& a, const Decision& b) const { return subject_of(a) < subject_of(b); }
};

// Of a line of a decision file; nothing for one that says none. The things of a pair in order.
std::optional<Decision> decision_of(const std::vector<std::string_view>& columns) {
  constexpr std::size_t kPair = 3, kRelation = 5;
  if (columns.size() < kPair || columns[1].empty() || columns[2].empty()) return std::nullopt;
  const std::string_view word = columns[0];
  Decision decision{word == "same" || word == "right", std::string(columns[1]), std::string(columns[2])};
  const bool of_pair = word == "same" || word == "different", of_relation = word == "right" || word == "wrong";
  const std::optional<Polarity> said = columns.size() < kRelation ? std::nullopt : polarity(columns[4]);
  if (!of_pair && said && !columns[3].empty()) {
    decision.relation = columns[3];
    decision.polarity = *said;
    if (columns.size() > kRelation) decision.label = columns[5];
  }
  if ((!of_pair && !of_relation && word != "open") || of_relation != (decision.is_of_relation() && word != "open")) return std::nullopt;
  if (!decision.is_of_relation() && decision.right < decision.left) std::swap(decision.left, decision.right);
  return decision;
}

// Adds what decisions say of parts under the ids that these have now.
void keep_renamed(std::vector<Decision>& decisions, const Fusion& fusion) {
  const auto now = [&](const std::string& name) {
    const auto renamed = fusion.renamed.find(name);
    return renamed == fusion.renamed.end() ? name : renamed->second;
  };
  const std::size_t count = decisions.size();
  for (std::size_t k = 0; k < count; ++k) {
    Decision decision = decisions[k];
    decision.left = now(decision.left);
    decision.right = now(decision.right);
    decisions.push_back(std::move(decision));
  }
  normalise_decisions(decisions);
}

}  // namespace

DecisionFile read_decisions(std::string_view tsv, const std::string& name) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (tsv.starts_with(kMark)) tsv.remove_prefix(kMark.size());
  DecisionFile file;
  std::map<Decision, std::pair<std::string, std::size_t>, BySubject> said;  // the word of each, and its line
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    std::string_view line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::optional<Decision> decision = decision_of(parts_of(line, '\t'));
    if (!decision)
      throw Error(ErrorKind::Input, name + ":" + std::to_string(number) +
                                        ": expected 'same', 'different' or 'open' and two names, or 'right', 'wrong' or 'open', two things as "
                                        "id@article, a relation and a polarity, divided by tabs");
    const std::string word(line.substr(0, line.find('\t')));
    const auto [before, added] = said.try_emplace(*decision, std::pair(word, number));
    if (before->second.first != word)
      throw Error(ErrorKind::Input, name + ":" + std::to_string(number) + ": contradicts line " + std::to_string(before->second.second) +
                                        ", which says of the same " + (decision->is_of_relation() ? "relation '" : "two '") + before->second.first + "'");
    (word == "open" ? file.open : file.decisions).push_back(std::move(*decision));
  }
  return file;
}

std::string decision_line(const Decision& decision) {
  const std::string ends = '\t' + decision.left + '\t' + decision.right;
  if (!decision.is_of_relation()) return (decision.holds ? "same" : "different") + ends;
  const std::string relation = ends + '\t' + decision.relation + '\t' + std::string(name_of(decision.polarity));
  return (decision.holds ? "right" : "wrong") + relation + (decision.label.empty() ? "" : '\t' + decision.label);
}

void normalise_decisions(std::vector<Decision>& decisions) {
  for (Decision& decision : decisions)
    if (!decision.is_of_relation() && decision.right < decision.left) std::swap(decision.left, decision.right);
  std::sort(decisions.begin(), decisions.end(), [](const Decision& a, const Decision& b) {
    return std::pair(subject_of(a), a.holds) < std::pair(subject_of(b), b.holds);  // "different" and "wrong" first
  });
  const auto about_one = [](const Decision& a, const Decision& b) { return subject_of(a) == subject_of(b); };
  decisions.erase(std::unique(decisions.begin(), decisions.end(), about_one), decisions.end());
  std::erase_if(decisions, [](const Decision& decision) {
    return decision.left.empty() || decision.right.empty() || (!decision.is_of_relation() && decision.left == decision.right);
  });
}

std::vector<Decision> united_decisions(const std::vector<Graph>& graphs, const DecisionFile& supplied) {
  std::vector<Decision> decisions = by_parts(supplied.decisions, graphs), open = by_parts(supplied.open, graphs);
  normalise_decisions(decisions);
  normalise_decisions(open);
  std::set<Decision, BySubject> anew;
  for (const std::vector<Decision>* list : {&decisions, &open}) anew.insert(list->begin(), list->end());
  for (const Graph& graph : graphs)
    for (const Decision& decision : graph.decisions)
      if (!anew.contains(decision)) decisions.push_back(decision);
  normalise_decisions(decisions);
  return decisions;
}

std::vector<Constraint> constraints_of(const std::vector<Node>& parts, const std::vector<Decision>& decisions) {
  std::vector<Constraint> constraints;
  for (const Decision& decision : decisions) constraints.push_back({.must_link = decision.holds});
  if (constraints.empty()) return constraints;
  const Sought sought(decisions);
  for (std::uint32_t i = 0; i < parts.size(); ++i)
    sought.each_name_of(parts[i], [&](std::size_t name) {
      if (!decisions[name / 2].is_of_relation()) (name % 2 == 0 ? constraints[name / 2].left : constraints[name / 2].right).push_back(i);
    });
  for (Constraint& constraint : constraints) {
    sort_unique(constraint.left);
    sort_unique(constraint.right);
  }
  return constraints;
}

std::vector<std::string> names_of_nothing(const std::vector<Decision>& decisions, const std::vector<Graph>& graphs) {
  if (decisions.empty()) return {};
  const Sought sought(decisions);
  std::vector<bool> found(2 * decisions.size());
  const auto look_in = [&](const Node& node) { sought.each_name_of(node, [&](std::size_t name) { found[name] = true; }); };
  for (const Graph& graph : graphs)
    for (const Node& node : graph.nodes) {
      look_in(node);
      for (const Node& part : node.parts) look_in(part);
    }
  std::vector<std::string> missing;
  for (std::size_t name = 0; name < found.size(); ++name) {
    const std::string& text = name % 2 == 0 ? decisions[name / 2].left : decisions[name / 2].right;
    if (!found[name] && std::find(missing.begin(), missing.end(), text) == missing.end()) missing.push_back(text);
  }
  return missing;
}

CannotLinks::CannotLinks(const std::vector<Constraint>& constraints) {
  std::int64_t number = 0;
  for (const Constraint& constraint : constraints) {
    ++number;
    if (constraint.must_link) continue;
    for (const std::uint32_t part : constraint.left) sides_[part].push_back(number);
    for (const std::uint32_t part : constraint.right) sides_[part].push_back(-number);
  }
  for (auto& [part, sides] : sides_) std::sort(sides.begin(), sides.end());
}

bool CannotLinks::between(std::uint32_t a, std::uint32_t b) const {
  const auto one = sides_.find(a), other = sides_.find(b);
  if (one == sides_.end() || other == sides_.end()) return false;
  return std::any_of(one->second.begin(), one->second.end(),
                     [&](std::int64_t side) { return std::binary_search(other->second.begin(), other->second.end(), -side); });
}

void CannotLinks::move(std::uint32_t from, std::uint32_t to) {
  const auto moved = sides_.find(from);
  if (moved == sides_.end()) return;
  const std::vector<std::int64_t> more = std::move(moved->second);
  sides_.erase(moved);
  std::vector<std::int64_t>& sides = sides_[to];
  sides.insert(sides.end(), more.begin(), more.end());
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
}

void fuse_must_linked(Parts& parts, std::vector<Constraint>& constraints, std::vector<Decision>& decisions) {
  std::vector<std::uint32_t> into(parts.nodes.size());
  std::iota(into.begin(), into.end(), 0u);
  CannotLinks cannot_links(constraints);
  bool any = false;
  for (const Constraint& constraint : constraints) {
    if (!constraint.must_link || constraint.left.empty() || constraint.right.empty()) continue;
    std::map<std::string_view, std::uint32_t> first;  // of each article
    std::vector<std::uint32_t> all = constraint.left;
    all.insert(all.end(), constraint.right.begin(), constraint.right.end());
    sort_unique(all);
    for (std::uint32_t i : all) {
      while (into[i] != i) i = into[i];
      const std::uint32_t keeper = first.emplace(source_of(parts.nodes[i]), i).first->second;
      if (keeper == i || cannot_links.between(keeper, i)) continue;
      any = true;
      into[i] = keeper;
      cannot_links.move(i, keeper);
    }
  }
  if (!any) return;
  const Fusion fusion = fuse(parts, into);
  for (Constraint& constraint : constraints)
    for (std::vector<std::uint32_t>* list : {&constraint.left, &constraint.right}) {
      for (std::uint32_t& part : *list) part = fusion.now[part];
      sort_unique(*list);
    }
  keep_renamed(decisions, fusion);
}

}  // namespace relata
