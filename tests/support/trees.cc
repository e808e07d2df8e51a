#include "support/trees.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

#include "entity/entity.h"

namespace relata::trees {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark) parts.emplace_back();
    else parts.back() += c;
  }
  return parts;
}

const char* upos_of(const std::string& xpos, const std::string& relation) {
  if (relation.starts_with("aux") || relation == "cop") return "AUX";
  if (xpos == "IN" && relation == "mark") return "SCONJ";
  static const std::map<std::string, const char*> table = {
      {"NNP", "PROPN"}, {"NNPS", "PROPN"}, {"NN", "NOUN"},   {"NNS", "NOUN"}, {"VB", "VERB"}, {"VBD", "VERB"}, {"VBG", "VERB"},
      {"VBN", "VERB"},  {"VBP", "VERB"},   {"VBZ", "VERB"},  {"JJ", "ADJ"},   {"RB", "ADV"},  {"DT", "DET"},   {"PDT", "DET"},
      {"IN", "ADP"},    {"PRP", "PRON"},   {"PRP$", "PRON"}, {"CC", "CCONJ"}, {"CD", "NUM"},  {"POS", "PART"}, {"TO", "PART"}};
  const auto found = table.find(xpos);
  return found == table.end() ? "PUNCT" : found->second;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

struct Resolved {
  std::vector<Mention> mentions;
  Resolution resolution;
};

Resolved resolved(const Reading& reading, const Gazetteer& gazetteer) {
  Resolved made{find_mentions(reading.document, reading.analysis), {}};
  made.resolution = resolve(reading.document, reading.analysis, made.mentions, gazetteer);
  return made;
}

std::string text_of(const Reading& reading, const Mention& mention) { return std::string(reading.document.text_of(mention.tokens)); }

}  // namespace

Reading read(std::string_view text) {
  std::string conllu = "# newpar\n", last_type;
  for (const std::string& line : split(text, '\n')) {
    if (line.empty()) conllu += "# newpar\n";
    int position = 0;
    for (const std::string& word : split(line, ' ')) {
      if (word.empty()) continue;
      const std::vector<std::string> parts = split(word, '/');
      if (parts.size() < 5) throw std::runtime_error("a hand-made word has form/lemma/XPOS/head/relation: " + word);
      const std::string& form = parts[0];
      const std::string lemma = !parts[1].empty() ? parts[1] : parts[2].starts_with("NNP") ? form : lower(form);
      std::string name = "_";
      if (parts.size() > 5) {
        const bool first = parts[5] != "+";
        if (first) last_type = parts[5];
        name = (first ? "NER=B-" : "NER=I-") + last_type;
      }
      for (const std::string& cell : {std::to_string(++position), form, lemma, std::string(upos_of(parts[2], parts[4])), parts[2], std::string("_"), parts[3],
                                      parts[4], std::string("_"), name})
        conllu += cell + '\t';
      conllu.back() = '\n';
    }
    if (position > 0) conllu += "\n";
  }
  return read_conllu(conllu);
}

std::string links_of(const Reading& reading, const Gazetteer& gazetteer) {
  const Resolved made = resolved(reading, gazetteer);
  std::string out;
  for (std::uint32_t m = 0; m < made.mentions.size(); ++m) {
    const std::size_t entities = made.resolution.entities_of[m].size();
    std::vector<const MentionLink*> links;
    for (const MentionLink& link : made.resolution.links)
      if (link.mention == m) links.push_back(&link);
    if (links.size() > entities) links.erase(links.begin(), links.end() - static_cast<std::ptrdiff_t>(entities));
    std::sort(links.begin(), links.end(), [](const MentionLink* a, const MentionLink* b) { return a->antecedent < b->antecedent; });
    for (const MentionLink* link : links) {
      if (link->antecedent == m) continue;
      out += (out.empty() ? "" : "; ") + text_of(reading, made.mentions[m]) + " -" + std::string(link->reason) + "-> " +
             text_of(reading, made.mentions[link->antecedent]);
    }
  }
  return out;
}

std::set<std::string_view> sieves_of(const Reading& reading, const Gazetteer& gazetteer) {
  std::set<std::string_view> sieves;
  for (const MentionLink& link : resolved(reading, gazetteer).resolution.links) sieves.insert(link.sieve);
  return sieves;
}

std::string entities_of(const Reading& reading, const Gazetteer& gazetteer) {
  const Resolved made = resolved(reading, gazetteer);
  std::string out;
  for (const Entity& entity : made.resolution.entities)
    if (entity.named) out += (out.empty() ? "" : "; ") + entity.label + " " + std::string(name_of(entity.type));
  return out;
}

}  // namespace relata::trees
