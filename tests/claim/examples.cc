// Runs the example of every rule and of every exclusion through the whole pipeline: the rule of that row, and no other, must read what the row says, and that
// exclusion, and no other, must exclude the link that the row says. Without a model it says so and ends with 77, which ctest shows as skipped.
//
//   relata_examples MODELS
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/reader.h"
#include "base/error.h"
#include "claim/exclusions.h"
#include "claim/rules.h"
#include "support/proposed.h"

namespace {

using namespace relata;

// "Ann -meet-> Bob", as the row's column has it.
std::string text_of(const Claim& claim, const std::vector<Entity>& entities) {
  return entities[claim.subject].label + " -" + claim.label + "-> " + entities[claim.object].label;
}

Document document_of(std::string_view sentence) {
  return segment({.id = "example", .title = {}, .date = {}, .publisher = {}, .url = {}}, std::string(sentence));
}

bool reads_its_example(const Rule& rule, const Models& models) {
  const Document document = document_of(rule.example);
  const Analysis analysis = analyse(document, models);
  const std::vector<Mention> mentions = find_mentions(document, analysis);
  const Resolution resolution = resolve(document, analysis, mentions, Gazetteer::built_in());
  std::string made;
  for (const Claim& claim : test::proposed_claims(document, analysis, mentions, resolution)) {
    const std::string read = text_of(claim, resolution.entities);
    if (claim.rule == rule.name && read == rule.reads) return true;
    made += "\n    made  " + read + " [" + std::string(claim.rule) + "]";
  }
  std::printf("%s: %s\n    reads %s%s\n", std::string(rule.name).c_str(), std::string(rule.example).c_str(), std::string(rule.reads).c_str(), made.c_str());
  return false;
}

// The last word of that form, or kNoToken.
std::uint32_t find_word(const Document& document, std::string_view form) {
  for (std::uint32_t token = static_cast<std::uint32_t>(document.tokens().size()); token-- > 0;)
    if (document.text_of(token) == form) return token;
  return kNoToken;
}

// The link of "Bob -sued-> Chad", as sure as can be.
ClaimLink link_of(const Exclusion& row, const Document& document) {
  const std::string_view text = row.tempts;
  const std::size_t dash = text.find(" -"), arrow = text.find("-> ");
  ClaimLink link;
  link.agent = find_word(document, text.substr(0, dash));
  link.trigger = find_word(document, text.substr(dash + 2, arrow - dash - 2));
  link.patient = find_word(document, text.substr(arrow + 3));
  link.agent_probability = link.patient_probability = link.pair_probability = link.polarities[0] = link.directions[0] = 1;
  link.cls = static_cast<std::uint8_t>(row.cls);
  link.classes[link.cls] = 1;
  return link;
}

// Beside what rules read, is the link a claim where these rows are asked?
bool is_proposed(const Scene& scene, const ClaimLink& link, std::span<const Exclusion> rows) {
  std::vector<Claim> claims = Proposals(scene).claims;
  std::erase_if(claims, [](const Claim& claim) { return claim.rule == kLinkRule; });
  propose_linked(scene, EntityLinks(scene), rows, claims);
  return std::ranges::any_of(claims, [&](const Claim& claim) {
    return claim.rule == kLinkRule && claim.trigger == link.trigger && claim.subject_token == link.agent && claim.object_token == link.patient;
  });
}

// Whether the sentence's graph lacks what it tempts to, and the surest link of it is a claim exactly where the row is not asked.
bool excludes_its_example(const Exclusion& row, const Models& models) {
  const Document document = document_of(row.example);
  Analysis analysis = analyse(document, models);
  const std::vector<Mention> mentions = find_mentions(document, analysis);
  const Resolution resolution = resolve(document, analysis, mentions, Gazetteer::built_in());
  const ClaimLink link = link_of(row, document);
  std::string faults;
  for (const std::uint32_t token : {link.agent, link.trigger, link.patient})
    if (token == kNoToken) faults += "\n    a word of the link is not in the sentence";
  if (faults.empty()) {
    for (const Claim& claim : read_claims(document, analysis, mentions, resolution))
      if (claim.trigger == link.trigger && claim.subject_token == link.agent && claim.object_token == link.patient) faults += "\n    it is in the graph";
    analysis.claims = {link};
    const Scene scene({document, analysis, mentions, resolution});
    std::vector<Exclusion> others;
    for (const Exclusion& other : all_exclusions())
      if (other.excludes != row.excludes) others.push_back(other);
    if (is_proposed(scene, link, all_exclusions())) faults += "\n    the row does not exclude it";
    if (!is_proposed(scene, link, others)) faults += "\n    it is not proposed without the row either";
    for (const Exclusion& other : others)
      if (!is_proposed(scene, link, std::span(&other, 1))) faults += "\n    excluded by: " + std::string(other.name);
  }
  if (!faults.empty())
    std::printf("%s: %s\n    tempts to %s%s\n", std::string(row.name).c_str(), std::string(row.example).c_str(), std::string(row.tempts).c_str(),
                faults.c_str());
  return faults.empty();
}

int run(const std::string& models_path) {
  if (!std::filesystem::exists(models_path)) {
    std::printf("no model at %s: skipped\n", models_path.c_str());
    return 77;
  }
  const Models models = load_models(models_path);
  int unread = 0, rules = 0;
  for (const std::span<const Rule> table : {nominal_rules(), verbal_rules()}) {
    for (const Rule& rule : table) unread += reads_its_example(rule, models) ? 0 : 1;
    rules += static_cast<int>(table.size());
  }
  std::printf("%d of %d rules read their examples\n", rules - unread, rules);
  int unmet = 0;
  for (const Exclusion& row : all_exclusions()) unmet += excludes_its_example(row, models) ? 0 : 1;
  const int rows = static_cast<int>(all_exclusions().size());
  std::printf("%d of %d exclusions exclude what their examples tempt to, each alone\n", rows - unmet, rows);
  return unread + unmet == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count != 2) throw Error(ErrorKind::Usage, "relata_examples MODELS");
    return run(words[1]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
