// Nodes first, in order of first mention, then a statement a claim; GraphBuilder unites, sorts, numbers and hashes.
// Tested by tests/extract/build_graph_test.cc.
#include "extract/build_graph.h"

#include <cmath>
#include <utility>

#include "base/day_bounds.h"
#include "base/fold.h"
#include "base/hash.h"
#include "graph/build.h"

namespace relata {
namespace {

// To four digits: what a graph states of certainty.
double rounded(float confidence) { return std::round(static_cast<double>(confidence) * 1e4) / 1e4; }

SourceInfo source_of(const Document& document) {
  const Source& s = document.source();
  return {s.id, s.title, std::string(date_text(s.date)), s.publisher, s.url, sha256_hex(document.text()), document.words()};
}

bool is_kept(const Claim& claim, const Resolution& resolution, const GraphOptions& options) {
  if (claim.subject == kNoEntity || claim.object == kNoEntity || claim.subject == claim.object) return false;
  if (static_cast<double>(claim.confidence) < options.min_confidence) return false;
  return options.concepts || (resolution.entities[claim.subject].named && resolution.entities[claim.object].named);
}

// Which entities become nodes: the named ones, and the ends, speakers and places of kept claims. A speaker is one even where unnamed
// things are not wanted: without it, what "officials" say would read as the article's own voice.
std::vector<bool> chosen_entities(const Resolution& resolution, const std::vector<Claim>& claims, const GraphOptions& options) {
  std::vector<bool> chosen(resolution.entities.size(), false);
  for (std::size_t e = 0; e < chosen.size(); ++e) chosen[e] = resolution.entities[e].named && !is_value(resolution.entities[e].type);
  for (const Claim& claim : claims) {
    if (!is_kept(claim, resolution, options)) continue;
    chosen[claim.subject] = chosen[claim.object] = true;
    if (claim.speaker != kNoEntity) chosen[claim.speaker] = true;
    if (claim.place != kNoEntity && options.concepts) chosen[claim.place] = true;
  }
  return chosen;
}

Node node_of(const Entity& entity) {
  Node node;
  node.label = entity.label;
  node.type = entity.named ? entity.type : EntityType::Concept;
  node.aliases.assign(entity.aliases.begin(), entity.aliases.end());
  node.mentions = entity.mentions.size();
  node.confidence = rounded(entity.confidence);
  node.gazetteer_id = entity.gazetteer_id;
  node.country = entity.country;
  return node;
}

Statement statement_of(const Claim& claim, const Document& document, const Analysis& analysis, const std::vector<std::uint32_t>& nodes) {
  Statement statement;
  statement.source = nodes[claim.subject];
  statement.target = nodes[claim.object];
  statement.relation = clean_text(claim.relation);
  statement.label = claim.label;
  statement.cls = claim.cls;
  statement.kind = claim.kind;
  statement.polarity = claim.polarity;
  statement.symmetric = claim.symmetric;
  if (claim.speaker != kNoEntity) statement.speaker = nodes[claim.speaker];
  if (claim.place != kNoEntity) statement.place = nodes[claim.place];
  Evidence& evidence = statement.evidence;
  evidence.begin = claim.evidence.begin;
  evidence.end = claim.evidence.end;
  evidence.text = document.text_of(analysis.sentences[claim.sentence]);
  evidence.time = clean_text(claim.time);
  evidence.date = claim.date;
  const std::string& written = document.day_at(analysis.sentences[claim.sentence].begin);
  if (evidence.date.empty() && written != document.source().date) evidence.date = written;  // an entry of another day
  evidence.confidence = rounded(claim.confidence);
  evidence.rule = claim.rule;
  return statement;
}

}  // namespace

Graph build_graph(const Document& document, const Analysis& analysis, const Resolution& resolution, const std::vector<Claim>& claims,
                  const GraphOptions& options) {
  const std::vector<bool> chosen = chosen_entities(resolution, claims, options);
  GraphBuilder builder(source_of(document));
  std::vector<std::uint32_t> nodes(resolution.entities.size(), kNoNode);
  for (std::size_t e = 0; e < nodes.size(); ++e)
    if (chosen[e]) nodes[e] = builder.add_node(node_of(resolution.entities[e]));
  for (std::size_t e = 0; e < nodes.size(); ++e)
    for (const Role& role : resolution.entities[e].roles)
      if (chosen[e]) builder.add_role(nodes[e], {role.title, role.organisation == kNoEntity ? kNoNode : nodes[role.organisation]});
  for (const Claim& claim : claims)
    if (is_kept(claim, resolution, options)) builder.add_statement(statement_of(claim, document, analysis, nodes));
  return std::move(builder).build();
}

}  // namespace relata
