// relata rules: the tables of rules as a page; docs/rules.md is its output.
#include <string>

#include "base/error.h"
#include "claim/rules.h"
#include "command_rows.h"
#include "entity/sieves.h"
#include "text_output.h"

namespace relata::cli {
namespace {

void add_rules(std::string& page, const char* title, std::span<const Rule> rules) {
  page.append("\n## ").append(title).append("\n| rule | example | what it reads |\n|---|---|---|\n");
  for (const Rule& rule : rules) page.append("| ").append(rule.name).append(" | ").append(rule.example).append(" | ").append(rule.reads).append(" |\n");
}

std::string page() {
  std::string text =
      "# Rules\n"
      "Printed by `relata rules` from the tables in lib/entity and lib/claim. In each table the earlier row wins. `relata "
      "extract --explain`\n"
      "tells which rule made a claim, `relata analyse --entities` which sieve linked a mention, `relata score --by-rule` how "
      "often a rule is\n"
      "right.\n"
      "\n## Who is who: sieves of coreference\n| sieve | example |\n|---|---|\n";
  for (const Sieve& sieve : coreference_sieves()) text.append("| ").append(sieve.name).append(" | ").append(sieve.example).append(" |\n");
  add_rules(text, "Claims of noun phrases", nominal_rules());
  add_rules(text, "Claims of verbs", verbal_rules());
  return text;
}

int print_rules(const Arguments& arguments) {
  if (!arguments.words.empty()) throw Error(ErrorKind::Usage, "rules takes no words, found '" + arguments.words.front() + "'; see `relata rules --help`");
  TextOutput output(arguments.value("output", "-"));
  output.write(page());
  output.close();
  return 0;
}

}  // namespace

Command rules_row() {
  return {"rules",
          "Prints the rules that join mentions and read claims, each with an example.",
          "relata rules [-o FILE]",
          {"relata rules -o docs/rules.md"},
          {{"output", 'o', "FILE", "where the page goes (default: standard output)"}},
          "",
          print_rules};
}

}  // namespace relata::cli
