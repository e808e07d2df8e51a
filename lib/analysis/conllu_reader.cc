// One pass over the lines; the text is put together from the forms and SpaceAfter. Tested by tests/analysis/conllu_test.cc.
#include <charconv>
#include <string>
#include <vector>

#include "analysis/conllu.h"
#include "base/error.h"

namespace relata {
namespace {

struct Builder {
  Source source;
  std::string text;
  std::vector<Token> tokens;
  Analysis analysis;
  std::uint32_t sentence_begin = 0;
  std::uint32_t joined_from = 0;  // first and last id of the open multiword token
  std::uint32_t joined_until = 0;
  bool paragraph = true;
  bool space = true;
  bool quiet_gap = false;  // SpaceAfter=No of an open multiword token, for after its last word
  std::size_t line = 0;

  [[noreturn]] void fail(const std::string& what) const { throw Error(ErrorKind::Input, "CoNLL-U line " + std::to_string(line) + ": " + what); }
};

std::vector<std::string_view> columns_of(std::string_view line) {
  const bool tabs = line.find('\t') != std::string_view::npos;
  std::vector<std::string_view> columns;
  std::size_t begin = 0;
  while (begin <= line.size()) {
    std::size_t end = line.find(tabs ? '\t' : ' ', begin);
    if (end == std::string_view::npos) end = line.size();
    if (tabs || end > begin) columns.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  columns.resize(10, "_");
  return columns;
}

std::uint32_t number_in(const Builder& b, std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) b.fail("found '" + std::string(text) + "', expected a number");
  return value;
}

float probability_in(const Builder& b, std::string_view text) {
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value <= 1))
    b.fail("found '" + std::string(text) + "', expected a probability from 0 to 1");
  return value;
}

void read_name(Builder& b, std::string_view tag, std::uint32_t token) {
  if (tag.size() < 3 || tag[1] != '-') b.fail("found NER=" + std::string(tag) + ", expected B-TYPE or I-TYPE");
  const std::optional<NameType> type = name_type(tag.substr(2));
  if (!type) b.fail("unknown name type " + std::string(tag.substr(2)));
  std::vector<Name>& names = b.analysis.names;
  if (tag[0] == 'I' && !names.empty() && names.back().tokens.end == token && names.back().type == *type) names.back().tokens.end = token + 1;
  else names.push_back({{token, token + 1}, *type, 1});
}

void read_antecedents(Builder& b, std::string_view value, std::uint32_t token) {
  while (!value.empty()) {
    const std::size_t comma = value.find(',');
    const std::string_view item = value.substr(0, comma);
    value = comma == std::string_view::npos ? std::string_view() : value.substr(comma + 1);
    const std::size_t colon = item.find(':');
    const std::string_view target = item.substr(0, colon);
    AntecedentLink link{token, target == "none" ? kRoot : number_in(b, target), 1};
    if (colon != std::string_view::npos) link.probability = probability_in(b, item.substr(colon + 1));
    b.analysis.antecedents.push_back(link);
  }
}

// Returns true if no space follows.
bool read_misc(Builder& b, std::string_view misc, std::uint32_t token) {
  bool no_space = false;
  while (!misc.empty()) {
    const std::size_t bar = misc.find('|');
    const std::string_view item = misc.substr(0, bar);
    misc = bar == std::string_view::npos ? std::string_view() : misc.substr(bar + 1);
    if (item == "SpaceAfter=No") no_space = true;
    if (item.starts_with("NER=")) read_name(b, item.substr(4), token);
    if (item.starts_with("Antecedent=")) read_antecedents(b, item.substr(11), token);
  }
  return no_space;
}

