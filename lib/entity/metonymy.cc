// A capital acts as a government and is visited as a place: the word it hangs on tells. Tested by tests/entity/country_sieves_test.cc.
#include "entity/sieves.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

bool is_dateline(const State& s, const Mention& m) {
  const TokenSpan sentence = s.analysis.sentences[m.sentence];
  if (s.document.tokens()[sentence.begin].gap != Gap::Paragraph) return false;
  for (std::uint32_t t = sentence.begin; t < m.name.begin; ++t)  // "AFP, London -"
    if (s.word(t).upos != Upos::Propn && s.word(t).upos != Upos::Punct && s.word(t).upos != Upos::Num) return false;
  for (std::uint32_t t = m.name.end; t < sentence.end && t < m.name.end + 8; ++t) {
    const std::string_view text = s.document.text_of(t);
    if (text == ":" || text == "–" || text == "—" || text == "-" || text == "--") return true;
    if (s.word(t).upos == Upos::Verb || s.word(t).upos == Upos::Aux) return false;
  }
  return false;
}

}  // namespace

bool stands_for_government(const State& s, std::uint32_t mention) {
  const Mention& m = s.mentions[mention];
  if (is_dateline(s, m)) return false;
  std::uint32_t token = m.head;
  for (int steps = 0; steps < 4 && s.word(token).deprel == Deprel::Conj && !s.has_child(token, Deprel::Case); ++steps) token = s.word(token).head;
  for (const std::uint32_t child : s.children[token])
    if (s.word(child).deprel == Deprel::Case && s.word(child).upos == Upos::Adp && !is(s.word(child).lemma, Preposition::Political)) return false;
  const Word& w = s.word(token);
  if (w.head == kRoot) return false;
  const Word& above = s.word(w.head);
  switch (w.deprel) {
    case Deprel::NmodPoss: return !is(above.lemma, WordClass::CityNoun);
    case Deprel::Nsubj:
    case Deprel::NsubjOuter:
    case Deprel::NsubjPass: return !(above.upos == Upos::Noun && is(above.lemma, WordClass::SeatNoun));
    case Deprel::Obj:
    case Deprel::Iobj: return !is(above.lemma, WordClass::VisitVerb);
    case Deprel::OblAgent:
    case Deprel::Obl:
    case Deprel::Nmod: return s.has_child(token, Deprel::Case);
    default: return false;
  }
}

}  // namespace relata
