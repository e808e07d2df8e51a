// Runs the whole pipeline over tests/data/claim/sentences.txt, whose first lines say what a line means, and counts how many of the
// claims are proposed, and of those how many have the right polarity and speaker; last, how many the judge keeps. Ends with 1 if less of a group is all
// right than its line asks for ("## denial >= 90"), or of all groups ("# all >= 90"), or if the judge keeps less of all than "# kept >= 90" asks for.
//
//   relata_sentences FILE MODELS [-v]
//
// Without a model it says so and ends with 77, which ctest shows as skipped.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "analysis/reader.h"
#include "base/error.h"
#include "base/fold.h"
#include "claim/claim.h"
#include "support/proposed.h"

namespace {

using namespace relata;

struct Expected {
  std::string subject, words, object, polarity, speaker;
  bool symmetric = false;
  bool required = true;
};

// Percent that must be all right.
struct Group {
  std::string name;
  double floor = 0;
};

struct Example {
  std::size_t group = 0;  // into Examples::groups; 0 is all of them
  std::string text;
  std::vector<Expected> claims;
};

struct Score {
  int expected = 0, kept = 0, found = 0, polarity = 0, speaker = 0, right = 0, claims = 0, wanted = 0;

  void operator+=(const Score& other) {
    expected += other.expected, kept += other.kept, found += other.found, polarity += other.polarity, speaker += other.speaker;
    right += other.right, claims += other.claims, wanted += other.wanted;
  }
};

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark) parts.emplace_back();
    else parts.back().push_back(c);
  }
  for (std::string& part : parts) part = clean_text(part);
  return parts;
}

Expected expected_of(const std::string& line) {
  const std::vector<std::string> parts = split(line.substr(1), '|');
  if (parts.size() != 5) throw Error(ErrorKind::Input, "a claim has five parts: " + line);
  Expected expected{parts[0], parts[1], parts[2], parts[3], parts[4], false, line.front() == '='};
  if (expected.polarity.ends_with("~")) {
    expected.symmetric = true;
    expected.polarity = clean_text(expected.polarity.substr(0, expected.polarity.size() - 1));
  }
  return expected;
}

struct Examples {
  std::vector<Group> groups{{"all", 0}};
  double kept_floor = 0;
  std::vector<Example> texts;
};

// "denial >= 90"
Group group_of(const std::string& line) {
  const std::size_t mark = line.find(" >= ");
  if (mark == std::string::npos) throw Error(ErrorKind::Input, "a group ends with the percentage that must be right, \">= 90\": " + line);
  return {line.substr(0, mark), std::stod(line.substr(mark + 4))};
}

Examples read_examples(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(ErrorKind::Input, path + ": cannot be read");
  Examples examples;
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with("## ")) examples.groups.push_back(group_of(line.substr(3)));
    else if (line.starts_with("# all >= ")) examples.groups.front() = group_of(line.substr(2));
    else if (line.starts_with("# kept >= ")) examples.kept_floor = group_of(line.substr(2)).floor;
    else if (line.empty() || line.front() == '#') continue;
    else if (line.front() == '=' || line.front() == '?') examples.texts.back().claims.push_back(expected_of(line));
    else examples.texts.push_back({examples.groups.size() - 1, line, {}});
  }
  return examples;
}

bool names(const Entity& entity, const std::string& name) {
  const std::string wanted = fold(name);
  if (fold(entity.label) == wanted) return true;
  return std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const std::string& alias) { return fold(alias) == wanted; });
}

bool shares_word(const std::string& label, const std::string& words) {
  for (const std::string& word : split(words, '/')) {
    for (const std::string& have : split(label, ' ')) {
      const std::size_t length = std::min({word.size(), have.size(), std::size_t{5}});
      if (length >= 3 && word.compare(0, length, have, 0, length) == 0) return true;
      if (word == have) return true;
    }
  }
  return false;
}

bool is_one_of(const std::string& word, const std::string& words) {
  const std::vector<std::string> all = split(words, '/');
  return std::find(all.begin(), all.end(), word) != all.end();
}

bool matches(const Claim& claim, const Expected& expected, const std::vector<Entity>& entities) {
  const Entity &subject = entities[claim.subject], &object = entities[claim.object];
  const bool straight = names(subject, expected.subject) && names(object, expected.object);
  const bool turned = expected.symmetric && names(object, expected.subject) && names(subject, expected.object);
  return (straight || turned) && shares_word(claim.label, expected.words);
}

