// A Claim is one thing an article says of two entities: who did what to whom, or what is so, with its polarity, speaker, time and
// place. It is finished when made; nothing patches it later.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/entity.h"

namespace relata {

struct Claim {
  std::uint32_t subject = kNoEntity;  // agent or role holder; index of an Entity
  std::uint32_t object = kNoEntity;
  std::string relation;  // a name of schema/relations.h: "meet", "minister_of", "other"
  std::string label;     // the words of the text, as lemmas: "hold talk with", "foreign minister of"
  ClaimClass cls = ClaimClass::Other;
  ClaimKind kind = ClaimKind::Event;
  Polarity polarity = Polarity::Affirmed;
  bool symmetric = false;
  std::uint32_t speaker = kNoEntity;  // to whom the article attributes the claim; kNoEntity: its own voice
  std::string time;                   // verbatim; empty when none is stated
  std::string date;                   // the same as ISO 8601 ("2022-03-01", "2018", "2022-02/2022-03"); empty when not known
  std::uint32_t place = kNoEntity;
  ByteSpan evidence;  // the shortest span of the text that states it
  std::uint32_t sentence = 0;
  std::uint32_t trigger = 0;        // the token that states the relation: the verb, the noun, or the name in apposition
  std::uint32_t subject_token = 0;  // the heads of the mentions that are its two ends; kNoToken where a rule has none
  std::uint32_t object_token = 0;
  float confidence = 1;
  std::string_view rule;  // name of the row that read it, static storage
};

// In order of evidence, then of rule. The same claim said twice is two claims: the graph unites them.
std::vector<Claim> read_claims(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Resolution& resolution);

}  // namespace relata
