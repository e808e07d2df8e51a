// Tested by tests/analysis/conllu_test.cc.
#include <algorithm>
#include <cstdio>

#include "analysis/conllu.h"

namespace relata {
namespace {

std::string misc_of(const Document& document, const Analysis& analysis, std::uint32_t token, const Name* name) {
  std::string misc;
  const auto add = [&misc](const std::string& item) { misc += (misc.empty() ? "" : "|") + item; };
  if (token + 1 < document.size() && document.tokens()[token + 1].gap == Gap::None) add("SpaceAfter=No");
  if (name) add(std::string("NER=") + (name->tokens.begin == token ? "B-" : "I-") + std::string(name_of(name->type)));
  std::string links;
  for (const AntecedentLink& link : analysis.antecedents_of(token)) {
    char probability[16];
    std::snprintf(probability, sizeof probability, ":%.3f", static_cast<double>(link.probability));
    links += (links.empty() ? "" : ",") + (link.antecedent == kRoot ? "none" : std::to_string(link.antecedent)) + probability;
  }
  if (!links.empty()) add("Antecedent=" + links);
  return misc.empty() ? "_" : misc;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

void write_multiword(const Document& document, std::uint32_t token, std::uint32_t sentence_begin, std::uint32_t sentence_end, std::string& out) {
  const std::vector<Token>& tokens = document.tokens();
  std::uint32_t end = token + 1;
  while (end < sentence_end && tokens[end].joined) ++end;
  if (end == token + 1 || tokens[token].joined) return;
  out += std::to_string(token - sentence_begin + 1) + "-" + std::to_string(end - sentence_begin) + "\t";
  out += one_line(document.text_of(TokenSpan{token, end})) + "\t_\t_\t_\t_\t_\t_\t_\t";
  out += end < document.size() && tokens[end].gap == Gap::None ? "SpaceAfter=No\n" : "_\n";
}

// The tag of the Penn treebank that a mark of punctuation has by its form; the reading knows that it is punctuation only.
std::string_view punctuation_tag(std::string_view form, bool between_words) {
  if (form == "." || form == "?" || form == "!" || form == "?!" || form == "!!") return ".";
  if (form == ",") return ",";
  if (form == "(" || form == "[" || form == "{") return "-LRB-";
  if (form == ")" || form == "]" || form == "}") return "-RRB-";
  if (form == "“" || form == "‘" || form == "``") return "``";
  if (form == "”" || form == "’" || form == "\"" || form == "'" || form == "''") return "''";
  if (form == "-" && between_words) return "HYPH";
  if (form == ":" || form == ";" || form == "-" || form == "--" || form == "–" || form == "—" || form == "..." || form == "…") return ":";
  return "NFP";
}

std::string_view tag_of(const Document& document, const Analysis& analysis, std::uint32_t token) {
  const Word& word = analysis.words[token];
  if (word.upos != Upos::Punct) return name_of(word.xpos);
  const std::vector<Token>& tokens = document.tokens();
  const bool joined = token > 0 && tokens[token].gap == Gap::None && token + 1 < document.size() && tokens[token + 1].gap == Gap::None;
  return punctuation_tag(document.text_of(token), joined);
}

}  // namespace

std::string write_conllu(const Document& document, const Analysis& analysis) {
  std::string out = "# newdoc id = " + one_line(document.source().id) + "\n";
  std::size_t next_name = 0;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const TokenSpan sentence = analysis.sentences[s];
    if (document.tokens()[sentence.begin].gap == Gap::Paragraph) out += "# newpar\n";
    out += "# sent_id = " + std::to_string(s + 1) + "\n# text = " + one_line(document.text_of(sentence)) + "\n";
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Word& word = analysis.words[i];
      while (next_name < analysis.names.size() && analysis.names[next_name].tokens.end <= i) ++next_name;
      const Name* name = next_name < analysis.names.size() && analysis.names[next_name].tokens.contains(i) ? &analysis.names[next_name] : nullptr;
      write_multiword(document, i, sentence.begin, sentence.end, out);
      out += std::to_string(i - sentence.begin + 1) + "\t" + one_line(document.text_of(i)) + "\t" + word.lemma + "\t";
      out += std::string(name_of(word.upos)) + "\t" + std::string(tag_of(document, analysis, i)) + "\t_\t";
      out += std::to_string(word.head == kRoot ? 0 : word.head - sentence.begin + 1) + "\t" + std::string(name_of(word.deprel)) + "\t_\t";
      out += misc_of(document, analysis, i, name) + "\n";
    }
    out += "\n";
  }
  return out;
}

}  // namespace relata
