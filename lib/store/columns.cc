// Tested by tests/store/store_test.cc.
#include "store/columns.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/json.h"
#include "base/shown.h"

namespace relata {
namespace {

rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

std::string_view text_of(const JsonValue& value) { return {value.GetString(), value.GetStringLength()}; }

template <typename Enum>
Enum word(std::string_view text, std::optional<Enum> found, const std::string& name, std::string_view expected) {
  if (!found) fail_column(name, text, expected);
  return *found;
}

}  // namespace

void fail_column(const std::string& name, std::string_view found, std::string_view expected) {
  throw Error(ErrorKind::Input, name + ": cannot be read as a store: found '" + shown_text(found) + "', expected " + std::string(expected));
}

std::string list_text(const std::vector<SharedText>& texts) {
  if (texts.empty()) return {};
  JsonBuffer buffer;
  JsonWriter writer(buffer);
  writer.StartArray();
  for (const SharedText& text : texts) writer.String(text.c_str(), size_of(text));
  writer.EndArray();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string properties_text(const Properties& properties) {
  if (properties.empty()) return {};
  JsonBuffer buffer;
  JsonWriter writer(buffer);
  writer.StartObject();
  for (const auto& [key, value] : properties) {
    writer.Key(key.data(), size_of(key));
    writer.String(value.data(), size_of(value));
  }
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::vector<SharedText> list_of(std::string_view text, TextCache& texts, const std::string& name) {
  std::vector<SharedText> list;
  if (text.empty()) return list;
  JsonDocument document;
  document.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  const bool fits =
      !document.HasParseError() && document.IsArray() && std::all_of(document.Begin(), document.End(), [](const JsonValue& item) { return item.IsString(); });
  if (!fits) fail_column(name, text, "a list of texts");
  for (const JsonValue& item : document.GetArray()) list.push_back(texts.of(text_of(item)));
  return list;
}

Properties properties_of(std::string_view text, const std::string& name) {
  Properties properties;
  if (text.empty()) return properties;
  JsonDocument document;
  document.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  const bool fits = !document.HasParseError() && document.IsObject() &&
                    std::all_of(document.MemberBegin(), document.MemberEnd(), [](const auto& member) { return member.value.IsString(); });
  if (!fits) fail_column(name, text, "an object of texts");
  for (const auto& member : document.GetObject()) properties.emplace(text_of(member.name), text_of(member.value));
  return properties;
}

EntityType type_of(std::string_view text, const std::string& name) { return word(text, entity_type(text), name, "an entity type"); }
ClaimClass class_of(std::string_view text, const std::string& name) { return word(text, claim_class(text), name, "a class of relations"); }
ClaimKind kind_of(std::string_view text, const std::string& name) { return word(text, claim_kind(text), name, "event, state or speech"); }
Polarity polarity_of(std::string_view text, const std::string& name) { return word(text, polarity(text), name, "affirmed, negated or hypothetical"); }

}  // namespace relata
