// A title is a noun of role right before the name, or before the name with a prepositional phrase between, or after it and a comma.
// Two titles may be joined by "and". Tested by tests/claim/nominal_test.cc.
#include "claim/titles.h"

#include <algorithm>

#include "base/fold.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

// "Mr", "Gen.": what may stand between a title and the name.
bool is_honorific(std::string_view word) { return is(word, WordClass::Honorific); }

}  // namespace

Titles::Titles(const Context& context, const Tree& tree)
    : context_(context), tree_(tree), name_at_(tree.size(), kNoMention), holder_at_(tree.size(), kNoMention) {
  const std::vector<Mention>& mentions = context.mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i)
    for (std::uint32_t token = mentions[i].name.begin; token < mentions[i].name.end; ++token) name_at_[token] = i;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].kind != MentionKind::Name || mentions[i].type != EntityType::Person) continue;
    sentence_ = context.analysis.sentences[mentions[i].sentence];
    find_before(i);
    find_after(i);
  }
}

RelationalNoun Titles::role_at(std::uint32_t token) const {
  if (is_name(token)) return {};
  const Upos upos = tree_.word(token).upos;
  if (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj) return {};
  RelationalNoun noun = look_up_relational_noun(tree_.lower_lemma(token));
  if (!noun.known) noun = look_up_relational_noun(word(token));
  const bool of_person = noun.cls == ClaimClass::Role || noun.cls == ClaimClass::Founder || noun.cls == ClaimClass::Ownership;
  return noun.known && of_person && !noun.reverse ? noun : RelationalNoun{};
}

bool Titles::is_preposition(std::uint32_t token) const { return is(word(token), Preposition::Title); }

std::string Titles::word(std::uint32_t token) const { return lower(context_.document.text_of(token)); }

// What may stand inside of a noun phrase between a title and its name.
bool Titles::is_inside_phrase(std::uint32_t token) const {
  const Upos upos = tree_.word(token).upos;
  if (is_name(token) || is_preposition(token)) return true;
  if (upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj || upos == Upos::Det || upos == Upos::Num) return true;
  return is(word(token), WordClass::InsideTitle);
}

bool Titles::is_person(std::uint32_t token) const { return is_name(token) && context_.mentions[name_at_[token]].type == EntityType::Person; }

// The first of the words before a title noun that belong to it; a name or a possessive pronoun ends them.
std::uint32_t Titles::left_edge(std::uint32_t noun) const {
  std::uint32_t begin = noun;
  while (begin > sentence_.begin) {
    const std::uint32_t token = begin - 1;
    if (is_name(token)) return context_.mentions[name_at_[token]].name.begin;
    const Xpos xpos = tree_.word(token).xpos;
    if (xpos == Xpos::PRPS || xpos == Xpos::WPS || is(word(token), WordClass::PossessiveRelative)) return token;
    const Upos upos = tree_.word(token).upos;
    if (xpos != Xpos::POS && upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj && word(token) != "-") return begin;
    begin = token;
  }
  return begin;
}

void Titles::add(std::uint32_t noun, std::uint32_t end, std::uint32_t mention) {
  places_.push_back({noun, left_edge(noun), end, mention});
  if (holder_at_[noun] == kNoMention) holder_at_[noun] = mention;
}

void Titles::find_before(std::uint32_t mention) {
  const std::uint32_t name = context_.mentions[mention].name.begin;
  std::uint32_t end = name;
  while (end > sentence_.begin && is_honorific(word(end - 1)) && !is_name(end - 1)) --end;
  if (end == sentence_.begin) return;
  if (end < name && role_at(end).known && !role_at(end - 1).known && word(end) != ".") ++end;
  std::uint32_t noun = end - 1;
  if (is(word(noun), WordClass::BehindTitle) && noun >= sentence_.begin + 2 && role_at(noun - 2).known) noun -= 2;
  if (!role_at(noun).known) {
    noun = kNoToken;
    for (std::uint32_t token = end; token-- > sentence_.begin && end - token <= 16 && is_inside_phrase(token);) {
      if (!role_at(token).known || token + 1 >= end || !is_preposition(token + 1)) continue;
      // "led the officers to Bell's house": several people, and a place.
      const std::uint32_t behind = context_.mentions[mention].name.end;
      if (is_plural(tree_.word(token).xpos) || (behind < sentence_.end && tree_.word(behind).xpos == Xpos::POS)) return;
      noun = token;
      break;
    }
    if (noun == kNoToken) return;
  }
  // "adviser to the | president": the first is the title, and the second whose it is.
  std::uint32_t begin = left_edge(noun);
  const std::uint32_t before = begin > sentence_.begin && tree_.word(begin - 1).upos == Upos::Det ? begin - 1 : begin;
  if (before >= sentence_.begin + 2 && is_preposition(before - 1) && role_at(before - 2).known) {
    noun = before - 2;
    begin = left_edge(noun);
  }
  add(noun, end, mention);
  const bool joined = begin >= sentence_.begin + 2 && is(word(begin - 1), WordClass::AndWord) && role_at(begin - 2).known;
  if (joined) add(begin - 2, begin - 1, mention);
}

// None when another name follows at once, which then bears the title.
void Titles::find_after(std::uint32_t mention) {
  const std::uint32_t end = context_.mentions[mention].name.end;
  if (end + 1 >= sentence_.end) return;
  const bool comma = word(end) == ",";  // without one only "Ann Bell head of Norvex"
  std::uint32_t noun = kNoToken;
  const std::uint32_t first = comma ? end + 1 : end, last = std::min(sentence_.end, comma ? end + 11 : end + 4);
  for (std::uint32_t token = first; token < last && is_inside_phrase(token); ++token) {
    if (is_preposition(token) || is(word(token), WordClass::AndWord)) return;
    if (!role_at(token).known || (token + 1 < sentence_.end && role_at(token + 1).known)) continue;
    noun = token;
    break;
  }
  if (noun == kNoToken) return;
  std::uint32_t stop = noun + 1;
  while (stop < sentence_.end && stop <= noun + 14 && is_inside_phrase(stop) && !is_person(stop)) ++stop;
  if (stop < sentence_.end && is_person(stop)) return;
  const bool tail = noun + 1 < sentence_.end && is_preposition(noun + 1);
  if (!comma && !tail) return;
  if (tail || stop == noun + 1) add(noun, stop, mention);
}

}  // namespace relata
