// The dictionary is one sorted text in the program: lines "WORD TAB POS" for a lemma, "WORD TAB POS TAB LEMMA" for an irregular form; it is
// searched as it stands. tools/facts/tables makes it of WordNet. Tested by tests/analysis/lemma_test.cc.
#include "analysis/lemma.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/fold.h"
#include "base/table.h"

extern "C" const char relata_data_analysis_endings[], relata_data_analysis_endings_end[];
extern "C" const char relata_data_analysis_facts_lemmas[], relata_data_analysis_facts_lemmas_end[];

namespace relata {
namespace {

// What is known of `key` ("met\tv"): the third columns of its lines, "" for a line without one.
std::vector<std::string_view> known_of(std::string_view key) {
  const std::string_view table(relata_data_analysis_facts_lemmas,
                               static_cast<std::size_t>(relata_data_analysis_facts_lemmas_end - relata_data_analysis_facts_lemmas));
  const auto line_at = [&](std::size_t at) {
    const std::size_t begin = at == 0 ? 0 : table.rfind('\n', at - 1) + 1;
    return std::pair(begin, table.substr(begin, table.find('\n', begin) - begin));
  };
  std::size_t low = 0, high = table.size();
  while (low < high) {
    const auto [begin, line] = line_at(low + (high - low) / 2);
    if (line < key) low = begin + line.size() + 1;
    else high = begin;
  }
  std::vector<std::string_view> found;
  while (low < table.size()) {
    const std::string_view line = table.substr(low, table.find('\n', low) - low);
    if (!line.starts_with(key) || (line.size() > key.size() && line[key.size()] != '\t')) break;
    found.push_back(line.substr(std::min(line.size(), key.size() + 1)));
    low += line.size() + 1;
  }
  return found;
}

std::string key_of(std::string_view word, char pos) { return std::string(word) + '\t' + pos; }

bool is_lemma(std::string_view word, char pos) {
  const std::vector<std::string_view> known = known_of(key_of(word, pos));
  return std::find(known.begin(), known.end(), "") != known.end();
}

// Endings of regular forms and what stands there in the lemma.
using Endings = std::vector<std::pair<std::string_view, std::string_view>>;

// Those of an inflection as endings.tsv names it.
const Endings* endings_of(std::string_view inflection) {
  static const std::map<std::string_view, Endings> all = [] {
    std::map<std::string_view, Endings> read;
    for (const auto& row : rows_of({relata_data_analysis_endings, relata_data_analysis_endings_end}, 3)) read[row[0]].emplace_back(row[1], row[2]);
    return read;
  }();
  return &all.at(inflection);
}

struct Inflection {
  char pos = 0;                      // of the dictionary; 0: forms with this tag are not looked up
  bool own = false;                  // the form is its own lemma
  const Endings* endings = nullptr;  // none: the form has no ending
};

Inflection inflection_of(Xpos xpos) {
  switch (xpos) {
    case Xpos::VB:
    case Xpos::VBP: return {'v', true};
    case Xpos::VBZ: return {'v', false, endings_of("third person")};
    case Xpos::VBD:
    case Xpos::VBN: return {'v', false, endings_of("past")};
    case Xpos::VBG: return {'v', false, endings_of("gerund")};
    case Xpos::NN: return {'n', true};
    case Xpos::NNS: return {'n', false, endings_of("plural")};
    case Xpos::JJ: return {'a', true};
    case Xpos::JJR: return {'a', false, endings_of("comparative")};
    case Xpos::JJS: return {'a', false, endings_of("superlative")};
    default: return {};
  }
}

// "stopp" of "stopped" is "stop".
std::string undoubled(std::string_view stem) {
  const bool doubled = stem.size() > 3 && stem.back() == stem[stem.size() - 2];
  return std::string(doubled && std::string_view("bdfgklmnprstvz").find(stem.back()) != std::string_view::npos ? stem.substr(0, stem.size() - 1) : stem);
}

std::vector<std::string> in_order(std::vector<std::string> lemmas) {
  std::sort(lemmas.begin(), lemmas.end());
  lemmas.erase(std::unique(lemmas.begin(), lemmas.end()), lemmas.end());
  return lemmas;
}

std::string without_end(std::string_view text, std::size_t code_points) {
  while (code_points > 0 && !text.empty()) {
    while (text.size() > 1 && !begins_code_point(text.back())) text.remove_suffix(1);
    text.remove_suffix(1);
    --code_points;
  }
  return std::string(text);
}

}  // namespace

std::vector<std::string> dictionary_lemmas(std::string_view form, Xpos xpos) {
  const Inflection inflection = inflection_of(xpos);
  std::vector<std::string> lemmas;
  if (!inflection.pos) return lemmas;
  const std::vector<std::string_view> known = known_of(key_of(form, inflection.pos));
  const bool own = inflection.own && std::find(known.begin(), known.end(), "") != known.end();
  for (const std::string_view lemma : known)
    if (!own || lemma.empty()) lemmas.emplace_back(lemma.empty() ? form : lemma);
  if (!inflection.endings) return in_order(std::move(lemmas));
  for (const auto& [ending, instead] : *inflection.endings) {
    if (!form.ends_with(ending) || form.size() <= ending.size() + 1) continue;
    const std::string stem(form.substr(0, form.size() - ending.size()));
    if (std::string lemma = stem + std::string(instead); is_lemma(lemma, inflection.pos)) lemmas.push_back(std::move(lemma));
    if (!instead.empty() || inflection.pos == 'n') continue;
    if (std::string lemma = undoubled(stem); lemma != stem && is_lemma(lemma, inflection.pos)) lemmas.push_back(std::move(lemma));
  }
  return in_order(std::move(lemmas));
}

Lemmatiser::Lemmatiser(std::span<const std::string> labels) {
  for (const std::string& label : labels) {
    Script script{label.starts_with('L'), 0, ""};
    const std::size_t bar = label.find('|', 2);
    if (label.size() > 2) std::from_chars(label.data() + 2, label.data() + std::min(bar, label.size()), script.drop);
    if (bar != std::string::npos) script.add = label.substr(bar + 1);
    scripts_.push_back(std::move(script));
  }
}

std::string Lemmatiser::applied(const Script& script, std::string_view form, std::string_view lowered) {
  return without_end(script.lower ? lowered : form, script.drop) + script.add;
}

std::string Lemmatiser::lemma(std::string_view form, Xpos xpos, std::span<const float> scores) const {
  const std::string lowered = lower(form);
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  std::string proposed = applied(scripts_[best], form, lowered);
  const std::vector<std::string> possible = dictionary_lemmas(lowered, xpos);
  // "Chinese" keeps its capital; other words have theirs from a heading or the beginning of a sentence.
  const bool keeps_case = xpos == Xpos::JJ;
  const auto fits = [&](const std::string& lemma) { return std::find(possible.begin(), possible.end(), keeps_case ? lower(lemma) : lemma) != possible.end(); };
  if (possible.empty() || fits(proposed)) return proposed.empty() ? lowered : proposed;
  if (possible.size() == 1) return possible.front();
  const std::string* chosen = &possible.front();
  float score = 0;
  bool scored = false;
  for (std::size_t s = 0; s < scripts_.size(); ++s) {
    if (scored && scores[s] <= score) continue;
    const std::string lemma = applied(scripts_[s], lowered, lowered);
    const auto found = std::find(possible.begin(), possible.end(), lemma);
    if (found == possible.end()) continue;
    chosen = &*found;
    score = scores[s];
    scored = true;
  }
  return *chosen;
}

}  // namespace relata
