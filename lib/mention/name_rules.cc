// Each rule looks at one name and its neighbours; a rule drops a name by making it empty. Tested by
// tests/mention/name_rules_test.cc, which runs every row's example.
#include "mention/name_rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/fold.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "mention/name_joins.h"
#include "mention/name_lists.h"
#include "mention/name_words.h"
#include "mention/noun_types.h"
#include "schema/schema.h"
#include "text/characters.h"

namespace relata {
namespace {

constexpr std::uint32_t kFarAway = 6;  // tokens, between ships of one list

bool has_use(std::string_view word, WordUse use) { return find_use(word, use) != nullptr; }

bool is_named(const Name& name) {
  return name.type != NameType::Date && name.type != NameType::Time && name.type != NameType::Money && name.type != NameType::Quantity;
}

bool is_mark(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"“", "”", "\"", "'", "‘", "’", ",", ";", ":", "-", "–", "—"};
  return std::find(std::begin(kMarks), std::end(kMarks), text) != std::end(kMarks);
}

bool holds(const Document& document, TokenSpan span, std::string_view text) {
  for (std::uint32_t t = span.begin; t < span.end; ++t)
    if (document.text_of(t) == text) return true;
  return false;
}

// "the Chad's" -> "Chad"; a preposition, a conjunction, a mark or half a pair of brackets at an end is no part of a name.
void cut_edges(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  const auto is_edge = [&](TokenSpan span, bool first) {
    const std::uint32_t token = first ? span.begin : span.end - 1;
    const Word& w = analysis.words[token];
    const std::string_view text = document.text_of(token);
    if (w.xpos == Xpos::POS || is_mark(text) || text == "(") return true;
    if (text == ")") return first || !holds(document, span, "(");
    const bool link = (w.upos == Upos::Adp || w.upos == Upos::Cconj) && !is_capitalised(text);
    return link || (first && w.upos == Upos::Det);
  };
  for (Name& name : names) {
    if (!is_named(name)) continue;
    while (name.tokens.size() > 1 && is_edge(name.tokens, false)) --name.tokens.end;
    while (name.tokens.size() > 1 && is_edge(name.tokens, true)) ++name.tokens.begin;
  }
}

// The name that holds the token, or null. REQUIRES: names in order, not overlapping.
const Name* holding(const std::vector<Name>& names, std::uint32_t token) {
  const auto after = std::partition_point(names.begin(), names.end(), [token](const Name& n) { return n.tokens.begin <= token; });
  return after != names.begin() && std::prev(after)->tokens.contains(token) ? &*std::prev(after) : nullptr;
}

// "Hussein [Sheikh]", "[General] Intelligence Department": the tree holds together what the names of the reading cut.
void complete_names(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (Name& name : names) {
    if (!is_named(name)) continue;
    const TokenSpan sentence = analysis.sentences[analysis.sentence_of(name.tokens.begin)];
    const auto belongs = [&](std::uint32_t token, std::initializer_list<Deprel> relations) {
      const Word& w = analysis.words[token];
      return w.head != kRoot && name.tokens.contains(w.head) && is_capitalised(document.text_of(token)) && holding(names, token) == nullptr &&
             std::find(relations.begin(), relations.end(), w.deprel) != relations.end();
    };
    while (name.tokens.end < sentence.end && belongs(name.tokens.end, {Deprel::Flat})) ++name.tokens.end;
    if (name.type != NameType::Org && name.type != NameType::Event) continue;
    while (name.tokens.begin > sentence.begin + 1 && analysis.words[name.tokens.begin - 1].xpos == Xpos::NNP &&
           belongs(name.tokens.begin - 1, {Deprel::Amod, Deprel::Compound}))
      --name.tokens.begin;
  }
}

// "Industry Ministry figures": words with capitals that end with the word for a body are its name, though the reading saw none.
void name_bodies(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> bodies;
  for (const TokenSpan sentence : analysis.sentences) {
    std::uint32_t begin = sentence.begin;
    std::size_t capitals = 0;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) capitals += is_capitalised(document.text_of(t));
    const Upos end = analysis.words[sentence.end - 1].upos;
    if (2 * capitals > sentence.size() && end != Upos::Punct) continue;  // a headline
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Upos tag = analysis.words[t].upos;
      const bool part = is_capitalised(document.text_of(t)) && holding(names, t) == nullptr && (tag == Upos::Propn || tag == Upos::Noun || tag == Upos::Adj);
      if (!part) begin = t + 1;
      const NameWord* head = part && t > begin ? find_use(lower(document.text_of(t)), WordUse::Head) : nullptr;
      if (!head || head->type != NameType::Org) continue;
      bodies.push_back({{begin, t + 1}, NameType::Org, 0.6f});
      begin = t + 1;
    }
  }
  replace_overlapped(names, bodies);
}

