#include "claims_table.h"

#include <array>
#include <cstdio>

#include "base/fold.h"
#include "vocabulary/wikidata.h"

namespace relata::cli {
namespace {

// "P26"; "^P112" for one that leads from the object to the subject, as in paths of SPARQL.
std::string property_of(const Article& article, const Claim& claim) {
  const std::vector<Entity>& entities = article.resolution.entities;
  const WikidataProperty property = wikidata_property(claim, entities[claim.subject].type, entities[claim.object].type);
  return std::string(property.inverse ? "^" : "") + std::string(property.id);
}

}  // namespace

std::string claims_header() { return "id\tsentence\tsubject\tlabel\tobject\tclass\tkind\tpolarity\tspeaker\ttime\tdate\tplace\tconfidence\trule\twikidata\n"; }

std::string claims_lines(const Article& article) {
  const std::vector<Entity>& entities = article.resolution.entities;
  const auto name = [&entities](std::uint32_t entity) { return entity == kNoEntity ? std::string() : entities[entity].label; };
  std::string lines;
  for (const Claim& claim : article.claims) {
    std::array<char, 16> confidence{};
    std::snprintf(confidence.data(), confidence.size(), "%.3f", static_cast<double>(claim.confidence));
    const std::array<std::string, 15> cells = {article.document.source().id,
                                               std::to_string(claim.sentence + 1),
                                               name(claim.subject),
                                               claim.label,
                                               name(claim.object),
                                               std::string(name_of(claim.cls)),
                                               std::string(name_of(claim.kind)),
                                               std::string(name_of(claim.polarity)),
                                               name(claim.speaker),
                                               claim.time,
                                               claim.date,
                                               name(claim.place),
                                               confidence.data(),
                                               std::string(claim.rule),
                                               property_of(article, claim)};
    for (std::size_t i = 0; i < cells.size(); ++i) lines.append(i == 0 ? "" : "\t").append(clean_text(cells[i]));
    lines += '\n';
  }
  return lines;
}

}  // namespace relata::cli
