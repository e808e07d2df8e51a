// Tested by tests/score/score_test.cc.
#include "score/gold.h"

#include "base/error.h"
#include "base/json.h"

namespace relata {
namespace {

using Value = JsonValue;

std::string text_in(const Value& object, const char* key) {
  const auto member = object.FindMember(key);
  return member != object.MemberEnd() && member->value.IsString() ? std::string(member->value.GetString(), member->value.GetStringLength()) : std::string();
}

std::vector<std::string> texts_in(const Value& object, const char* key) {
  std::vector<std::string> texts;
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsArray()) return texts;
  for (const Value& item : member->value.GetArray())
    if (item.IsString()) texts.emplace_back(item.GetString(), item.GetStringLength());
  return texts;
}

// A list of records.
const Value& list_in(const Value& object, const char* key, const std::string& where) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsArray()) throw Error(ErrorKind::Input, where + ": expected a list \"" + key + "\", as in a gold graph");
  for (const Value& item : member->value.GetArray())
    if (!item.IsObject()) throw Error(ErrorKind::Input, where + ": \"" + key + "\" holds what is no record; expected objects, as in a gold graph");
  return member->value;
}

GoldEntity entity_in(const Value& item) {
  return {text_in(item, "id"), text_in(item, "canonical"), entity_type(text_in(item, "type")).value_or(EntityType::Misc), texts_in(item, "mentions")};
}

GoldRelation relation_in(const Value& item) {
  GoldRelation relation;
  relation.id = text_in(item, "id");
  relation.subject = text_in(item, "subject");
  relation.object = text_in(item, "object");
  relation.predicates = texts_in(item, "predicates");
  const auto symmetric = item.FindMember("symmetric");
  relation.symmetric = symmetric != item.MemberEnd() && symmetric->value.IsTrue();
  relation.cls = claim_class(text_in(item, "class")).value_or(ClaimClass::Other);
  relation.polarity = polarity(text_in(item, "polarity")).value_or(Polarity::Affirmed);
  relation.key = text_in(item, "salience") == "key";
  relation.evidence = text_in(item, "evidence");
  return relation;
}

}  // namespace

Gold read_gold(std::string_view json, const std::string& where) {
  JsonDocument document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (document.HasParseError())
    throw Error(ErrorKind::Input,
                where + ": not JSON at byte " + std::to_string(document.GetErrorOffset()) + ": " + rapidjson::GetParseError_En(document.GetParseError()));
  if (!document.IsObject()) throw Error(ErrorKind::Input, where + ": expected a gold graph, a JSON object");
  Gold gold;
  gold.article = text_in(document, "article");
  for (const Value& item : list_in(document, "entities", where).GetArray()) gold.entities.push_back(entity_in(item));
  for (const Value& item : list_in(document, "relations", where).GetArray()) gold.relations.push_back(relation_in(item));
  if (document.HasMember("traps"))
    for (const Value& item : list_in(document, "traps", where).GetArray())
      gold.traps.push_back({text_in(item, "subject"), text_in(item, "object"), text_in(item, "predicate")});
  return gold;
}

}  // namespace relata
