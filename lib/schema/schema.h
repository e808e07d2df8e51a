// The closed vocabularies of a graph: entity types, claim classes, polarity, kind. Enumerators in code, words only at the
// border: name_of and the parse functions are the one table between them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace relata {

// Person ... Misc are named things; Concept is an unnamed but central thing; Date ... Quantity are values and never nodes.
enum class EntityType : std::uint8_t { Person, Org, Gpe, Loc, Fac, Norp, Event, Product, Misc, Concept, Date, Time, Money, Quantity };

// PLOVER event classes, then static classes, then Other.
enum class ClaimClass : std::uint8_t {
  Agree,
  Consult,
  Support,
  Cooperate,
  Aid,
  Yield,
  Request,
  Accuse,
  Reject,
  Threaten,
  Protest,
  Sanction,
  Mobilize,
  Coerce,
  Assault,
  Statement,
  Role,
  Member,
  Location,
  PartOf,
  Ally,
  Family,
  Ownership,
  Nationality,
  Founder,
  Counterpart,
  Other
};

enum class Polarity : std::uint8_t { Affirmed, Negated, Hypothetical };

enum class ClaimKind : std::uint8_t { Event, State, Speech };

std::string_view name_of(EntityType type);    // "PERSON"
std::string_view name_of(ClaimClass cls);     // "PART_OF"
std::string_view name_of(Polarity polarity);  // "affirmed"
std::string_view name_of(ClaimKind kind);     // "event"

// The inverse of name_of, without regard to case; nothing for an unknown word.
std::optional<EntityType> entity_type(std::string_view name);
std::optional<ClaimClass> claim_class(std::string_view name);
std::optional<Polarity> polarity(std::string_view name);
std::optional<ClaimKind> claim_kind(std::string_view name);

std::span<const EntityType> all_entity_types();
std::span<const ClaimClass> all_claim_classes();

// True for Date, Time, Money and Quantity.
bool is_value(EntityType type);
// True for Gpe, Loc and Fac.
bool is_place(EntityType type);
// True for Role ... Counterpart: facts that hold, not events that happen.
bool is_static(ClaimClass cls);

}  // namespace relata
