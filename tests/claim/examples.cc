// Runs the example of every rule through the whole pipeline: the rule of that row, and no other, must read what the row says. Without a
// model it says so and ends with 77, which ctest shows as skipped.
//
//   relata_examples MODELS
#include <cstdio>
#include <filesystem>
#include <string>

#include "analysis/reader.h"
#include "base/error.h"
#include "claim/rules.h"
#include "support/proposed.h"

namespace {

using namespace relata;

// "Ann -meet-> Bob", as the row's column has it.
std::string text_of(const Claim& claim, const std::vector<Entity>& entities) {
  return entities[claim.subject].label + " -" + claim.label + "-> " + entities[claim.object].label;
}

bool reads_its_example(const Rule& rule, const Models& models) {
  const Document document = segment({.id = "example", .title = {}, .date = {}, .publisher = {}, .url = {}}, std::string(rule.example));
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
  return unread == 0 ? 0 : 1;
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
