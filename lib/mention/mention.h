// A Mention is a stretch of text that stands for something: a name ("Foreign Minister Wang Yi"), a name-derived adjective
// ("Chinese"), a definite description ("the two ministers"), a pronoun, or a value ("on Tuesday", "$3 million").
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/analysis.h"
#include "base/span.h"
#include "schema/schema.h"
#include "text/document.h"

namespace relata {

enum class MentionKind : std::uint8_t { Name, Demonym, Nominal, Pronoun, Value };
enum class Gender : std::uint8_t { Unknown, Male, Female, Neuter };
constexpr bool is_of_person(Gender gender) { return gender == Gender::Male || gender == Gender::Female; }
enum class Number : std::uint8_t { Unknown, Singular, Plural };

struct Mention {
  TokenSpan tokens;        // the whole phrase with titles and modifiers before the head, without trailing relative clauses
  std::uint32_t head = 0;  // the token through which the tree reaches the mention
  TokenSpan name;          // the proper name alone ("Wang Yi"); empty for nominals and pronouns
  MentionKind kind = MentionKind::Name;
  EntityType type = EntityType::Misc;  // as read in place; the Entity's type is decided over all its mentions
  Gender gender = Gender::Unknown;
  Number number = Number::Unknown;
  std::uint32_t sentence = 0;
  float probability = 1;
};

// All mentions in order of (tokens.begin, longer first); they may nest ("Iran's Foreign Minister Hossein Amir-Abdollahian"
// holds "Iran"), never cross. At most one mention a head token. Linear in the length of the document.
std::vector<Mention> find_mentions(const Document& document, const Analysis& analysis);

}  // namespace relata
