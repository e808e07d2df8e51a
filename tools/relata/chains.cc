#include "chains.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "base/fold.h"
#include "base/json.h"

namespace relata::cli {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"name", "demonym", "description", "pronoun", "value"};

std::string_view kind_of(const Mention& mention) { return kKinds[static_cast<std::size_t>(mention.kind)]; }

// The link that put the mention into the entity, by (mention, entity); the last one, for a mention that moved.
using Links = std::map<std::pair<std::uint32_t, std::uint32_t>, const MentionLink*>;

Links links_of(const Resolution& resolution) {
  Links links;
  for (const MentionLink& link : resolution.links) {
    const std::vector<std::uint32_t>& entities = resolution.entities_of[link.mention];
    for (const std::uint32_t entity : entities) {
      const std::vector<std::uint32_t>& members = resolution.entities[entity].mentions;
      const bool here = std::binary_search(members.begin(), members.end(), link.antecedent);
      if (here || entities.size() == 1) links[{link.mention, entity}] = &link;
    }
  }
  return links;
}

std::string place_of(const Article& article, const Mention& mention) {
  const std::uint32_t first = article.analysis.sentences[mention.sentence].begin;
  return std::to_string(mention.sentence + 1) + ":" + std::to_string(mention.tokens.begin - first + 1);
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

std::string text_of(const Article& article, const Mention& mention) { return clean_text(std::string(article.document.text_of(mention.tokens))); }

std::string mention_line(const Article& article, std::uint32_t index, const MentionLink* link) {
  const Mention& mention = article.mentions[index];
  std::string line = "  " + padded(place_of(article, mention), 8) + padded(text_of(article, mention), 36) + ' ' + padded(std::string(kind_of(mention)), 12);
  if (link) line += link->sieve;
  if (link && link->antecedent != index)
    line += " <- " + text_of(article, article.mentions[link->antecedent]) + " " + place_of(article, article.mentions[link->antecedent]);
  while (line.back() == ' ') line.pop_back();
  return line + '\n';
}

// Prepositions, conjuncts and the parts of a clause below the head are no part of its phrase.
bool is_outside(Deprel relation) {
  switch (base_of(relation)) {
    case Deprel::Case:
    case Deprel::Cc:
    case Deprel::Conj:
    case Deprel::Punct:
    case Deprel::Mark:
    case Deprel::Cop:
    case Deprel::Nsubj:
    case Deprel::Csubj:
    case Deprel::Aux:
    case Deprel::Expl:
    case Deprel::Parataxis:
    case Deprel::Discourse:
    case Deprel::Advcl:
    case Deprel::Dislocated:
    case Deprel::Vocative: return true;
    default: return false;
  }
}

TokenSpan phrase_of(const Analysis& analysis, const Mention& mention) {
  TokenSpan phrase = mention.tokens;
  if (mention.kind == MentionKind::Pronoun || mention.kind == MentionKind::Demonym) return phrase;
  for (const std::uint32_t child : analysis.children_of(mention.head)) {
    if (is_outside(analysis.words[child].deprel)) continue;
    const TokenSpan below = analysis.subtree_of(child);
    phrase = {std::min(phrase.begin, below.begin), std::max(phrase.end, below.end)};
  }
  return phrase;
}

void put(JsonWriter& json, const char* name, std::string_view value) {
  json.Key(name);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

template <typename AnySpan>
void put_span(JsonWriter& json, const char* name, AnySpan span) {
  json.Key(name);
  json.StartArray();
  json.Uint(span.begin);
  json.Uint(span.end);
  json.EndArray();
}

void put_mention(JsonWriter& json, const Article& article, std::uint32_t index, const MentionLink* link) {
  const Mention& mention = article.mentions[index];
  json.StartObject();
  json.Key("sentence");
  json.Uint(mention.sentence);
  put_span(json, "tokens", mention.tokens);
  const TokenSpan phrase = phrase_of(article.analysis, mention);
  put_span(json, "phrase", phrase);
  json.Key("head");
  json.Uint(mention.head);
  put_span(json, "bytes", article.document.bytes_of(mention.tokens));
  put_span(json, "phrase_bytes", article.document.bytes_of(phrase));
  put_span(json, "head_bytes", article.document.tokens()[mention.head].bytes);
  if (!mention.name.empty()) {
    put_span(json, "name", mention.name);
    put_span(json, "name_bytes", article.document.bytes_of(mention.name));
  }
  put(json, "kind", kind_of(mention));
  if (link) put(json, "step", link->sieve);
  json.EndObject();
}

void put_entity(JsonWriter& json, const Article& article, std::uint32_t index, const Links& links) {
  const Entity& entity = article.resolution.entities[index];
  json.StartObject();
  put(json, "label", entity.label);
  put(json, "entity_type", name_of(entity.type));
  json.Key("named");
  json.Bool(entity.named);
  if (!entity.gazetteer_id.empty()) put(json, "gazetteer_id", entity.gazetteer_id);
  json.Key("aliases");
  json.StartArray();
  for (const std::string& alias : entity.aliases) json.String(alias.data(), static_cast<rapidjson::SizeType>(alias.size()));
  json.EndArray();
  json.Key("mentions");
  json.StartArray();
  for (const std::uint32_t mention : entity.mentions) {
    const auto link = links.find({mention, index});
    put_mention(json, article, mention, link == links.end() ? nullptr : link->second);
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace

std::string chains_text(const Article& article) {
  const Links links = links_of(article.resolution);
  std::string text;
  for (std::uint32_t e = 0; e < article.resolution.entities.size(); ++e) {
    const Entity& entity = article.resolution.entities[e];
    text += entity.label + "  " + std::string(name_of(entity.type)) + (entity.named ? "" : " unnamed") +
            (entity.gazetteer_id.empty() ? "" : "  " + entity.gazetteer_id) + '\n';
    for (const std::uint32_t mention : entity.mentions) {
      const auto link = links.find({mention, e});
      text += mention_line(article, mention, link == links.end() ? nullptr : link->second);
    }
  }
  std::string left;
  for (std::uint32_t m = 0; m < article.mentions.size(); ++m)
    if (article.resolution.entities_of[m].empty() && article.mentions[m].kind != MentionKind::Value) left += mention_line(article, m, nullptr);
  return left.empty() ? text : text + "(nothing)\n" + left;
}

std::string chains_json(const Article& article) {
  const Links links = links_of(article.resolution);
  JsonBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  put(json, "id", article.document.source().id);
  json.Key("entities");
  json.StartArray();
  for (std::uint32_t e = 0; e < article.resolution.entities.size(); ++e) put_entity(json, article, e, links);
  json.EndArray();
  json.EndObject();
  return buffer.GetString() + std::string("\n");
}

}  // namespace relata::cli
