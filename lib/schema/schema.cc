// One table a vocabulary; the order of a table is the order of its enumerators. Tested by tests/schema/schema_test.cc.
#include "schema/schema.h"

#include <array>
#include <cstddef>

#include "base/is_ascii.h"

namespace relata {
namespace {

template <typename Enum>
struct Row {
  Enum value;
  std::string_view name;
};
template <typename Enum>
Row(Enum, std::string_view) -> Row<Enum>;

constexpr std::array kEntityTypes = {Row{EntityType::Person, "PERSON"},   Row{EntityType::Org, "ORG"},          Row{EntityType::Gpe, "GPE"},
                                     Row{EntityType::Loc, "LOC"},         Row{EntityType::Fac, "FAC"},          Row{EntityType::Norp, "NORP"},
                                     Row{EntityType::Event, "EVENT"},     Row{EntityType::Product, "PRODUCT"},  Row{EntityType::Misc, "MISC"},
                                     Row{EntityType::Concept, "CONCEPT"}, Row{EntityType::Date, "DATE"},        Row{EntityType::Time, "TIME"},
                                     Row{EntityType::Money, "MONEY"},     Row{EntityType::Quantity, "QUANTITY"}};

constexpr std::array kClaimClasses = {Row{ClaimClass::Agree, "AGREE"},
                                      Row{ClaimClass::Consult, "CONSULT"},
                                      Row{ClaimClass::Support, "SUPPORT"},
                                      Row{ClaimClass::Cooperate, "COOPERATE"},
                                      Row{ClaimClass::Aid, "AID"},
                                      Row{ClaimClass::Yield, "YIELD"},
                                      Row{ClaimClass::Request, "REQUEST"},
                                      Row{ClaimClass::Accuse, "ACCUSE"},
                                      Row{ClaimClass::Reject, "REJECT"},
                                      Row{ClaimClass::Threaten, "THREATEN"},
                                      Row{ClaimClass::Protest, "PROTEST"},
                                      Row{ClaimClass::Sanction, "SANCTION"},
                                      Row{ClaimClass::Mobilize, "MOBILIZE"},
                                      Row{ClaimClass::Coerce, "COERCE"},
                                      Row{ClaimClass::Assault, "ASSAULT"},
                                      Row{ClaimClass::Statement, "STATEMENT"},
                                      Row{ClaimClass::Role, "ROLE"},
                                      Row{ClaimClass::Member, "MEMBER"},
                                      Row{ClaimClass::Location, "LOCATION"},
                                      Row{ClaimClass::PartOf, "PART_OF"},
                                      Row{ClaimClass::Ally, "ALLY"},
                                      Row{ClaimClass::Family, "FAMILY"},
                                      Row{ClaimClass::Ownership, "OWNERSHIP"},
                                      Row{ClaimClass::Nationality, "NATIONALITY"},
                                      Row{ClaimClass::Founder, "FOUNDER"},
                                      Row{ClaimClass::Counterpart, "COUNTERPART"},
                                      Row{ClaimClass::Other, "OTHER"}};

constexpr std::array kPolarities = {Row{Polarity::Affirmed, "affirmed"}, Row{Polarity::Negated, "negated"}, Row{Polarity::Hypothetical, "hypothetical"}};

constexpr std::array kKinds = {Row{ClaimKind::Event, "event"}, Row{ClaimKind::State, "state"}, Row{ClaimKind::Speech, "speech"}};

bool same_word(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower_ascii(a[i]) != lower_ascii(b[i])) return false;
  return true;
}

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<Row<Enum>, N>& table, Enum value) {
  return table[static_cast<std::size_t>(value)].name;
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_in(const std::array<Row<Enum>, N>& table, std::string_view name) {
  for (const Row<Enum>& row : table)
    if (same_word(row.name, name)) return row.value;
  return std::nullopt;
}

template <typename Enum, std::size_t N>
constexpr std::array<Enum, N> values_of(const std::array<Row<Enum>, N>& table) {
  std::array<Enum, N> values{};
  for (std::size_t i = 0; i < N; ++i) values[i] = table[i].value;
  return values;
}

constexpr auto kEntityTypeValues = values_of(kEntityTypes);
constexpr auto kClaimClassValues = values_of(kClaimClasses);

}  // namespace

std::string_view name_of(EntityType type) { return name_in(kEntityTypes, type); }
std::string_view name_of(ClaimClass cls) { return name_in(kClaimClasses, cls); }
std::string_view name_of(Polarity polarity) { return name_in(kPolarities, polarity); }
std::string_view name_of(ClaimKind kind) { return name_in(kKinds, kind); }

std::optional<EntityType> entity_type(std::string_view name) { return value_in(kEntityTypes, name); }
std::optional<ClaimClass> claim_class(std::string_view name) { return value_in(kClaimClasses, name); }
std::optional<Polarity> polarity(std::string_view name) { return value_in(kPolarities, name); }
std::optional<ClaimKind> claim_kind(std::string_view name) { return value_in(kKinds, name); }

std::span<const EntityType> all_entity_types() { return kEntityTypeValues; }
std::span<const ClaimClass> all_claim_classes() { return kClaimClassValues; }

bool is_value(EntityType type) { return type >= EntityType::Date; }
bool is_place(EntityType type) { return type == EntityType::Gpe || type == EntityType::Loc || type == EntityType::Fac; }
bool is_static(ClaimClass cls) { return cls >= ClaimClass::Role && cls <= ClaimClass::Counterpart; }

}  // namespace relata
