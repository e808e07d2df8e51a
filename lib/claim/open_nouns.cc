// Each reader looks at one way in which a noun phrase states something; "is" or "has" is implied. Tested by tests/claim/open_test.cc.
#include <algorithm>
#include <cstdlib>

#include "claim/open_scene.h"

namespace relata {
namespace {
float fknob(const char* n, float d) { const char* v = std::getenv(n); return v ? std::strtof(v, nullptr) : d; }

class NounReader {
 public:
  NounReader(const OpenScene& scene, std::vector<Proposition>& propositions) : scene_(scene), tree_(scene.tree), made_(propositions) {}

  void read() {
    for (std::uint32_t token = 0; token < tree_.size(); ++token) {
      if (tree_.head(token) == kRoot) continue;
      switch (tree_.deprel(token)) {
        case Deprel::Appos: read_apposition(token); break;
        case Deprel::NmodPoss: read_possessor(token); break;
        case Deprel::Nmod: read_modifier(token); break;
        default: break;
      }
    }
    for (const Mention& mention : scene_.context.mentions) read_title(mention);
  }

 private:
  bool is_name(std::uint32_t token) const { return tree_.word(token).upos == Upos::Propn; }

  void add(OpenKind kind, std::uint32_t anchor, OpenPart subject, const char* relation, Tokens preposition, OpenPart object, float sure) {
    if (sure <= 0 || subject.text.empty() || object.tokens.empty()) return;
    Proposition made = proposition_at(scene_, kind, anchor, sure);
    made.subject = std::move(subject);
    made.relation = scene_.words.part(anchor, std::move(preposition));
    made.relation.text = made.relation.text.empty() ? relation : std::string(relation) + ' ' + made.relation.text;
    made.arguments.push_back({std::move(object), OpenRole::Object});
    made_.push_back(std::move(made));
  }

  bool is_plural(std::uint32_t noun) const {
    const Xpos xpos = tree_.word(noun).xpos;
    return xpos == Xpos::NNS || xpos == Xpos::NNPS || tree_.conjuncts(noun).size() > 1;
  }

  // "Okello, the minister" and "the minister, Okello": the name is the subject. "Lima, Peru": one is in the other.
  void read_apposition(std::uint32_t token) {
    std::uint32_t first = tree_.head(token), second = token;
    if (tree_.word(token).upos == Upos::Num || tree_.word(token).upos == Upos::Punct) return;
    const auto is_place = [&](std::uint32_t t) { return scene_.phrases.type_of(t) == EntityType::Gpe; };
    if (is_place(first) && is_place(second)) {
      add(OpenKind::Attribute, token, scene_.words.noun_phrase(first), "is in", {}, scene_.words.noun_phrase(second), fknob("P_PLACE", 0.5F));
      return;
    }
    if (is_name(second) && !is_name(first)) std::swap(first, second);
    for (const std::uint32_t one : tree_.conjuncts(first))
      add(OpenKind::Apposition, token, scene_.words.noun_phrase(one), is_plural(one) ? "are" : "is", {}, scene_.words.noun_phrase(second), fknob("P_APP", 0.6F));
  }

  OpenPart without(OpenPart phrase, std::uint32_t below) const {
    const TokenSpan span = tree_.subtree(below);
    std::erase_if(phrase.tokens, [span](std::uint32_t t) { return span.contains(t); });
    return scene_.words.part(phrase.head, std::move(phrase.tokens));
  }

  // The owner's words without "'s"; of "his" the name that it stands for.
  OpenPart owner_of(std::uint32_t token) const {
    if (tree_.word(token).upos == Upos::Pron) {
      OpenPart owner{token, {}, ""};
      for (const std::uint32_t thing : scene_.phrases.things(token))
        if (scene_.context.resolution.entities[thing].named) owner.text = scene_.context.resolution.entities[thing].label;
      return owner;
    }
    OpenPart owner = scene_.words.noun_phrase(token);
    for (const std::uint32_t kid : tree_.children(token))
      if (tree_.deprel(kid) == Deprel::Case) std::erase(owner.tokens, kid);
    return scene_.words.part(token, std::move(owner.tokens));
  }

  void read_possessor(std::uint32_t token) {
    const std::uint32_t noun = tree_.head(token);
    const bool pronoun = tree_.word(token).upos == Upos::Pron;
    for (const std::uint32_t owned : tree_.conjuncts(noun)) {
      OpenPart phrase = without(scene_.words.noun_phrase(owned), token);
      add(OpenKind::Possession, owned, owner_of(token), is_plural(token) && !pronoun ? "have" : "has", {}, std::move(phrase),
          pronoun ? fknob("P_PPOSS", 0.2F) : fknob("P_POSS", 0.3F));
    }
  }

  // "bodies such as NATO", "the talks in Oslo", "the population of Lima".
  void read_modifier(std::uint32_t token) {
    const std::uint32_t noun = tree_.head(token);
    if (tree_.word(noun).upos != Upos::Noun && !is_name(noun)) return;
    const std::string preposition = preposition_of(tree_, token);
    if (is_one_of(preposition, {"such as", "include", "including", "like"})) {
      const OpenPart whole = without(scene_.words.noun_phrase(noun), token);
      for (const std::uint32_t one : tree_.conjuncts(token))
        add(OpenKind::Example, one, scene_.words.noun_phrase(one), "is", {}, whole, fknob("P_EX", 0.3F));
    } else if (preposition == "of") {
      const OpenPart whole = without(scene_.words.noun_phrase(noun), token);
      add(OpenKind::Possession, noun, scene_.words.noun_phrase(token), is_plural(token) ? "have" : "has", {}, whole, fknob("P_OF", 0.0F));
    } else if (!preposition.empty()) {
      add(OpenKind::Attribute, token, without(scene_.words.noun_phrase(noun), token), is_plural(noun) ? "are" : "is", scene_.words.preposition(token),
          scene_.words.noun_phrase(token), fknob("P_ATT", 0.1F));
    }
  }

  // "lawyer Joy Otieno", "the main island Honshu": the words of the mention before the name.
  void read_title(const Mention& mention) {
    if (mention.kind != MentionKind::Name || mention.name.empty() || mention.tokens.begin == mention.name.begin) return;
    Tokens title, name;
    for (std::uint32_t token = mention.tokens.begin; token < mention.name.begin; ++token) title.push_back(token);
    for (std::uint32_t token = mention.name.begin; token < mention.name.end; ++token) name.push_back(token);
    const auto is_noun = [&](std::uint32_t token) { return tree_.word(token).upos == Upos::Noun || tree_.word(token).upos == Upos::Propn; };
    if (!is_noun(title.back())) return;
    add(OpenKind::Title, title.back(), scene_.words.part(name.back(), name), "is", {}, scene_.words.part(title.back(), title), fknob("P_TITLE", 0.4F));
  }

  const OpenScene& scene_;
  const Tree& tree_;
  std::vector<Proposition>& made_;
};

}  // namespace

void read_open_nouns(const OpenScene& scene, std::vector<Proposition>& propositions) { NounReader(scene, propositions).read(); }

}  // namespace relata