// "Volga University's Law School" are two names, the one of the other; "People's Army" is one.
void split_at_possessors(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> split;
  for (const Name& name : names) {
    split.push_back(name);
    if (!is_named(name) || name.type == NameType::Person) continue;
    for (std::uint32_t t = name.tokens.begin + 1; t + 1 < name.tokens.end; ++t) {
      const NameWord* head = find_use(lower(document.text_of(t - 1)), WordUse::Head);
      if (analysis.words[t].xpos != Xpos::POS || !head || head->type != NameType::Org) continue;
      split.back() = {{name.tokens.begin, t}, NameType::Org, name.probability};
      split.push_back({{t + 1, name.tokens.end}, name.type, name.probability});
      break;
    }
  }
  names = std::move(split);
}

// "the Mali war" is told by the country in it, and "Mali navies" are of Mali: a small word for many, or for a war, ends no name.
void cut_small_nouns(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (Name& name : names) {
    if (!is_named(name) || name.type == NameType::Person || name.type == NameType::Product || name.tokens.size() < 2) continue;
    const std::uint32_t last = name.tokens.end - 1;
    const std::string_view text = document.text_of(last);
    const bool war = is(text, WordClass::EventNoun);
    if (is_capitalised(text) || (!is_plural(analysis.words[last].xpos) && !war)) continue;
    --name.tokens.end;
    if (name.type == NameType::Event) name.type = analysis.words[last - 1].upos == Upos::Adj ? NameType::Norp : NameType::Gpe;
  }
}

// "INS" begins the name of a ship, whatever the reading made of its words.
void join_ships(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> ships;
  for (std::uint32_t token = 0; token + 1 < document.size(); ++token) {
    if (!has_use(document.text_of(token), WordUse::Ship) || !is_capitalised(document.text_of(token + 1))) continue;
    const Name* rest = holding(names, token + 1);
    const TokenSpan span{token, rest ? rest->tokens.end : token + 2};
    if (analysis.sentence_of(token) != analysis.sentence_of(span.end - 1)) continue;
    ships.push_back({span, NameType::Product, 0.9f});
    token = span.end - 1;
  }
  replace_overlapped(names, ships);
}

