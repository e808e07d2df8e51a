// Cells hold no tabs and no line breaks: white space of the text is written as one blank.
#include "open_output.h"

#include <array>
#include <cstdio>

#include "base/fold.h"
#include "base/json.h"

namespace relata::cli {
namespace {

// Between the further arguments in one cell.
constexpr std::string_view kJoint = "; ";

std::string rounded(double value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.3f", value);
  return text.data();
}

std::string_view speaker_of(const Article& article, const Proposition& proposition) {
  if (proposition.speaker == kNoEntity) return "";
  return article.resolution.entities[proposition.speaker].label;
}

std::string arguments_of(const Proposition& proposition, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to && i < proposition.arguments.size(); ++i) text.append(i == from ? "" : kJoint).append(proposition.arguments[i].part.text);
  return text;
}

void put(JsonWriter& json, const char* name, std::string_view value) {
  json.Key(name);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

// From the first byte of a part to its last; nothing for a part that is implied.
void put_bytes(JsonWriter& json, const Article& article, const OpenPart& part) {
  if (part.tokens.empty()) return;
  const ByteSpan bytes = article.document.bytes_of(TokenSpan{part.tokens.front(), part.tokens.back() + 1});
  json.Key("bytes");
  json.StartArray();
  json.Uint64(bytes.begin);
  json.Uint64(bytes.end);
  json.EndArray();
}

void put_part(JsonWriter& json, const Article& article, const char* name, const OpenPart& part) {
  json.Key(name);
  json.StartObject();
  put(json, "text", clean_text(part.text));
  put_bytes(json, article, part);
  json.EndObject();
}

std::string json_of(const Article& article, const Proposition& proposition) {
  JsonBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  put(json, "id", article.document.source().id);
  json.Key("sentence");
  json.Uint(proposition.sentence + 1);
  put(json, "kind", name_of(proposition.kind));
  put_part(json, article, "arg1", proposition.subject);
  put_part(json, article, "relation", proposition.relation);
  json.Key("arguments");
  json.StartArray();
  for (const OpenArgument& argument : proposition.arguments) {
    json.StartObject();
    put(json, "role", name_of(argument.role));
    put(json, "text", clean_text(argument.part.text));
    put_bytes(json, article, argument.part);
    json.EndObject();
  }
  json.EndArray();
  put(json, "polarity", name_of(proposition.polarity));
  if (proposition.speaker != kNoEntity) put(json, "speaker", speaker_of(article, proposition));
  json.Key("confidence");
  json.RawValue(rounded(proposition.confidence).c_str(), 5, rapidjson::kNumberType);
  put(json, "text", clean_text(std::string(article.document.text_of(article.analysis.sentences[proposition.sentence]))));
  json.EndObject();
  return buffer.GetString() + std::string("\n");
}

}  // namespace

std::string open_tsv_header() { return "id\tsentence\targ1\trelation\targ2\tfurther\tkind\tpolarity\tspeaker\tconfidence\ttext\n"; }

std::string open_tsv(const Article& article, const std::vector<Proposition>& propositions) {
  std::string lines;
  for (const Proposition& one : propositions) {
    const std::string sentence(article.document.text_of(article.analysis.sentences[one.sentence]));
    const std::array<std::string, 11> cells = {article.document.source().id,
                                               std::to_string(one.sentence + 1),
                                               one.subject.text,
                                               one.relation.text,
                                               arguments_of(one, 0, 1),
                                               arguments_of(one, 1, one.arguments.size()),
                                               std::string(name_of(one.kind)),
                                               std::string(name_of(one.polarity)),
                                               std::string(speaker_of(article, one)),
                                               rounded(one.confidence),
                                               sentence};
    for (std::size_t i = 0; i < cells.size(); ++i) lines.append(i == 0 ? "" : "\t").append(clean_text(cells[i]));
    lines += '\n';
  }
  return lines;
}

std::string open_jsonl(const Article& article, const std::vector<Proposition>& propositions) {
  std::string lines;
  for (const Proposition& proposition : propositions) lines += json_of(article, proposition);
  return lines;
}

}  // namespace relata::cli
