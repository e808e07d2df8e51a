// Tested by tests/mention/name_rules_test.cc.
#include "mention/name_lists.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "lexicon/lexicon.h"
#include "mention/name_words.h"
#include "mention/noun_types.h"
#include "text/characters.h"

namespace relata {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "3", "24C": a score, a temperature, a rank.
bool is_figure(std::string_view word) {
  if (!word.empty() && word.size() > 1 && !is_digit(word.back())) word.remove_suffix(1);
  return !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_place(NameType type) { return type == NameType::Gpe || type == NameType::Loc || type == NameType::Norp; }

// Does the name stand at once before a noun for persons, as in "White House Russia | adviser"?
bool is_before_person_noun(const Document& document, const Analysis& analysis, const Name& name) {
  const std::uint32_t token = name.tokens.end;
  return token < document.size() && analysis.words[token].upos == Upos::Noun && names_person(lower(analysis.words[token].lemma));
}

// Is the name what is bought or sold: "bought Volga and Norvex"?
bool is_traded(const Analysis& analysis, const Name& name) {
  const std::uint32_t verb = analysis.words[name.tokens.begin].head;
  if (verb == kRoot) return false;
  const ClaimClass cls = look_up_verb(analysis.words[verb].lemma, {}, {}).cls;
  return cls == ClaimClass::Ownership || cls == ClaimClass::Cooperate;
}

// The figure behind or at the end of a name, or the end of the document.
std::uint32_t figure_of(const Document& document, const Name& name) {
  if (name.tokens.size() > 1 && is_figure(document.text_of(name.tokens.end - 1))) return name.tokens.end - 1;
  const bool behind = name.tokens.end < document.size() && is_figure(document.text_of(name.tokens.end));
  return behind ? name.tokens.end : document.size();
}

}  // namespace

// "White House Russia adviser": two words that hang on the noun each for itself are a body and what its adviser deals with.
void split_bodies_from_fields(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> split;
  for (const Name& name : names) {
    split.push_back(name);
    const std::uint32_t noun = name.tokens.end, last = noun - 1;
    if (name.tokens.size() < 2 || name.type == NameType::Person || !is_before_person_noun(document, analysis, name)) continue;
    const auto hangs_on_noun = [&](std::uint32_t token) {
      const Word& w = analysis.words[token];
      return w.upos == Upos::Propn && (w.head == noun || (token == last && w.head == last - 1 && w.deprel == Deprel::NmodUnmarked));
    };
    const auto whole = std::all_of(analysis.words.begin() + name.tokens.begin, analysis.words.begin() + last, [&](const Word& w) { return w.head != last; });
    if (!hangs_on_noun(last) || !hangs_on_noun(last - 1) || !whole) continue;
    split.back() = {{name.tokens.begin, last}, NameType::Org, name.probability};
    split.push_back({{last, noun}, NameType::Gpe, name.probability});
  }
  names = std::move(split);
}

// "Total and Target" are two firms; "Marks and Spencer" is one.
void split_pairs(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> split;
  for (const Name& name : names) {
    split.push_back(name);
    if (name.tokens.size() != 3 || (name.type != NameType::Org && name.type != NameType::Product)) continue;
    if (document.text_of(name.tokens.begin + 1) != "and") continue;
    const std::string first = lower(document.text_of(name.tokens.begin)), second = lower(document.text_of(name.tokens.end - 1));
    const bool fields = find_use(first, WordUse::Portfolio) && find_use(second, WordUse::Portfolio);
    if (name.type == NameType::Product && !is_traded(analysis, name)) continue;  // "Pride and Prejudice"
    if (first == second || fields || find_use(second, WordUse::Partner) || find_use(first + "+" + second, WordUse::Partner)) continue;
    split.back().tokens.end = name.tokens.begin + 1;
    split.push_back({{name.tokens.end - 1, name.tokens.end}, name.type, name.probability});
  }
  names = std::move(split);
}

// "Peru 3 Chile 1; Mali 0 Chad 2": in a list of results a figure behind a name ends it, and what follows is another.
void split_results(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  constexpr int kFewestScores = 4;  // of two results
  const auto is_score = [&](std::uint32_t token) {
    const std::string_view text = document.text_of(token);
    return token > 0 && text.size() <= 2 && is_figure(text) && is_digit(text.back()) && is_capitalised(document.text_of(token - 1));
  };
  std::vector<int> scores;  // by sentence
  for (const TokenSpan sentence : analysis.sentences) {
    scores.push_back(0);
    for (std::uint32_t t = sentence.begin + 1; t < sentence.end; ++t) scores.back() += is_score(t);
  }
  std::vector<Name> split;
  for (const Name& name : names) {
    split.push_back(name);
    if (scores[analysis.sentence_of(name.tokens.begin)] < kFewestScores ||
        (name.type != NameType::Org && name.type != NameType::Person && !is_place(name.type)))
      continue;
    for (std::uint32_t t = name.tokens.begin + 1; t + 1 < name.tokens.end; ++t) {
      if (!is_score(t) || !is_capitalised(document.text_of(t + 1))) continue;
      split.back().tokens.end = t;
      split.push_back({{t + 1, name.tokens.end}, name.type, name.probability});
    }
  }
  names = std::move(split);
}

// "beat | Dynamo Lima 3-1 |": how it ended.
void cut_result_behind(const Document& document, Name& name) {
  const std::uint32_t end = name.tokens.end;
  if (name.tokens.size() < 4 || !is_figure(document.text_of(end - 1)) || !is_figure(document.text_of(end - 3))) return;
  const std::string_view between = document.text_of(end - 2);
  if ((between == "-" || between == "–") && document.text_of(end - 1).size() < 4 && document.text_of(end - 3).size() < 4) name.tokens.end -= 3;
}

// "Peru 3, Chile 1": a figure is no part of a place's or person's name, and of no name in a list of such.
void cut_scores(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::map<std::uint32_t, int> names_with_figure;  // by sentence
  for (const Name& name : names) names_with_figure[analysis.sentence_of(name.tokens.begin)] += figure_of(document, name) < document.size();
  for (Name& name : names) {
    if (name.type == NameType::Org || name.type == NameType::Person || is_place(name.type)) cut_result_behind(document, name);
    if (name.tokens.size() < 2 || !is_figure(document.text_of(name.tokens.end - 1))) continue;
    const bool list = names_with_figure[analysis.sentence_of(name.tokens.begin)] > 1;
    if (name.type != NameType::Org && name.type != NameType::Product && name.type != NameType::Person && !is_place(name.type)) continue;
    if (!list && !is_place(name.type)) continue;
    --name.tokens.end;
    if (name.type == NameType::Product) name.type = NameType::Org;
  }
}

// "Ali Reza (Nor)": three letters in brackets behind a person's name are no person.
void drop_country_codes(const Document& document, const Analysis&, std::vector<Name>& names) {
  const Name* before = nullptr;
  for (Name& name : names) {
    const Name* person = before;
    before = &name;
    const std::uint32_t begin = name.tokens.begin;
    if (!person || person->type != NameType::Person || name.tokens.size() != 1 || begin != person->tokens.end + 1) continue;
    const std::string_view text = document.text_of(begin);
    if (document.text_of(begin - 1) != "(" || begin + 1 >= document.size() || document.text_of(begin + 1) != ")" || text.size() != 3) continue;
    const bool capitals = std::all_of(text.begin(), text.end(), is_capital);
    if (is_capital(text[0]) && name.type != NameType::Gpe && (!capitals || name.type == NameType::Person)) name.tokens.end = begin;
  }
}

}  // namespace relata
