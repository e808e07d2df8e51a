// Names vote with their probabilities for the type of their words; then names are corrected and added.
// Tested by tests/analysis/name_agreement_test.cc.
#include "analysis/name_agreement.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace relata {
namespace {

constexpr std::size_t kThings = static_cast<std::size_t>(NameType::Date);  // the types before it are things
constexpr float kSure = 0.75f;                                             // a name of this probability keeps its type
constexpr float kMajority = 3;                                             // how many times the votes of the own type another one needs
constexpr float kKnown = 0.9f;                                             // votes that make words a name elsewhere
constexpr float kFullName = 0.8f;                                          // the least probability of a person's full name whose last word is looked for
constexpr std::uint32_t kLongest = 8;                                      // words of a name that is looked for

struct Votes {
  std::array<float, kThings> own = {};  // of names of exactly these words
  float surname = 0;                    // of persons' full names that end in them

  NameType best() const { return static_cast<NameType>(std::max_element(own.begin(), own.end()) - own.begin()); }
  float of(NameType type) const { return own[static_cast<std::size_t>(type)]; }
  float all() const {
    float sum = 0;
    for (const float v : own) sum += v;
    return sum;
  }
};

class Agreement {
 public:
  Agreement(const Document& document, Analysis& analysis) : document_(document), analysis_(analysis) { count(); }

  void correct() {
    for (Name& name : analysis_.names) {
      if (is_value(name.type) || name.probability >= kSure) continue;
      const Votes& votes = votes_.at(key(name.tokens));
      if (votes.of(votes.best()) > kMajority * votes.of(name.type)) name.type = votes.best();
    }
  }

  void add() {
    std::vector<Name> added;
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < document_.size();) {
      while (next < analysis_.names.size() && analysis_.names[next].tokens.end <= at) ++next;
      const std::uint32_t free = next < analysis_.names.size() ? analysis_.names[next].tokens.begin : document_.size();
      if (at >= free) {
        at = analysis_.names[next].tokens.end;
        continue;
      }
      const Name found = known(at, std::min(free, at + kLongest));
      if (found.tokens.size() > 0) added.push_back(found);
      at = found.tokens.size() > 0 ? found.tokens.end : at + 1;
    }
    for (const Name& name : added)
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) make_proper(i);
    replace_overlapped(analysis_.names, added);
  }

 private:
  std::string key(TokenSpan span) const {
    std::string key(document_.text_of(span.begin));
    for (std::uint32_t i = span.begin + 1; i < span.end; ++i) key.append(" ").append(document_.text_of(i));
    return key;
  }

  void count() {
    for (const Name& name : analysis_.names) {
      if (is_value(name.type)) continue;
      votes_[key(name.tokens)].own[static_cast<std::size_t>(name.type)] += name.probability;
      firsts_.emplace(document_.text_of(name.tokens.begin));
      if (name.type != NameType::Person || name.tokens.size() < 2 || name.probability < kFullName) continue;
      const TokenSpan last{name.tokens.end - 1, name.tokens.end};
      votes_[key(last)].surname += name.probability;
      firsts_.insert(key(last));
    }
  }

  void make_proper(std::uint32_t token) {
    Word& word = analysis_.words[token];
    if (word.upos != Upos::Noun) return;
    word.upos = Upos::Propn;
    word.xpos = Xpos::NNP;
    word.lemma = document_.text_of(token);
  }

  bool is_capital(std::uint32_t token) const {
    const std::string_view text = document_.text_of(token);
    return text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z';
  }

  TokenSpan sentence_at(std::uint32_t token) const { return analysis_.sentences[analysis_.sentence_of(token)]; }

  // Whether the words around the span, in its sentence, are none with a capital ("Lady" in "the First Lady" is a part of something else), and no
  // determiner stands before a person.
  bool stands_alone(TokenSpan span, NameType type) const {
    const TokenSpan sentence = sentence_at(span.begin);
    if (span.begin > sentence.begin + 1 && is_capital(span.begin - 1)) return false;
    if (type == NameType::Person && span.begin > sentence.begin && analysis_.words[span.begin - 1].upos == Upos::Det) return false;
    return span.end >= sentence.end || !is_capital(span.end) || document_.tokens()[span.end].joined;
  }

  // The longest known name that starts at the token and ends before `end`, in one sentence; an empty one if there is none.
  Name known(std::uint32_t begin, std::uint32_t end) const {
    const Name none{{begin, begin}};
    const Word& word = analysis_.words[begin];
    const bool bare = word.upos == Upos::Propn || (word.xpos == Xpos::NN && word.deprel != Deprel::Compound);
    if (!is_capital(begin) || !bare || !firsts_.contains(std::string(document_.text_of(begin)))) return none;
    for (end = std::min(end, sentence_at(begin).end); end > begin; --end) {
      const auto found = votes_.find(key({begin, end}));
      if (found == votes_.end()) continue;
      const Votes& votes = found->second;
      const NameType type = votes.all() >= votes.surname ? votes.best() : NameType::Person;
      const float strength = std::max(votes.of(votes.best()), votes.surname);
      if (strength >= kKnown && stands_alone({begin, end}, type)) return {{begin, end}, type, 0.5f};
    }
    return none;
  }

  const Document& document_;
  Analysis& analysis_;
  std::unordered_map<std::string, Votes> votes_;
  std::unordered_set<std::string> firsts_;  // words that a known name starts with
};

}  // namespace

void make_names_agree(const Document& document, Analysis& analysis) {
  Agreement agreement(document, analysis);
  agreement.correct();
  agreement.add();
}

}  // namespace relata