std::string text_of(const Claim& claim, const std::vector<Entity>& entities) {
  return entities[claim.subject].label + " | " + claim.label + " | " + entities[claim.object].label + " | " + std::string(name_of(claim.polarity)) + " | " +
         (claim.speaker == kNoEntity ? "-" : entities[claim.speaker].label) + "   [" + std::string(claim.rule) + "]";
}

Score judge(const Example& example, const Models& models, bool verbose) {
  const Document document = segment({.id = "sentence", .title = {}, .date = "2026-03-04", .publisher = {}, .url = {}}, example.text);
  const Analysis analysis = analyse(document, models);
  const std::vector<Mention> mentions = find_mentions(document, analysis);
  const Resolution resolution = resolve(document, analysis, mentions, Gazetteer::built_in());
  const std::vector<Claim> claims = test::proposed_claims(document, analysis, mentions, resolution);
  const std::vector<Claim> judged = read_claims(document, analysis, mentions, resolution);
  const std::vector<Entity>& entities = resolution.entities;
  Score score;
  std::vector<std::string> faults;
  std::vector<bool> wanted(claims.size(), false);
  for (const Expected& expected : example.claims) {
    bool found = false, polarity = false, speaker = false, right = false;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (!matches(claims[i], expected, entities)) continue;
      const std::string said = claims[i].speaker == kNoEntity ? "-" : entities[claims[i].speaker].label;
      const bool good_polarity = is_one_of(std::string(name_of(claims[i].polarity)), expected.polarity);
      bool good_speaker = false;
      for (const std::string& name : split(expected.speaker, '/'))
        good_speaker |= name == "-" ? claims[i].speaker == kNoEntity : claims[i].speaker != kNoEntity && names(entities[claims[i].speaker], name);
      wanted[i] = found = true;
      polarity |= good_polarity, speaker |= good_speaker, right |= good_polarity && good_speaker;
    }
    if (!expected.required) continue;
    ++score.expected;
    score.kept += std::any_of(judged.begin(), judged.end(), [&](const Claim& claim) { return matches(claim, expected, entities); });
    score.found += found, score.polarity += polarity, score.speaker += speaker, score.right += right;
    if (!right) {
      faults.push_back((found ? polarity ? "speaker  " : "polarity " : "missing  ") + expected.subject + " | " + expected.words + " | " + expected.object +
                       " | " + expected.polarity + " | " + expected.speaker);
    }
  }
  score.claims = static_cast<int>(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    score.wanted += wanted[i];
    if (!wanted[i]) faults.push_back("extra    " + text_of(claims[i], entities));
  }
  if (verbose && !faults.empty()) {
    std::printf("%s\n", example.text.c_str());
    for (const std::string& fault : faults) std::printf("    %s\n", fault.c_str());
    for (const Claim& claim : claims) std::printf("      made   %s\n", text_of(claim, entities).c_str());
  }
  return score;
}

double percent(int part, int whole) { return whole == 0 ? 100 : 100.0 * part / whole; }

void print(const char* name, const Score& score) {
  std::printf("%-52s claims %4d  found %5.1f  polarity %5.1f  speaker %5.1f  all right %5.1f  precision %5.1f\n", name, score.expected,
              percent(score.found, score.expected), percent(score.polarity, score.found), percent(score.speaker, score.found),
              percent(score.right, score.expected), percent(score.wanted, score.claims));
}

int run(const std::string& path, const std::string& models_path, bool verbose) {
  if (!std::filesystem::exists(models_path)) {
    std::printf("no model at %s: skipped\n", models_path.c_str());
    return 77;
  }
  const Models models = load_models(models_path);
  const Examples examples = read_examples(path);
  std::vector<Score> scores(examples.groups.size());
  for (const Example& example : examples.texts) {
    const Score score = judge(example, models, verbose);
    scores[example.group] += score;
    scores[0] += score;
  }
  int below = 0;
  for (std::size_t g = 1; g <= scores.size(); ++g) {
    const std::size_t at = g % scores.size();  // all of them last
    const Group& group = examples.groups[at];
    print(group.name.c_str(), scores[at]);
    if (percent(scores[at].right, scores[at].expected) >= group.floor) continue;
    std::printf("  BELOW: at least %.1f of 100 claims of \"%s\" must be all right; -v shows which are not\n", group.floor, group.name.c_str());
    ++below;
  }
  const double kept = percent(scores[0].kept, scores[0].expected);
  std::printf("%-52s %5.1f, at least %.1f\n", "kept by the judge", kept, examples.kept_floor);
  return below == 0 && kept >= examples.kept_floor ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count < 3) throw Error(ErrorKind::Usage, "relata_sentences FILE MODELS [-v]");
    return run(words[1], words[2], count > 3 && std::string(words[3]) == "-v");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
