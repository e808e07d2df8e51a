// Lists of prepositions, and of the conjunctions and other marks that stand where they do, by what they lead to: the rows of
// prepositions.tsv. The other lists of words are those of lexicon/words.h. Immutable; any thread may ask.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

// Sorted by name. The comment says what they have in common; prepositions.cc has the name that prepositions.tsv uses.
enum class Preposition : std::uint8_t {
  AccordingTo,        // prepositions before a source: according to, per
  Adjunct,            // prepositions before an adjunct, not an argument: after, because of
  Agent,              // prepositions before who acts: the attack by, attacked by
  AtRequest,          // preposition and noun before or behind who asks for what is done: at the request of
  BeforeYear,         // words before a bare year: in, since
  BehindPlaceNoun,    // prepositions behind a noun of place or role: in connection with
  Between,            // prepositions before all the parties of an event: between, among
  CalledOn,           // prepositions before who is to do what an infinitive says: call on X to
  Capacity,           // what stands before the capacity in which somebody acts: as
  ChargeCleared,      // prepositions before the charge of which somebody is cleared: acquitted of
  ChargeHeld,         // prepositions before the charge that a verdict is on: convicted of, found guilty on
  Concerning,         // prepositions before what any event is about: regarding, towards
  DeedOfNoun,         // prepositions before whom the deed of a noun is done to: accusations against
  Destination,        // prepositions of movement: to, into, from
  Employer,           // prepositions between a person and an employer: analysts at, lawyers for
  EventCountry,       // prepositions between an event and its countries: war in, between
  Excepting,          // what stands before who is excepted from a group: except, but
  Exemplifying,       // prepositions before an example: such as, including
  ForeignClauseMark,  // marks of an -ing clause whose verb speaks for somebody else: accused of, blamed for
  Genitive,           // what makes a genitive: of and 's
  GerundMark,         // prepositions before an -ing clause that its governor says something of: charged with lying
  InfinitiveMark,     // the mark of an infinitive: to
  Inside,             // what stands before what holds something: the situation in Chad, in the view of
  Language,           // prepositions before a language: in, into
  Locative,           // prepositions before where something is: in, on the outskirts of
  MutualParty,        // prepositions before the other party of what both do: a meeting with
  NameComplement,     // prepositions before the complement of a name: Court of Justice
  NounComplement,     // what stands between a noun and its complement: of
  OfSide,             // prepositions of "on the Chadian side"
  OpenMark,           // marks of a clause that may hold or not: if, whether
  Origin,             // prepositions between a person and where the person is from: of, from
  OtherParty,         // prepositions before the other party of an event: talks with
  OtherThanOwner,     // prepositions between a role and what it is not of: ambassador to
  Partner,            // prepositions before who shares a state: at war with
  PassiveAgent,       // prepositions before who does what a passive verb says: attacked by
  Place,              // prepositions before where a claim holds: in, near
  PlainMark,          // marks of a clause that set no condition: to, on, for
  Political,          // prepositions with which a capital is its government: with, against
  Portfolio,          // prepositions between a post or an institution and what it is for: minister of, ministry for
  Replacing,          // what stands before who was not taken: instead of, rather than
  ReportAuthor,       // prepositions between a report and who made it: the claim by X
  RoleOwnerMark,      // what stands between a role and whose it is: minister of, ambassador to
  SaidAsOf,           // what stands between a role and its owner and is said as "of": 's, with, from
  Target,             // prepositions before whom a participle's deed is done to: sanctions led by X against
  Title,              // prepositions between a title and whose it is: head of, envoy to
};

// True if prepositions.tsv has a row of the class for the preposition: lower case, all its words with one blank between them. O(1).
bool is(std::string_view preposition, Preposition cls);

}  // namespace relata