// "INS Tara, Veer and Nirbhik": single words in a list after a ship are ships.
void continue_ships(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  const Name* ship = nullptr;
  for (Name& name : names) {
    const bool listed =
        ship && name.tokens.begin < ship->tokens.end + kFarAway && name.tokens.size() == 1 && base_of(analysis.words[name.tokens.begin].deprel) == Deprel::Conj;
    bool broken = false;
    for (std::uint32_t t = ship ? ship->tokens.end : 0; listed && t < name.tokens.begin; ++t)
      broken |= document.text_of(t) != "," && document.text_of(t) != "and";
    if (has_use(document.text_of(name.tokens.begin), WordUse::Ship) && name.tokens.size() > 1) ship = &name;
    else if (listed && !broken) name.type = NameType::Product, ship = &name;
    else ship = nullptr;
  }
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Agosta 90B": letters with digits after the name of a thing are its model.
void extend_to_model(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (Name& name : names) {
    const std::uint32_t next = name.tokens.end;
    if ((name.type != NameType::Product && name.type != NameType::Misc && name.type != NameType::Org) || next >= document.size()) continue;
    const std::string_view text = document.text_of(next);
    if (!has_digit(text) || !has_capital(text) || analysis.sentence_of(next) != analysis.sentence_of(next - 1)) continue;
    ++name.tokens.end;
    name.type = NameType::Product;
  }
}

// "Kilo class submarines": a class of vehicles is named with the word.
void name_classes(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> classes;
  for (std::uint32_t token = 1; token + 1 < document.size(); ++token) {
    if (!is(lower(document.text_of(token)), WordClass::VehicleClass) || analysis.words[token].deprel != Deprel::Compound) continue;
    TokenSpan span{token - 1, token + 1};
    if (has_digit(document.text_of(span.begin)) && span.begin > 0) --span.begin;
    if (!is_capitalised(document.text_of(span.begin)) || analysis.words[span.begin].upos != Upos::Propn) continue;
    const auto after = std::partition_point(names.begin(), names.end(), [span](const Name& n) { return n.tokens.begin <= span.begin; });
    if (after != names.begin() && std::prev(after)->tokens.contains(span.begin)) {
      Name& before = *std::prev(after);
      const NameWord* head = span.begin > before.tokens.begin ? find_use(lower(document.text_of(span.begin - 1)), WordUse::Head) : nullptr;
      if (head && head->type == NameType::Org) before.tokens.end = span.begin;  // "Indian Navy Kilo class": whose, and what
      else span.begin = before.tokens.begin;
    }
    classes.push_back({span, NameType::Product, 0.8f});
  }
  replace_overlapped(names, classes);
  for (Name& name : names)
    if (name.tokens.size() > 1 && is_named(name) && is(lower(document.text_of(name.tokens.end - 1)), WordClass::VehicleClass)) name.type = NameType::Product;
}

// "Gen. Ali Reza" is named Ali Reza; "Maj." alone names nobody.
void cut_titles(const Document& document, const Analysis&, std::vector<Name>& names) {
  for (Name& name : names) {
    if (!is_named(name)) continue;
    TokenSpan rest = name.tokens;
    while (!rest.empty() && has_use(lower(document.text_of(rest.begin)), WordUse::Title)) ++rest.begin;
    if (rest.empty() || name.type == NameType::Person) name.tokens = rest;
  }
}

// "SMEs": capitals in the plural.
bool is_plural_acronym(std::string_view word) {
  if (word.size() < 3 || word.size() > 6 || word.back() != 's') return false;
  return std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "SMEs", and "SME" in the same text, and "GDP" are common nouns, shortened; an adverb or a verb that begins a sentence names
// nothing.
void drop_common_words(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::set<std::string_view> singulars;
  for (const Name& name : names)
    if (const std::string_view text = document.text_of(name.tokens.end - 1); name.tokens.size() == 1 && is_plural_acronym(text))
      singulars.insert(text.substr(0, text.size() - 1));
  for (Name& name : names) {
    if (!is_named(name) || name.tokens.size() > 1) continue;
    const std::string_view text = document.text_of(name.tokens.begin);
    const Xpos xpos = analysis.words[name.tokens.begin].xpos;
    const Upos tag = xpos == Xpos::NNP ? Upos::Propn : analysis.words[name.tokens.begin].upos;  // "United" the club, whatever its sort of word
    const bool no_noun = tag == Upos::Adv || tag == Upos::Verb || tag == Upos::Aux || tag == Upos::Pron || tag == Upos::Det || tag == Upos::Adp ||
                         tag == Upos::Sconj || tag == Upos::Cconj || tag == Upos::Punct;
    const bool first = analysis.sentences[analysis.sentence_of(name.tokens.begin)].begin == name.tokens.begin;
    const bool small = lower(text) == text && (name.type != NameType::Norp || tag == Upos::Adj) && name.type != NameType::Person && name.type != NameType::Gpe;
    const bool common = small || is_plural_acronym(text) || singulars.contains(text) || has_use(text, WordUse::Common);
    if (common || (no_noun && (first || !is_capitalised(text)))) name.tokens.end = name.tokens.begin;
  }
}

// "The Undersecretary left": a noun for persons alone is what somebody is, unless the text has a name that ends with it.
void drop_lone_titles(const Document& document, const Analysis&, std::vector<Name>& names) {
  std::set<std::string_view> surnames;
  for (const Name& name : names)
    if (name.type == NameType::Person && name.tokens.size() > 1) surnames.insert(document.text_of(name.tokens.end - 1));
  for (Name& name : names) {
    if (name.type != NameType::Person || name.tokens.size() != 1) continue;
    const std::string_view text = document.text_of(name.tokens.begin);
    const auto noun = noun_type(lower(text));
    if (noun && noun->listed && noun->type == EntityType::Person && !surnames.contains(text) && !has_use(lower(text), WordUse::Royal))
      name.tokens.end = name.tokens.begin;
  }
}

// "(D-Vt.)", "R-W.Va.": the party and state of a member of congress.
void drop_party_and_state(const Document& document, const Analysis&, std::vector<Name>& names) {
  for (Name& name : names) {
    const std::string_view text = document.text_of(name.tokens);
    if (text.size() < 4 || (text[0] != 'D' && text[0] != 'R' && text[0] != 'I') || text[1] != '-' || !is_capitalised(text.substr(2))) continue;
    if (text.find(' ') == std::string_view::npos &&
        (name.tokens.begin == 0 || document.text_of(name.tokens.begin - 1) == "(" || document.text_of(name.tokens.begin - 1) == ","))
      name.tokens.end = name.tokens.begin;
  }
}

// "Minister of Energy and Natural Resources": what a minister is for is no thing of its own.
void drop_portfolios(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (Name& name : names) {
    if (!is_named(name) || name.type == NameType::Person || name.tokens.begin < 2) continue;
    const std::string before = lower(document.text_of(name.tokens.begin - 1));
    if (!is(before, Preposition::Portfolio)) continue;
    const auto noun = noun_type(lower(document.text_of(name.tokens.begin - 2)));
    if (!noun || noun->type != EntityType::Person) continue;
    bool all = true;
    for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) {
      const Upos tag = analysis.words[t].upos;
      all = all && (tag == Upos::Punct || tag == Upos::Cconj || has_use(lower(document.text_of(t)), WordUse::Portfolio));
    }
    if (all) name.tokens.end = name.tokens.begin;
  }
}

// "Western Japan" is a place of its own; "Eastern" alone is none, but "Western leaders" are those of the West.
void read_directions(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    Name& name = names[i];
    if (name.tokens.size() == 1 && has_use(lower(document.text_of(name.tokens.begin)), WordUse::Direction)) {
      const bool west =
          document.text_of(name.tokens.begin) == "Western" && name.tokens.end < document.size() && !is_capitalised(document.text_of(name.tokens.end));
      if (!west) name.tokens.end = name.tokens.begin;
      continue;
    }
    if (name.tokens.size() > 1 && name.type == NameType::Gpe && has_use(lower(document.text_of(name.tokens.begin)), WordUse::Direction))
      name.type = NameType::Loc;
    const std::uint32_t begin = name.tokens.begin;
    if ((name.type != NameType::Gpe && name.type != NameType::Loc) || begin == 0) continue;
    const std::string_view before = document.text_of(begin - 1);
    const bool starts = analysis.sentences[analysis.sentence_of(begin)].begin == begin - 1;
    if (starts || analysis.sentence_of(begin) != analysis.sentence_of(begin - 1) || !is_capitalised(before) || !has_use(lower(before), WordUse::Direction))
      continue;
    --name.tokens.begin;
    name.type = NameType::Loc;
    if (i > 0 && names[i - 1].tokens.overlaps(name.tokens)) names[i - 1].tokens.end = names[i - 1].tokens.begin;
  }
}

