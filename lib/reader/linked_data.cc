// Tested by tests/reader/page_facts_test.cc.
#include "reader/linked_data.h"

#include <algorithm>

#include "base/fold.h"
#include "base/json.h"
#include "reader/character_references.h"
#include "reader/day.h"

namespace relata {
namespace {

using Value = JsonValue;

constexpr int kDeepestValue = 6;  // levels of lists, graphs and main entities

std::string_view string_of(const Value& value) { return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : ""; }

const Value* member(const Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string decoded(std::string_view text) {
  std::string plain;
  append_decoded(text, plain);
  return plain;
}

// A text, or the name of a thing, or those of several.
std::string name_of(const Value* value, int depth = 0) {
  if (!value || depth > kDeepestValue) return {};
  if (value->IsString()) return clean_text(decoded(string_of(*value)));
  if (value->IsObject()) return name_of(member(*value, "name"), depth + 1);
  if (!value->IsArray()) return {};
  std::string names;
  for (const Value& item : value->GetArray()) {
    const std::string name = name_of(&item, depth + 1);
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "Reportage" || type.ends_with("NewsArticle");
}

bool is_article(const Value& object) {
  const Value* type = member(object, "@type");
  if (!type) return false;
  if (type->IsString()) return is_article_type(string_of(*type));
  return type->IsArray() && std::any_of(type->Begin(), type->End(), [](const Value& t) { return is_article_type(string_of(t)); });
}

const Value* find_article(const Value& value, int depth = 0) {
  if (depth > kDeepestValue) return nullptr;
  if (value.IsArray()) {
    for (const Value& item : value.GetArray())
      if (const Value* found = find_article(item, depth + 1)) return found;
    return nullptr;
  }
  if (!value.IsObject()) return nullptr;
  if (is_article(value)) return &value;
  for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const Value* inner = member(value, name))
      if (const Value* found = find_article(*inner, depth + 1)) return found;
  return nullptr;
}

std::string address_of(const Value& article) {
  for (const char* name : {"url", "mainEntityOfPage", "@id"}) {
    const Value* value = member(article, name);
    if (value && value->IsObject()) value = member(*value, "@id");
    if (value && string_of(*value).starts_with("http")) return std::string(string_of(*value));
  }
  return {};
}

PageFacts facts_of(const Value& article) {
  PageFacts facts;
  facts.title = name_of(member(article, "headline"));
  if (facts.title.empty()) facts.title = name_of(member(article, "name"));
  facts.author = name_of(member(article, "author"));
  if (facts.author.starts_with("http")) facts.author.clear();
  const auto day = [&article](const char* name) {
    const Value* date = member(article, name);
    return date ? day_of(string_of(*date)) : std::string();
  };
  facts.day = day("datePublished");
  facts.day_made = day("dateCreated");
  if (facts.day_made.empty()) facts.day_made = day("dateModified");
  facts.publisher = name_of(member(article, "publisher"));
  facts.url = address_of(article);
  facts.language = name_of(member(article, "inLanguage"));
  if (const Value* body = member(article, "articleBody")) facts.body = decoded(string_of(*body));
  return facts;
}

// Without the comment or the CDATA section that hides a script from old browsers, up to its first brace. Line breaks within strings are
// common in scripts written by hand, and no JSON.
std::string repaired(std::string script) {
  script.erase(0, std::min(script.find_first_of("{["), script.size()));
  if (script.starts_with("[CDATA[")) script.erase(0, std::min(script.find_first_of("{[", 7), script.size()));
  for (char& c : script)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return script;
}

}  // namespace

PageFacts article_of_linked_data(const std::vector<std::string>& scripts) {
  for (const std::string& script : scripts) {
    const std::string json = repaired(script);
    JsonDocument document;
    document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseTrailingCommasFlag>(json.data(), json.size());
    if (document.HasParseError()) continue;
    if (const Value* article = find_article(document)) return facts_of(*article);
  }
  return {};
}

}  // namespace relata
