#include "candidates_report.h"

#include <string_view>

#include "base/json.h"
#include "claim/candidate.h"

namespace relata::cli {
namespace {

using Writer = JsonWriter;

void put(Writer& writer, std::string_view text) { writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

void put(Writer& writer, std::string_view key, std::string_view text) {
  put(writer, key);
  put(writer, text);
}

void put_span(Writer& writer, std::string_view key, ByteSpan span) {
  put(writer, key);
  writer.StartArray();
  writer.Uint(span.begin);
  writer.Uint(span.end);
  writer.EndArray();
}

// The bytes of a word; null where the claim has none.
void put_word(Writer& writer, std::string_view key, const Document& document, std::uint32_t token) {
  if (token != kNoToken) return put_span(writer, key, document.tokens()[token].bytes);
  put(writer, key);
  writer.Null();
}

void put_end(Writer& writer, std::string_view key, const Entity& entity) {
  put(writer, key);
  writer.StartObject();
  put(writer, "label", entity.label);
  put(writer, "type", entity.named ? name_of(entity.type) : "CONCEPT");
  put(writer, "aliases");
  writer.StartArray();
  for (const std::string& alias : entity.aliases) put(writer, alias);
  writer.EndArray();
  writer.EndObject();
}

void put_candidate(Writer& writer, const Article& article, const Candidate& candidate) {
  const Claim& claim = candidate.claim;
  writer.StartObject();
  put(writer, "article", article.document.source().id);
  put_end(writer, "subject", article.resolution.entities[claim.subject]);
  put_end(writer, "object", article.resolution.entities[claim.object]);
  put(writer, "label", claim.label);
  put(writer, "class", name_of(claim.cls));
  put(writer, "polarity", name_of(claim.polarity));
  put(writer, "rule", claim.rule);
  put(writer, "symmetric");
  writer.Bool(claim.symmetric);
  put_span(writer, "evidence", claim.evidence);
  put_word(writer, "anchor", article.document, claim.trigger);
  put_word(writer, "subject word", article.document, claim.subject_token);
  put_word(writer, "object word", article.document, claim.object_token);
  put(writer, "probability");
  writer.Double(static_cast<double>(claim.confidence));
  put(writer, "features");
  writer.StartObject();
  for (const auto& [name, value] : candidate.features) {
    put(writer, name);
    writer.Double(static_cast<double>(value));
  }
  writer.EndObject();
  writer.EndObject();
}

}  // namespace

std::string candidate_lines(const Article& article) {
  std::string lines;
  for (const Candidate& candidate : read_candidates(article.document, article.analysis, article.mentions, article.resolution)) {
    JsonBuffer buffer;
    Writer writer(buffer);
    writer.SetMaxDecimalPlaces(4);
    put_candidate(writer, article, candidate);
    lines.append(buffer.GetString(), buffer.GetSize()).push_back('\n');
  }
  return lines;
}

}  // namespace relata::cli
