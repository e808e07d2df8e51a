// Open information extraction: everything a text states, in its own words, whether or not it speaks of entities.
//   "On Friday Okello, the Kenyan minister, refused to sign the accord."
//       Okello | refused to sign | the accord | On Friday
//       Okello | is | the Kenyan minister
// A proposition keeps the order and voice of the text: passives stay passives, and coordination is distributed. docs/open.md tells what
// belongs to which part.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/entity.h"

namespace relata {

// What states a proposition.
enum class OpenKind : std::uint8_t {
  Verb,        // a verb with its own subject
  Copula,      // "is", an adjective or a noun after it
  Borrowed,    // a verb whose subject stands elsewhere: an infinitive, a participle, a coordinated verb
  Relative,    // a verb of a relative clause
  Apposition,  // "Okello, the minister": "is" is implied
  Title,       // "lawyer Joy Otieno": "is" is implied
  Possession,  // "Kenya's parliament": "has" is implied
  Example,     // "bodies such as NATO": "is" is implied
  Attribute,   // "the talks in Oslo": "is" is implied
};

enum class OpenRole : std::uint8_t { Object, Oblique, Clause, Time, Place };

std::string_view name_of(OpenKind kind);  // "verb"
std::string_view name_of(OpenRole role);  // "object"

// Words of the text, in its order; `text` also holds words that are implied.
struct OpenPart {
  std::uint32_t head = 0;
  std::vector<std::uint32_t> tokens;
  std::string text;
};

struct OpenArgument {
  OpenPart part;
  OpenRole role = OpenRole::Object;
};

struct Proposition {
  OpenKind kind = OpenKind::Verb;
  OpenPart subject;
  OpenPart relation;                    // verb group with negation; its preposition, where that belongs to the predicate
  std::vector<OpenArgument> arguments;  // the second argument first; may be empty ("Talks failed")
  Polarity polarity = Polarity::Affirmed;
  std::uint32_t speaker = kNoEntity;  // to whom the article attributes it; kNoEntity: its own voice
  std::uint32_t sentence = 0;
  float confidence = 1;
};

enum class OpenStyle : std::uint8_t {
  Whole,  // with all arguments
  Facts,  // one argument each: "Ann sold the car in May" is "Ann | sold | the car" and "Ann | sold the car in | May"
};

// In order of the text: by sentence, then by the word that states it. Each once. At worst quadratic in the length of a sentence.
std::vector<Proposition> read_propositions(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions,
                                           const Resolution& resolution, OpenStyle style = OpenStyle::Whole);

}  // namespace relata
