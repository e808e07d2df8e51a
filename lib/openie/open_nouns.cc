// Each reader looks at one way in which a noun phrase states something; "is" or "has" is implied. Tested by tests/openie/open_test.cc.
#include <algorithm>

#include "base/fold.h"
#include "lexicon/words.h"
#include "openie/open_scene.h"

namespace relata {
namespace {

class NounReader {
 public:
  NounReader(const OpenScene& scene, std::vector<Proposition>& propositions)
      : scene_(scene), tree_(scene.article.tree), words_(scene.words), propositions_(propositions) {}

  void read() {
    for (const std::uint32_t token : tree_.from_the_top()) {
      switch (tree_.deprel(token)) {
        case Deprel::Appos: read_apposition(token); break;
        case Deprel::NmodPoss: read_possessor(token); break;
        case Deprel::Nmod: read_modifier(token); break;
        default: break;
      }
    }
    for (const Mention& mention : scene_.article.context.mentions) read_title(mention);
  }

 private:
  bool is_name(std::uint32_t token) const { return tree_.word(token).upos == Upos::Propn; }

  bool is_plural(std::uint32_t noun) const { return relata::is_plural(tree_.word(noun).xpos) || tree_.conjuncts(noun).size() > 1; }

  // `preposition`: words of the text that follow the implied verb.
  void add(OpenKind kind, OpenPart subject, std::string_view verb, Tokens preposition, OpenPart object, float sure = 1) {
    if (subject.text.empty() || object.tokens.empty()) return;
    Proposition made = proposition_at(scene_, kind, object.head, sure);
    made.subject = std::move(subject);
    made.relation = words_.part(object.head, std::move(preposition));
    made.relation.text = made.relation.text.empty() ? std::string(verb) : std::string(verb) + ' ' + made.relation.text;
    made.arguments.push_back({std::move(object), OpenRole::Object});
    propositions_.push_back(std::move(made));
  }

  // "Okello, the minister" and "the minister, Okello": the name is the subject. "Lima, Peru": one is in the other.
  void read_apposition(std::uint32_t token) {
    std::uint32_t first = tree_.head(token), second = token;
    if (tree_.word(token).upos == Upos::Num || tree_.word(token).upos == Upos::Punct) return;
    const auto is_place = [this](std::uint32_t noun) { return scene_.article.phrases.type_of(noun) == EntityType::Gpe; };
    if (is_place(first) && is_place(second)) return add(OpenKind::Apposition, words_.noun_phrase(first), "is in", {}, words_.noun_phrase(second));
    if (is_name(second) && !is_name(first)) std::swap(first, second);
    for (const std::uint32_t one : tree_.conjuncts(first))
      add(OpenKind::Apposition, words_.noun_phrase(one), is_plural(one) ? "are" : "is", {}, words_.noun_phrase(second));
  }

  // The owner's words without "'s"; of "his" the name that it stands for.
  OpenPart owner_of(std::uint32_t token) const {
    if (tree_.word(token).upos == Upos::Pron) {
      OpenPart owner{token, {}, ""};
      for (const std::uint32_t entity : scene_.article.phrases.entities_at(token))
        if (scene_.article.context.resolution.entities[entity].named) owner.text = scene_.article.context.resolution.entities[entity].label;
      return owner;
    }
    OpenPart owner = words_.noun_phrase(token);
    for (const std::uint32_t kid : tree_.children(token))
      if (tree_.deprel(kid) == Deprel::Case) owner = words_.without(std::move(owner), kid);
    return owner;
  }

  void read_possessor(std::uint32_t token) {
    const bool pronoun = tree_.word(token).upos == Upos::Pron;
    const std::string_view verb = !pronoun && is_plural(token) ? "have" : "has";
    for (const std::uint32_t owned : tree_.conjuncts(tree_.head(token))) {
      OpenPart phrase = words_.without(words_.noun_phrase(owned), token);
      add(OpenKind::Possession, owner_of(token), verb, {}, std::move(phrase), pronoun ? 0.7F : 1.0F);
    }
  }

  // "bodies such as NATO", "the talks in Oslo".
  void read_modifier(std::uint32_t token) {
    const std::uint32_t noun = tree_.head(token);
    if (tree_.word(noun).upos != Upos::Noun && !is_name(noun)) return;
    const std::string preposition = preposition_of(tree_, token);
    if (preposition.empty() || preposition == "of") return;
    const OpenPart whole = words_.without(words_.noun_phrase(noun), token);
    if (!is_one_of(preposition, {"such as", "include", "including", "like"}))
      return add(OpenKind::Attribute, whole, is_plural(noun) ? "are" : "is", words_.preposition(token), words_.noun_phrase(token));
    for (const std::uint32_t one : tree_.conjuncts(token)) add(OpenKind::Example, words_.noun_phrase(one), "is", {}, whole);
  }

  // Says how to address somebody, not what they are.
  bool is_honorific(std::uint32_t token) const { return is(tree_.lower_lemma(token), WordClass::CourtesyTitle); }

  // "lawyer Joy Otieno", "the main island Honshu": the words of the mention before the name.
  void read_title(const Mention& mention) {
    if (mention.kind != MentionKind::Name || mention.name.empty()) return;
    Tokens title, name;
    for (std::uint32_t token = mention.tokens.begin; token < mention.name.begin; ++token)
      if (tree_.word(token).upos != Upos::Adp && tree_.word(token).upos != Upos::Punct && !is_honorific(token)) title.push_back(token);
    for (std::uint32_t token = mention.name.begin; token < mention.name.end; ++token) name.push_back(token);
    if (title.empty() || (tree_.word(title.back()).upos != Upos::Noun && !is_name(title.back()))) return;
    add(OpenKind::Title, words_.part(name.back(), name), "is", {}, words_.part(title.back(), title));
  }

  const OpenScene& scene_;
  const Tree& tree_;
  const OpenWords& words_;
  std::vector<Proposition>& propositions_;
};

}  // namespace

void read_open_nouns(const OpenScene& scene, std::vector<Proposition>& propositions) { NounReader(scene, propositions).read(); }

}  // namespace relata
