// What verbs and event nouns of news language mean: the class and kind of the claims they make, whether these hold both ways, and
// whether the grammatical object is the one who acts ("Tehran fell to the rebels": the rebels did something to Tehran).
// Immutable tables, verbs.tsv, nouns.tsv and relational.tsv, embedded in the library. Any thread may read them.
#pragma once

#include <string>
#include <string_view>

#include "schema/schema.h"

namespace relata {

struct LexiconEntry {
  ClaimClass cls = ClaimClass::Other;
  ClaimKind kind = ClaimKind::Event;
  bool known = false;      // false: no row; the other fields are the defaults
  bool exact = false;      // verbs: the row is of the preposition asked for (or of the bare verb when none was asked for)
  bool symmetric = false;  // A meets B: B meets A
  bool reverse = false;    // the grammatical object is the subject of the claim ("suffer under", "fall to")
  bool light = false;      // says little without its object noun: hold talks, launch an attack (verbs); never for nouns
  std::string_view verb;   // nouns: the verb that says the same ("talks" -> "talk"), or empty; verbs: empty
  // Nouns: the prepositions that lead to the one who acts and to the one acted on, divided by blanks: "attack by A on B".
  std::string_view agent_prepositions;
  std::string_view patient_prepositions;
};

// Deeds that are held against somebody: attack, sanction, threat, accusation.
bool is_hostile(ClaimClass cls);

// The most special row for a verb lemma with its particle ("up", may be empty) and the preposition of the argument that is the
// object of the claim (may be empty): particle and preposition, then particle, then preposition, then the bare verb. A light verb
// (hold, launch) has a class of its own for objects that are no events.
LexiconEntry look_up_verb(std::string_view lemma, std::string_view particle, std::string_view preposition);

// The lemma of a verb: what an encoder guesses, repaired from the form where the table does not know it. "held" is "hold" (irregular.tsv),
// "expanding" is "expand" and "carried" is "carry" by their endings, when the table has these; what it has not, and cannot repair, stays.
std::string_view known_verb(std::string_view lemma, std::string_view form);

// "jailed" of "jail", "taken" of "take": as the table of irregular forms has it, else by the rules of spelling.
std::string participle_of(std::string_view lemma);

// The same for a noun in the plural, by the tables of nouns.
std::string_view known_noun(std::string_view lemma, std::string_view form);

LexiconEntry look_up_noun(std::string_view lemma);

// What a noun makes of its bearer: "X, the president of Y", "X, a subsidiary of Y".
struct RelationalNoun {
  bool known = false;
  ClaimClass cls = ClaimClass::Other;
  bool symmetric = false;  // ally, brother
  bool reverse = false;    // "X, a brand of Y": Y owns X
  bool office = false;     // an office of a state: a Kenyan minister is one of Kenya, a Kenyan runner merely comes from there
  bool organ = false;      // a part of a state or body: ministry, army
  bool based = false;      // a body with a seat: bank, club
};

RelationalNoun look_up_relational_noun(std::string_view lemma);

}  // namespace relata
