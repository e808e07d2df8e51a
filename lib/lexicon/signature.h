// What a word does to the truth of what it governs, its implicative or factive signature. "Refuse" denies its infinitive, "manage" lets it be as true as itself, "regret"
// takes it for a fact, "say" puts it into somebody's mouth. One immutable table, signatures.tsv. Any thread may read it.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/schema.h"

namespace relata {

// How what is governed stands when the governing word is affirmed / negated / hypothetical.
enum class Effect : std::uint8_t {
  Implies,   // affirmed / negated / hypothetical: manage to, continue to, hold talks
  Denies,    // negated / affirmed / hypothetical: refuse to, fail to, without
  Fact,      // affirmed whatever befalls the word: regret that, praise for
  Report,    // affirmed / hypothetical / hypothetical: say that
  Denial,    // negated / hypothetical / hypothetical: deny that
  Wish,      // hypothetical / negated / hypothetical: want to, plan to
  Possible,  // hypothetical always: urge to, if
};

Polarity under(Effect effect, Polarity governor);

struct Signature {
  Effect effect = Effect::Implies;
  bool known = false;   // false: the table has no row
  bool speaks = false;  // the subject is the one who says what is governed
  bool quotes = false;  // the subject may stand behind what it said: "...", added Okello
};

// The row of a lemma (of a verb with its particle: "throw out") for what it governs:
//   "clause"             said that Bob left
//   "clause of noun"     the claim that Bob left, where the noun does not do what the verb of that name does (claimed that)
//   "infinitive"         refused to leave; failing a row, "clause"
//   "object infinitive"  chose Bob to lead; failing a row, "infinitive"
//   "predicate"          pleaded guilty; failing a row, "infinitive"
//   "noun"               an object that names an event: cancelled the attack
//   "report"             an object that names what is said: dropped the charge that Bob lied
//   "for"                a preposition before a noun: planned for an attack
//   "for doing"          a preposition before an "-ing" form: tried for attacking; failing a row, "for"
Signature signature_of(std::string_view lemma, std::string_view governed);

}  // namespace relata