// "Crown Prince Hussein": rulers are named with what they are.
void extend_to_royal_titles(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    Name& name = names[i];
    if (name.type != NameType::Person) continue;
    const std::uint32_t first = std::max(analysis.sentences[analysis.sentence_of(name.tokens.begin)].begin, i > 0 ? names[i - 1].tokens.end : 0);
    while (name.tokens.begin > first && is_capitalised(document.text_of(name.tokens.begin - 1)) &&
           has_use(lower(document.text_of(name.tokens.begin - 1)), WordUse::Royal))
      --name.tokens.begin;
  }
}

// "her film 'The Iron Bridge'": a name beside the noun for a work or a product is none of a bridge, whatever its last word.
bool is_work(const Analysis& analysis, const Name& name) {
  if (name.type != NameType::Misc && name.type != NameType::Product) return false;
  const Word& last = analysis.words[name.tokens.end - 1];
  if (last.deprel != Deprel::Appos || last.head >= name.tokens.begin) return false;
  const auto noun = noun_type(lower(analysis.words[last.head].lemma));
  return noun && noun->listed && noun->type == EntityType::Product;
}

// "Koysha Summit" is an event and "Omo River" a place: the last word of a longer name tells its kind.
void read_kinds(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (Name& name : names) {
    if (!is_named(name) || name.type == NameType::Person || name.type == NameType::Norp) continue;
    if (is_work(analysis, name)) {
      name.type = NameType::Product;
      continue;
    }
    if (name.tokens.size() == 1 && name.type != NameType::Event && name.type != NameType::Misc && name.type != NameType::Product) continue;
    std::uint32_t last = name.tokens.end - 1;
    for (std::uint32_t t = name.tokens.begin + 1; t < name.tokens.end; ++t)
      if (const std::string_view text = document.text_of(t); is(text, Preposition::NameComplement)) {
        last = t - 1;
        break;
      }
    if (!is_capitalised(document.text_of(last))) continue;
    const std::string word = lower(document.text_of(last));
    if (const NameWord* head = find_use(word, WordUse::Head)) name.type = head->type;
    if ((name.type == NameType::Gpe || name.type == NameType::Loc) && has_use(word, WordUse::Site)) name.type = NameType::Fac;
  }
}

