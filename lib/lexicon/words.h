// Lists of English words by what they have in common: a class here, its rows in words.tsv. Prepositions: lexicon/prepositions.h. Immutable; any thread may ask.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

// Sorted by name. The comment says what the words have in common; words.cc has the name that words.tsv uses.
enum class WordClass : std::uint8_t {
  AbstractNoun,        // words in names of what is neither a work nor a product: award, mandate
  ActsForOwner,        // nouns for what acts for whose it is, though it is neither an office nor an organ: troops, officials, drone
  Adversative,         // conjunctions that share no negation: but, nor
  Ago,                 // words behind a counted time: ago, later
  AliasMark,           // words that say that what follows is another name: aka, dubbed
  Amount,              // nouns that count, measure or sort what follows their "of": spate, dozen, kind
  AndWord,             // and, &
  AroundAlias,         // words that may stand around such a mark: better, also, professionally
  AuxiliaryOfYet,      // verbs of "has yet to", "is yet to"
  BecomesPost,         // verbs whose object is a post of their subject: become, remain
  BehindTitle,         // words behind the noun of a title: president elect, secretary general
  BodyOrPerson,        // nouns for what a firm or a person does for a living: publisher, contractor
  BothOrTwo,           // what stands for two without a noun: both, the two
  CalledParticiple,    // participles between a noun and the name of one of its kind: cars known as
  CarriesOut,          // verbs of little meaning beside the event that they carry out: launch, wage, conduct
  CityNoun,            // what a city has and a government has not: airport, mayor
  Clearing,            // verbs that take a verdict back: acquit, exonerate
  ControlsObjectOf,    // verbs whose infinitive has the object of their "on", "to" or "for" as subject: call on X to
  Convicting,          // verbs by which a court holds somebody for guilty: convict, sentence
  CounterpartNoun,     // nouns for who has the same post elsewhere
  CountryNoun,         // nouns for a country or its state: nation, government
  CourtesyTitle,       // titles that say nothing but sex and station: mr, lady
  Definite,            // determiners of what is known: the, this, those
  DefiniteArticle,     // the
  DefiniteOrBoth,      // the definite determiners and both
  EarlyOrLate,         // words before a date: early, mid
  ElectionNoun,        // nouns for what every country has now and then: election
  EventNoun,           // common nouns behind the name of a country that are no part of it: the Mali war
  ExcludesConjunct,    // adverbs before what is not meant: Peru, not Chile
  Expletive,           // subjects that stand for a clause: it
  FemaleHonorific,     // titles of women right before a name: mrs, dame
  FemaleTitle,         // titles of women before a name, of queens too
  FewOrHalf,           // words between an article and a unit of time: a few days, half an hour
  FirstPerson,         // pronouns of the first person
  FormerAdjective,     // adjectives of an office that is over: former, ex, late
  GenericInName,       // what a short name of an organisation leaves out: bank, inc, airlines
  GenericInPlace,      // what a short name of a place leaves out: river, province
  GoesOn,              // verbs that under a modal still say what is so: will continue to
  GoesTo,              // verbs of "is going to"
  GoverningBody,       // nouns for the country that acts: administration, regime
  HappeningNoun,       // words in names of events: festival, summer, race
  HaveVerb,            // have: as a verb, it has kin; as an auxiliary, it makes the perfect
  Honorific,           // what may stand between a title and the name: Mr, Gen.
  Hosts,               // verbs whose subject deals with all the parties of their object: host, mediate
  IncumbentAdjective,  // adjectives that say how long somebody has an office: current, outgoing
  IndefiniteArticle,   // a, an
  InsideTitle,         // small words and signs inside of a title
  Jointly,             // adverbs of what several do together: together, jointly
  KnowsField,          // nouns for whoever deals with the country or matter named right before: specialist, adviser
  LanguageNoun,        // nouns behind a word for a people that then means its language
  LanguageVerb,        // verbs whose object may be a language: speak, learn
  LightAdjective,      // adjectives that say when, how many or how much, not what: new, several, major
  LimitsNegation,      // adverbs that take back the "not" before them: not only, not necessarily
  MaleHonorific,       // titles of men right before a name: mr, don
  MaleTitle,           // titles of men before a name, of kings too
  MeasureNoun,         // words that say how much, not what: half, thing, something
  MembersBody,         // words in names of bodies that have members: party, team, club
  MinistryNoun,        // nouns for a part of every government: ministry
  Month,               // months
  MonthOrVerb,         // months that are verbs or modals in small letters: may, march
  NamedBodyNoun,       // nouns after the own name of a body: news agency, network
  NamedParticiple,     // participles between a noun for a person and the name: a brother named Olle
  Naming,              // verbs whose second object says what the first one is: call X a partner
  NegativeDeterminer,  // determiners that negate: no
  NegativePronoun,     // pronouns for nobody and nothing
  NewThing,            // determiners of one thing that has not been spoken of: a, another
  NoLonger,            // adverbs that with "no" mean that it is over: long, anymore
  NobleTitle,          // titles that may begin one more name of a person: duke, queen
  NominalAdjective,    // adjectives that stand for a thing: the latter
  NotOfName,           // words of a name that do not name: of, the
  NounOfPlaceOrRole,   // nouns that are part of a preposition: on the outskirts of, on behalf of
  NounOfView,          // nouns of "in the view of X"
  ObjectOfMake,        // bare nouns that are part of lose, set, make, pay or bear: lose sight, set foot
  ObjectOfTake,        // bare nouns that are part of take: take place, take part
  OfficeSynonym,       // words for whoever holds one of several offices: leader, premier
  OneDeterminer,       // determiners of one thing that is new: a, another
  OngoingVerb,         // verbs for what is done already: continue, maintain
  OrganisationNoun,    // nouns that may follow the name of the organisation they stand for: company, newspaper
  OriginNoun,          // nouns of "of Czech origin"
  OwnCountryNoun,      // nouns that without a name are the country the article is about: government, country
  OwnDeterminer,       // determiners by which the article's own is meant: the, this
  OwnPossessive,       // possessives by which the article's own country is meant
  PairNoun,            // nouns for two persons: couple, pair
  PartOfDay,           // morning, night
  PartyNoun,           // nouns that with "the" are the one party or event of their kind: kingdom, bloc
  PeopleNoun,          // nouns for all who live in a country: people, nation
  Performative,        // verbs that are done by saying so: thank, congratulate
  PersonRelative,      // relative pronouns of persons
  PersonsOfPlace,      // nouns for persons whose "in" says where they are: reporter, crowd
  PhoneNoun,           // by phone, by videoconference
  PlainAdjective,      // adjectives that may stand before such a noun: federal, central
  PlainDay,            // words that are a day alone: today
  PlainNegation,       // adverbs that only negate: not
  PopulaceNoun,        // nouns for all of a country, whose part nobody is: people, nation, public
  PortionOfTime,       // what a longer time has of its own: the end of March, the eve of
  PossessiveRelative,  // whose
  PrivateRole,         // relational nouns whose bearers do not act for the country: citizen
  PronounHe,           // he, his
  PronounI,            // I, my
  PronounIt,           // it, its
  PronounPlural,       // they, we
  PronounShe,          // she, her
  PronounYou,          // you, yours
  QuotesWithAs,        // verbs of "as X put it" that speak nowhere else
  RelativeAdverb,      // where, when, why, how
  RelativeThat,        // relative pronouns that may open a content clause, too: that
  SeatNoun,            // nouns for the seat of a government: capital, city
  SecondPerson,        // pronouns of the second person, whom the text does not name
  Shows,               // verbs that bring a state of affairs before somebody: see, highlight
  SideNoun,            // nouns for who takes part in something: side, party
  SideWord,            // nouns of "on the Chadian side"
  SituationNoun,       // nouns for what is so in a place: the situation in Chad
  SmallInNames,        // words that titles write small and acronyms may leave out: of, the, for, de
  SmallNumber,         // words that count like a number: few, several
  StateOffice,         // nouns for the offices of a state of which there is one: president, premier, minister
  StateOwned,          // second words of state-run, government-owned, state media
  StateOwner,          // first words of state-run, government-owned
  States,              // verbs that make a statement and nothing more: say, warn
  Strengthens,         // verbs whose subject has what they strengthen: deepen ties
  TakesBareObject,     // the verbs of ObjectOfMake
  TimeNoun,            // nouns for stretches and parts of time: week, season
  TimeShift,           // words that move a unit of time: last, next
  TimeUnit,            // what time is counted in, in both numbers: days, season
  Travelling,          // verbs whose subject is a visitor of the place they lead to: arrive, tour
  Universal,           // determiners and pronouns for all of a kind, from whom one may be excepted: every, anyone
  VehicleClass,        // nouns behind the name of a kind of vehicle: Kilo class
  Verdict,             // nouns for what a court holds: conviction, verdict
  VisitVerb,           // verbs whose object is a place: bomb, leave
  Voices,              // verbs that voice their object: express, reaffirm
  WarNoun,             // nouns that have the name of their countries: war, invasion
  WeakModal,           // modals of what is only possible: may, might
  Weekday,             // days of the week
  WishVerb,            // verbs of "I would like to", "I wish to"
  YetAdverb,           // yet
};

// True if words.tsv has a row of the class for the word, which is a lemma in lower case. O(1).
bool is(std::string_view word, WordClass cls);

}  // namespace relata
