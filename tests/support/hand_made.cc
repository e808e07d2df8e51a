#include "support/hand_made.h"

#include <algorithm>
#include <stdexcept>

namespace relata::hand_made {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark) parts.emplace_back();
    else parts.back() += c;
  }
  return parts;
}

std::string upos_of(const std::string& xpos, const std::string& relation) {
  if (relation.starts_with("aux") || relation == "cop") return "AUX";
  if (xpos.starts_with("NNP")) return "PROPN";
  if (xpos.starts_with("NN")) return "NOUN";
  if (xpos.starts_with("VB") || xpos == "MD") return "VERB";
  if (xpos.starts_with("JJ")) return "ADJ";
  if (xpos.starts_with("RB") || xpos == "WRB") return "ADV";
  if (xpos.starts_with("PRP") || xpos.starts_with("WP") || xpos == "EX") return "PRON";
  if (xpos == "WDT") return "PRON";
  if (xpos == "DT") return "DET";
  if (xpos == "IN") return relation == "mark" ? "SCONJ" : "ADP";
  if (xpos == "TO") return "PART";
  if (xpos == "CC") return "CCONJ";
  if (xpos == "CD") return "NUM";
  if (xpos == "RP") return "ADP";
  return xpos == "POS" ? "PART" : "PUNCT";
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

struct Named {
  std::uint32_t token;
  std::string type;
  std::string entity;  // empty: named by its own words
};

void add_mention(Article& made, const Named& named) {
  const Analysis& analysis = made.reading.analysis;
  Mention mention;
  mention.head = named.token;
  mention.tokens = {named.token, named.token + 1};
  for (const std::uint32_t kid : analysis.children_of(named.token)) {
    const Deprel deprel = analysis.words[kid].deprel;
    if (deprel != Deprel::Flat && deprel != Deprel::Compound) continue;
    mention.tokens = {std::min(mention.tokens.begin, kid), std::max(mention.tokens.end, kid + 1)};
  }
  if (analysis.words[named.token].xpos == Xpos::PRP || analysis.words[named.token].xpos == Xpos::PRPS) mention.kind = MentionKind::Pronoun;
  else if (named.type == "CONCEPT") mention.kind = MentionKind::Nominal;
  else mention.name = mention.tokens;
  mention.type = entity_type(named.type).value_or(EntityType::Misc);
  if (is_value(mention.type)) mention.kind = MentionKind::Value;
  mention.sentence = analysis.sentence_of(named.token);
  made.mentions.push_back(mention);
  std::vector<std::uint32_t> entities;
  if (mention.kind != MentionKind::Value) {
    const std::string own(made.reading.document.text_of(mention.tokens));
    for (const std::string& label : split(named.entity.empty() ? own : named.entity, '+')) {
      std::uint32_t index = 0;
      while (index < made.resolution.entities.size() && made.resolution.entities[index].label != label) ++index;
      if (index == made.resolution.entities.size()) {
        made.resolution.entities.emplace_back();
        made.resolution.entities.back().label = label;
        made.resolution.entities.back().type = mention.type;
        made.resolution.entities.back().named = named.type != "CONCEPT";
      }
      made.resolution.entities[index].mentions.push_back(static_cast<std::uint32_t>(made.mentions.size()) - 1);
      entities.push_back(index);
    }
  }
  made.resolution.entities_of.push_back(entities);
}

}  // namespace

Article article(std::string_view text) {
  std::string conllu;
  std::vector<Named> names;
  std::uint32_t token = 0;
  for (const std::string& line : split(text, '\n')) {
    std::uint32_t position = 0;
    for (const std::string& word : split(line, ' ')) {
      if (word.empty()) continue;
      const std::vector<std::string> parts = split(word, '/');
      if (parts.size() < 5) throw std::runtime_error("a hand-made word has form/lemma/XPOS/head/relation: " + word);
      const std::string lemma = parts[1].empty() ? lower(parts[0]) : parts[1];
      conllu += std::to_string(++position) + " " + parts[0] + " " + lemma + " " + upos_of(parts[2], parts[4]) + " " + parts[2] + " _ " + parts[3] + " " +
                parts[4] + "\n";
      if (parts.size() > 5) {
        const std::vector<std::string> named = split(parts[5], '=');
        std::string entity = named.size() > 1 ? named[1] : "";
        std::replace(entity.begin(), entity.end(), '_', ' ');
        names.push_back({token, named[0], entity});
      }
      ++token;
    }
    conllu += "\n";
  }
  Article made{read_conllu(conllu), {}, {}};
  for (const Named& named : names) add_mention(made, named);
  return made;
}

}  // namespace relata::hand_made