constexpr std::array kRules = {NameRule{"edges", "We met Chad's minister.", cut_edges},
                               NameRule{"saint", "St. Mary won.", join_saints},
                               NameRule{"own s", "Kessler's sued Volga.", keep_own_s},
                               NameRule{"title and name", "Ayatollah Ali Reza left.", join_titles},
                               NameRule{"plural possessive", "Dockworkers' Union leaders left.", join_plural_possessives},
                               NameRule{"joint name", "Antigua and Barbuda grew.", join_pairs},
                               NameRule{"rest of a name", "Ali Reza left.", complete_names},
                               NameRule{"body", "Industry Ministry figures fell.", name_bodies},
                               NameRule{"body and field", "White House Russia adviser Ali left.", split_bodies_from_fields},
                               NameRule{"pair", "Volga sued Total and Target.", split_pairs},
                               NameRule{"possessor", "Volga University's Law School closed.", split_at_possessors},
                               NameRule{"small noun", "The Mali war ended.", cut_small_nouns},
                               NameRule{"ship", "The INS Tara sank.", join_ships},
                               NameRule{"ships in a row", "INS Tara, Veer and Nirbhik sank.", continue_ships},
                               NameRule{"model", "An Agosta 90B sank.", extend_to_model},
                               NameRule{"results", "Peru 3 Chile 1; Mali 0 Chad 2.", split_results},
                               NameRule{"score", "Peru 3, Chile 1.", cut_scores},
                               NameRule{"country code", "Ali Reza (Nor) won.", drop_country_codes},
                               NameRule{"class", "Kilo class submarines sank.", name_classes},
                               NameRule{"title", "Gen. Ali Reza left.", cut_titles},
                               NameRule{"common word", "Many SMEs closed.", drop_common_words},
                               NameRule{"lone title", "The Undersecretary left.", drop_lone_titles},
                               NameRule{"party and state", "Ali Reza (D-Vt.) left.", drop_party_and_state},
                               NameRule{"portfolio", "The Minister of Energy left.", drop_portfolios},
                               NameRule{"royal title", "Crown Prince Hussein left.", extend_to_royal_titles},
                               NameRule{"direction", "It rained in Western Japan.", read_directions},
                               NameRule{"kind", "The Koysha Summit ended.", read_kinds}};

}  // namespace

std::span<const NameRule> name_rules() { return kRules; }

std::vector<Name> repaired_names(const Document& document, const Analysis& analysis) {
  std::vector<Name> names = analysis.names;
  for (const NameRule& rule : kRules) {
    rule.apply(document, analysis, names);
    std::erase_if(names, [](const Name& name) { return name.tokens.empty(); });
  }
  return names;
}

}  // namespace relata
