// Each filter is one condition; what the user typed goes into parameters, never into the text.
// Tested by tests/query/plain_question_test.cc.
#include "query/plain_question.h"

#include <algorithm>

#include "base/error.h"
#include "base/fold.h"
#include "query/algorithms/adjacency.h"
#include "query/dates.h"
#include "query/lookup.h"
#include "query/suggest.h"

namespace relata {
namespace {

std::vector<std::uint32_t> nodes_called(const Lookup& lookup, const std::string& name, const std::string& option) {
  const std::vector<std::uint32_t> nodes = lookup.best(name);
  if (!nodes.empty()) return nodes;
  std::string hint;
  for (const std::string& other : lookup.suggest(name)) hint += (hint.empty() ? "; did you mean '" : "' or '") + other;
  throw Error(ErrorKind::Input, option + ": nothing in this graph is called '" + name + "'" + (hint.empty() ? "" : hint + "'?"));
}

class Writer {
 public:
  Writer(const Graph& graph, const PlainQuestion& question) : graph_(graph), q_(question) {}

  PlainQuery write() {
    names();
    words();
    dates();
    const bool either_way = !q_.from.empty() || !q_.to.empty();
    query_.text = std::string("MATCH (a)") + (either_way ? "-[r]-" : "-[r]->") + "(b)\n";
    if (either_way) condition("(startNode(r) = a OR r.symmetric)");
    for (std::size_t i = 0; i < conditions_.size(); ++i) query_.text += (i ? "  AND " : "WHERE ") + conditions_[i] + "\n";
    query_.text +=
        "RETURN a.label AS from, r.label AS relation, b.label AS to, r.class AS class, r.polarity AS polarity, r.weight AS weight\n"
        "ORDER BY weight DESC, from, relation, to, polarity";
    return std::move(query_);
  }

 private:
  void condition(std::string text) { conditions_.push_back(std::move(text)); }

  void ids(const Lookup& lookup, const std::string& name, const std::string& parameter, const std::string& end) {
    if (name.empty()) return;
    List list;
    for (const std::uint32_t node : nodes_called(lookup, name, "--" + parameter)) list.emplace_back(graph_.nodes[node].id);
    query_.parameters[parameter] = std::move(list);
    condition(end + ".id IN $" + parameter);
  }

  void names() {
    if (q_.from.empty() && q_.to.empty() && q_.speaker.empty()) return;
    const Lookup lookup(graph_);
    ids(lookup, q_.from, "from", "a");
    ids(lookup, q_.to, "to", "b");
    if (q_.speaker.empty()) return;
    List labels;
    for (const std::uint32_t node : nodes_called(lookup, q_.speaker, "--speaker")) labels.emplace_back(graph_.nodes[node].label);
    query_.parameters["speaker"] = std::move(labels);
    condition("any(name IN r.speakers WHERE name IN $speaker)");
  }

  void words() {
    if (!q_.relation.empty()) {
      const RelationWords words(q_.relation);
      query_.parameters["relation"] = words.words();
      std::string either = "(any(l IN r.labels + [replace(r.relation, '_', ' ')] WHERE ' ' + fold(l) + ' ' CONTAINS $relation)";
      if (!words.meaning().empty()) {
        query_.parameters["meaning"] = words.meaning();
        either += " OR r.relation = $meaning";
      }
      condition(either + ")");
    }
    if (!q_.cls.empty()) {
      const auto cls = claim_class(q_.cls);
      if (!cls) throw Error(ErrorKind::Usage, "--class: there is no class '" + q_.cls + "'" + class_hint());
      query_.parameters["class"] = name_of(*cls);
      condition("r.class = $class");
    }
    if (!q_.polarity.empty()) {
      const auto polarity = relata::polarity(q_.polarity);
      if (!polarity) throw Error(ErrorKind::Usage, "--polarity: found '" + q_.polarity + "', expected affirmed, negated or hypothetical");
      query_.parameters["polarity"] = name_of(*polarity);
      condition("r.polarity = $polarity");
    }
    if (!q_.type.empty()) {
      const auto type = entity_type(q_.type);
      if (!type) throw Error(ErrorKind::Usage, "--type: " + no_entity_type(q_.type));
      query_.parameters["type"] = name_of(*type);
      condition(q_.from.empty() == q_.to.empty() ? "$type IN [a.entity_type, b.entity_type]"
                : q_.from.empty()                ? "a.entity_type = $type"
                                                 : "b.entity_type = $type");
    }
  }

  std::string class_hint() const {
    std::vector<std::string> names;
    for (const ClaimClass cls : all_claim_classes()) names.emplace_back(name_of(cls));
    return expected_instead(q_.cls, names);
  }

  // A date is as exact as it is: "2026-03" is neither before nor after "2026-03-02".
  void dates() {
    if (!q_.since.empty()) {
      check_date(q_.since, "--since");
      query_.parameters["since"] = q_.since;
      condition("(r.last_date >= $since OR $since STARTS WITH r.last_date)");
    }
    if (!q_.until.empty()) {
      check_date(q_.until, "--until");
      query_.parameters["until"] = q_.until;
      condition("left(r.first_date, size($until)) <= $until");
    }
  }

  const Graph& graph_;
  const PlainQuestion& q_;
  PlainQuery query_{};
  std::vector<std::string> conditions_{};
};

}  // namespace

bool PlainQuestion::is_empty() const {
  return from.empty() && to.empty() && relation.empty() && cls.empty() && type.empty() && polarity.empty() && speaker.empty() && since.empty() && until.empty();
}

PlainQuery plain_query(const Graph& graph, const PlainQuestion& question) { return Writer(graph, question).write(); }

}  // namespace relata
