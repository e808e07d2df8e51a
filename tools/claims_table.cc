#include "claims_table.h"

#include <array>
#include <cstdio>

#include "base/fold.h"

namespace relata::cli {

std::string claims_header() {
  return "id\tsentence\tsubject\tlabel\tobject\tclass\tkind\tpolarity\tspeaker\ttime\tdate\tplace\tconfidence\trule\n";
}

std::string claims_lines(const Article& article) {
  const auto name = [&article](std::uint32_t entity) { return entity == kNoEntity ? std::string() : article.resolution.entities[entity].label; };
  std::string lines;
  for (const Claim& claim : article.claims) {
    std::array<char, 16> confidence{};
    std::snprintf(confidence.data(), confidence.size(), "%.3f", static_cast<double>(claim.confidence));
    const std::array<std::string, 14> cells = {article.document.source().id, std::to_string(claim.sentence + 1), name(claim.subject), claim.label,
                                               name(claim.object), std::string(name_of(claim.cls)), std::string(name_of(claim.kind)),
                                               std::string(name_of(claim.polarity)), name(claim.speaker), claim.time, claim.date,
                                               name(claim.place), confidence.data(), std::string(claim.rule)};
    for (std::size_t i = 0; i < cells.size(); ++i) lines.append(i == 0 ? "" : "\t").append(clean_text(cells[i]));
    lines += '\n';
  }
  return lines;
}

}  // namespace relata::cli