void add_word(Builder& b, const std::vector<std::string_view>& columns) {
  const std::uint32_t id = number_in(b, columns[0]);
  const std::uint32_t token = static_cast<std::uint32_t>(b.tokens.size());
  if (id != token - b.sentence_begin + 1) b.fail("word ids are not in order at " + std::string(columns[0]));
  const Gap gap = b.paragraph ? Gap::Paragraph : b.space ? Gap::Space : Gap::None;
  if (gap != Gap::None && !b.text.empty()) b.text += gap == Gap::Paragraph ? "\n\n" : " ";
  const std::uint32_t begin = static_cast<std::uint32_t>(b.text.size());
  if (columns[1].empty()) b.fail("a word without a form");
  b.text += columns[1];
  const bool joined = id > b.joined_from && id <= b.joined_until;
  b.tokens.push_back({{begin, static_cast<std::uint32_t>(b.text.size())}, gap, joined});
  b.paragraph = false;
  Word word;
  word.lemma = columns[2] == "_" ? std::string(columns[1]) : std::string(columns[2]);
  word.upos = upos(columns[3]).value_or(Upos::X);
  word.xpos = xpos(columns[4]).value_or(Xpos::Other);
  const std::uint32_t head = columns[6] == "_" ? 0 : number_in(b, columns[6]);
  constexpr std::uint32_t kMostWords = 1u << 24;  // of a sentence
  if (head > kMostWords) b.fail("a head lies outside of the sentence");
  word.head = head == 0 ? kRoot : b.sentence_begin + head - 1;
  const std::optional<Deprel> relation = deprel(columns[7] == "_" ? "dep" : columns[7]);
  if (!relation) b.fail("unknown relation " + std::string(columns[7]));
  word.deprel = *relation;
  b.analysis.words.push_back(word);
  const bool no_space = read_misc(b, columns[9], token);
  b.space = id < b.joined_until ? false : id == b.joined_until ? !b.quiet_gap : !no_space;
}

// Every word leads to a root: what reads trees goes up until there is no head.
void check_heads(const Builder& b, std::uint32_t end) {
  const std::vector<Word>& words = b.analysis.words;
  for (std::uint32_t i = b.sentence_begin; i < end; ++i)
    if (words[i].head != kRoot && words[i].head >= end) b.fail("a head lies outside of the sentence");
  std::vector<std::uint32_t> seen_from(end - b.sentence_begin, kRoot);  // the word from which a word was first come to
  for (std::uint32_t i = b.sentence_begin; i < end; ++i)
    for (std::uint32_t at = i; at != kRoot; at = words[at].head) {
      std::uint32_t& from = seen_from[at - b.sentence_begin];
      if (from == i) b.fail("the heads go round in a circle at word " + std::to_string(at - b.sentence_begin + 1));
      if (from != kRoot) break;
      from = i;
    }
}

void end_sentence(Builder& b) {
  const std::uint32_t end = static_cast<std::uint32_t>(b.tokens.size());
  if (end == b.sentence_begin) return;
  check_heads(b, end);
  b.analysis.sentences.push_back({b.sentence_begin, end});
  b.sentence_begin = end;
  b.joined_until = 0;
}

void read_line(Builder& b, std::string_view line) {
  if (line.empty()) return end_sentence(b);
  if (line.starts_with("# newpar") || line.starts_with("# newdoc")) b.paragraph = true;
  if (line.starts_with("# newdoc id = ")) b.source.id = line.substr(14);
  if (line[0] == '#') return;
  const std::vector<std::string_view> columns = columns_of(line);
  const std::size_t dash = columns[0].find('-');
  if (columns[0].find('.') != std::string_view::npos) return;  // an empty node of enhanced dependencies
  if (dash == std::string_view::npos) return add_word(b, columns);
  b.joined_from = number_in(b, columns[0].substr(0, dash));
  b.joined_until = number_in(b, columns[0].substr(dash + 1));
  b.quiet_gap = columns[9].find("SpaceAfter=No") != std::string_view::npos;
}

}  // namespace

Reading read_conllu(std::string_view text) {
  Builder b;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++b.line;
    read_line(b, line);
  }
  end_sentence(b);
  for (const AntecedentLink& link : b.analysis.antecedents)
    if (link.antecedent != kRoot && link.antecedent >= b.tokens.size()) b.fail("an antecedent is no word of the text");
  return {Document(std::move(b.source), std::move(b.text), std::move(b.tokens)), std::move(b.analysis)};
}

}  // namespace relata
