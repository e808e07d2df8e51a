// Tested by tests/mention/name_rules_test.cc.
#include "mention/name_joins.h"

#include <algorithm>
#include <string>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "lexicon/prepositions.h"
#include "mention/name_words.h"
#include "mention/noun_types.h"
#include "text/characters.h"

namespace relata {
namespace {

// Joins each name with the one right behind it where `are_one` says so; the two may have tokens between them.
template <typename AreOne>
void join_neighbours(std::vector<Name>& names, AreOne are_one) {
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (!are_one(names[i], names[i + 1])) continue;
    names[i + 1].tokens.begin = names[i].tokens.begin;
    names[i].tokens.end = names[i].tokens.begin;
  }
  std::erase_if(names, [](const Name& name) { return name.tokens.empty(); });
}

// The mark of a possessor in the singular.
bool is_s(std::string_view text) { return text.size() > 1 && text.back() == 's' && (text.front() == '\'' || !is_ascii(text)); }

bool is_possessor(Deprel relation) { return relation == Deprel::NmodPoss; }

}  // namespace

// "Kessler's sued Volga": who possesses nothing has the "s" in the name. An ellipsis has its possessor before ("Ann's car beat Ben's") or a preposition
// ("a friend of Ann's", "larger than Peru's"), and a town or country is called with no "s".
void keep_own_s(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  for (Name& name : names) {
    const std::uint32_t last = name.tokens.end - 1, mark = name.tokens.end;
    if (name.type != NameType::Person && name.type != NameType::Org) continue;
    if (mark >= document.size() || !is_s(document.text_of(mark)) || analysis.words[mark].head != last) continue;
    const TokenSpan sentence = analysis.sentences[analysis.sentence_of(last)];
    const Deprel relation = base_of(analysis.words[last].deprel);
    if (relation != Deprel::Nsubj && relation != Deprel::Obj && relation != Deprel::Conj) continue;
    const auto verb = std::find_if(analysis.words.begin() + mark + 1, analysis.words.begin() + sentence.end, [](const Word& w) { return w.upos != Upos::Adv; });
    const bool subject = relation == Deprel::Nsubj;
    if (subject && (verb == analysis.words.begin() + sentence.end || verb->upos != Upos::Verb || base_of(analysis.words[last].deprel) != Deprel::Nsubj))
      continue;
    const bool ellipsis =
        std::any_of(analysis.words.begin() + sentence.begin, analysis.words.begin() + last, [](const Word& w) { return is_possessor(w.deprel); });
    const bool governed = name.tokens.begin > sentence.begin && analysis.words[name.tokens.begin - 1].upos == Upos::Adp;
    if (ellipsis || governed) continue;
    ++name.tokens.end;
    name.type = NameType::Org;
  }
}

// "St. Mary's": what is called after a saint has "St." in its name.
void join_saints(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  join_neighbours(names, [&](const Name& a, const Name& b) {
    return a.tokens.size() == 1 && find_use(document.text_of(a.tokens.begin), WordUse::Saint) && a.tokens.end == b.tokens.begin &&
           analysis.sentence_of(b.tokens.begin) == analysis.sentence_of(a.tokens.begin);
  });
}

// "Ayatollah Reza Karimi" is one man, though the reading had two.
void join_titles(const Document& document, const Analysis&, std::vector<Name>& names) {
  join_neighbours(names, [&](const Name& a, const Name& b) {
    return a.type == NameType::Person && b.type == NameType::Person && a.tokens.size() == 1 && a.tokens.end == b.tokens.begin &&
           find_use(lower(document.text_of(a.tokens.begin)), WordUse::Royal);
  });
}

// "the Dockworkers' Union of Port Elsa": a noun for a body with a capital behind a possessor in the plural is one name with it.
void join_plural_possessives(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  join_neighbours(names, [&](const Name& a, const Name& b) {
    const std::uint32_t mark = a.tokens.end;
    if (mark + 1 != b.tokens.begin || a.tokens.size() != 1 || a.type == NameType::Person || b.type == NameType::Person) return false;
    const std::string_view text = document.text_of(mark);
    if (analysis.words[mark].xpos != Xpos::POS || is_s(text) || !document.text_of(a.tokens.begin).ends_with('s')) return false;
    std::uint32_t last = b.tokens.end;
    for (std::uint32_t t = b.tokens.begin + 1; t < b.tokens.end; ++t)
      if (is(lower(document.text_of(t)), Preposition::NameComplement)) last = std::min(last, t);
    const auto noun = noun_type(lower(document.text_of(last - 1)));
    return noun && noun->type == EntityType::Org;
  });
}

// "Antigua and Barbuda", "Smith and Wesson": two words that the table knows as one name.
void join_pairs(const Document& document, const Analysis& analysis, std::vector<Name>& names) {
  std::vector<Name> pairs;
  for (std::uint32_t t = 1; t + 1 < document.size(); ++t) {
    if (analysis.words[t].upos != Upos::Cconj || analysis.sentence_of(t - 1) != analysis.sentence_of(t + 1)) continue;
    const std::string key = lower(document.text_of(t - 1)) + "+" + lower(document.text_of(t + 1));
    const bool country = find_use(key, WordUse::Joint), firm = find_use(key, WordUse::Partner);
    if ((!country && !firm) || !is_capitalised(document.text_of(t - 1)) || !is_capitalised(document.text_of(t + 1))) continue;
    std::uint32_t begin = t - 1, end = t + 2;
    for (const Name& name : names)
      for (const std::uint32_t part : {t - 1, t + 1})
        if (name.tokens.contains(part)) begin = std::min(begin, name.tokens.begin), end = std::max(end, name.tokens.end);
    if (country || (begin == t - 1 && end == t + 2)) pairs.push_back({{begin, end}, country ? NameType::Gpe : NameType::Org, 0.9f});
  }
  replace_overlapped(names, pairs);
}

}  // namespace relata
