// Nodes first, in order of first mention, then the edges by key; make_graph sorts, numbers and hashes.
// Tested by tests/extract/weave_test.cc.
#include "extract/weave.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "base/utf8.h"
#include "graph/build.h"

namespace relata {
namespace {

SourceInfo source_of(const Document& document) {
  const Source& s = document.source();
  return {s.id, s.title, s.date, s.publisher, s.url, sha256_hex(document.text()), document.size()};
}

bool is_kept(const Claim& claim, const Resolution& resolution, const WeaveOptions& options) {
  if (claim.subject == kNoEntity || claim.object == kNoEntity || claim.subject == claim.object) return false;
  if (static_cast<double>(claim.confidence) < options.min_confidence) return false;
  return options.concepts || (resolution.entities[claim.subject].named && resolution.entities[claim.object].named);
}

// Which entities become nodes: the named ones, and the ends, speakers and places of kept claims.
std::vector<bool> chosen_entities(const Resolution& resolution, const std::vector<Claim>& claims, const WeaveOptions& options) {
  std::vector<bool> chosen(resolution.entities.size(), false);
  for (std::size_t e = 0; e < chosen.size(); ++e) chosen[e] = resolution.entities[e].named && !is_value(resolution.entities[e].type);
  for (const Claim& claim : claims) {
    if (!is_kept(claim, resolution, options)) continue;
    chosen[claim.subject] = chosen[claim.object] = true;
  }
  return chosen;
}

Node node_of(const Entity& entity, const Document& document) {
  Node node;
  node.label = clean_text(entity.label);
  node.type = entity.named ? entity.type : EntityType::Concept;
  for (const std::string& alias : entity.aliases) node.aliases.push_back(clean_text(alias));
  node.mentions = entity.mentions.size();
  node.confidence = static_cast<double>(entity.confidence);
  node.gazetteer_id = entity.gazetteer_id;
  node.country = entity.country;
  node.sources = {document.source().id};
  return node;
}

Evidence evidence_of(const Claim& claim, const Document& document, const Analysis& analysis, const std::vector<std::string>& ids) {
  Evidence evidence;
  evidence.source = document.source().id;
  evidence.begin = claim.evidence.begin;
  evidence.end = claim.evidence.end;
  evidence.text = clean_text(document.text_of(analysis.sentences[claim.sentence]));
  if (claim.speaker != kNoEntity) evidence.speaker = ids[claim.speaker];
  evidence.time = clean_text(claim.time);
  evidence.date = claim.date;
  if (claim.place != kNoEntity) evidence.place = ids[claim.place];
  evidence.confidence = static_cast<double>(claim.confidence);
  evidence.rule = claim.rule;
  return evidence;
}

using EdgeKey = std::tuple<std::string, std::string, std::string, Polarity>;

void add_claim(const Claim& claim, Evidence evidence, const std::vector<std::string>& ids, std::map<EdgeKey, Edge>& edges) {
  std::string source = ids[claim.subject], target = ids[claim.object];
  if (source.empty() || target.empty() || source == target) return;
  if (claim.symmetric && target < source) std::swap(source, target);
  Edge& edge = edges[{source, claim.relation, target, claim.polarity}];
  if (edge.evidence.empty()) {
    edge.source = source;
    edge.target = target;
    edge.relation = clean_text(claim.relation);
    edge.label = clean_text(claim.label);
    edge.cls = claim.cls;
    edge.kind = claim.kind;
    edge.polarity = claim.polarity;
    edge.symmetric = claim.symmetric;
  }
  edge.evidence.push_back(std::move(evidence));
}

}  // namespace

Graph weave(const Document& document, const Analysis& analysis, const std::vector<Mention>&, const Resolution& resolution,
            const std::vector<Claim>& claims, const WeaveOptions& options) {
  const std::vector<bool> chosen = chosen_entities(resolution, claims, options);
  GraphBuilder builder;
  builder.add_source(source_of(document));
  std::vector<std::string> ids(resolution.entities.size());
  for (std::size_t e = 0; e < ids.size(); ++e)
    if (chosen[e]) ids[e] = builder.add_node(node_of(resolution.entities[e], document));
  for (std::size_t e = 0; e < ids.size(); ++e)
    for (const Role& role : resolution.entities[e].roles)
      if (chosen[e] && role.organisation != kNoEntity && chosen[role.organisation])
        builder.add_role(ids[e], role.title + "@" + ids[role.organisation]);
  std::map<EdgeKey, Edge> edges;
  for (const Claim& claim : claims)
    if (is_kept(claim, resolution, options)) add_claim(claim, evidence_of(claim, document, analysis, ids), ids, edges);
  for (auto& [key, edge] : edges) builder.add_edge(std::move(edge));
  return builder.build();
}

}  // namespace relata
