// Facts of a proposition: each of its arguments in a triple of its own. Tested by tests/openie/open_test.cc.
#include <algorithm>

#include "openie/open_scene.h"

namespace relata {
namespace {

class FactReader {
 public:
  FactReader(const OpenScene& scene, const Proposition& whole) : scene_(scene), tree_(scene.article.tree), whole_(whole) {}

  std::vector<Proposition> read() const {
    std::vector<Proposition> facts;
    if (whole_.arguments.empty()) facts.push_back(whole_);
    for (std::size_t i = 0; i < whole_.arguments.size(); ++i) facts.push_back(i == 0 ? first() : further(whole_.arguments[i]));
    return facts;
  }

 private:
  Proposition with(Tokens relation, std::string implied, OpenArgument argument) const {
    Proposition fact = whole_;
    if (!relation.empty()) {
      fact.relation = scene_.words.part(whole_.relation.head, std::move(relation));
      fact.relation.text.insert(0, implied);
    }
    fact.arguments.clear();
    fact.arguments.push_back(std::move(argument));
    return fact;
  }

  // Words that a relation has beside those of the text: "is" of an apposition.
  std::string implied() const { return whole_.relation.tokens.empty() ? whole_.relation.text + " " : ""; }

  // "signed | a deal with Mali" as "signed a deal with | Mali".
  Proposition first() const {
    const OpenArgument& argument = whole_.arguments.front();
    if (argument.role == OpenRole::Clause || argument.role == OpenRole::Time) return with({}, "", argument);
    const std::uint32_t inner = inner_of(argument.part);
    if (inner == kNoToken) return with({}, "", argument);
    const Tokens preposition = scene_.words.preposition(inner);
    if (preposition.empty()) return with({}, "", argument);
    Tokens relation = whole_.relation.tokens;
    OpenArgument rest{{inner, {}, ""}, argument.role};
    Tokens behind;
    for (const std::uint32_t token : argument.part.tokens) {
      if (token <= preposition.back()) relation.push_back(token);
      else behind.push_back(token);
    }
    if (behind.empty()) return with({}, "", argument);
    rest.part = scene_.words.part(inner, std::move(behind));
    return with(std::move(relation), implied(), std::move(rest));
  }

  // The first phrase with a preposition that hangs on the head of the part and is followed by nothing but what is below it or beside it.
  std::uint32_t inner_of(const OpenPart& part) const {
    for (const std::uint32_t kid : tree_.children(part.head)) {
      if (kid < part.head || tree_.deprel(kid) != Deprel::Nmod) continue;
      if (std::find(part.tokens.begin(), part.tokens.end(), kid) != part.tokens.end()) return kid;
    }
    return kNoToken;
  }

  // "sold | the car | in May" as "sold the car in | May".
  Proposition further(const OpenArgument& argument) const {
    const Tokens preposition = argument.role == OpenRole::Clause ? Tokens{} : scene_.words.preposition(argument.part.head);
    Tokens relation = whole_.relation.tokens;
    const OpenArgument& second = whole_.arguments.front();
    if (second.role != OpenRole::Clause) relation.insert(relation.end(), second.part.tokens.begin(), second.part.tokens.end());
    OpenArgument rest = argument;
    if (!preposition.empty()) {
      relation.insert(relation.end(), preposition.begin(), preposition.end());
      std::erase_if(rest.part.tokens, [&](std::uint32_t token) { return std::find(preposition.begin(), preposition.end(), token) != preposition.end(); });
      if (rest.part.tokens.empty()) rest = argument;
      else rest.part = scene_.words.part(argument.part.head, std::move(rest.part.tokens));
    }
    // What stands before the verb goes behind the relation.
    Proposition fact = with(relation, implied(), std::move(rest));
    if (!preposition.empty() && preposition.front() < whole_.relation.head) {
      Tokens before(relation.begin(), relation.end() - static_cast<std::ptrdiff_t>(preposition.size()));
      fact.relation = scene_.words.part(whole_.relation.head, std::move(before));
      fact.relation.text = implied() + fact.relation.text + " " + scene_.words.part(preposition.front(), preposition).text;
    }
    return fact;
  }

  const OpenScene& scene_;
  const Tree& tree_;
  const Proposition& whole_;
};

}  // namespace

std::vector<Proposition> facts_of(const OpenScene& scene, const Proposition& whole) { return FactReader(scene, whole).read(); }

}  // namespace relata
