// From the top of each tree down: a token's standing is that of its governor, changed by what the governor does to what it governs
// (outer), then changed by the token's own negation and modals. Tested by tests/claim/polarity_test.cc.
#include "claim/polarity.h"

#include "syntax/clause.h"
#include "lexicon/embedding.h"
#include "lexicon/lexicon.h"

namespace relata {
namespace {

constexpr auto kAffirmed = Polarity::Affirmed;
constexpr auto kNegated = Polarity::Negated;
constexpr auto kHypothetical = Polarity::Hypothetical;

enum class Modal : std::uint8_t { None, Weak, Strong };  // Weak: "may"; Strong: "will", whose negation denies

bool is_negation(const Tree& tree, std::uint32_t token) {
  if (is_one_of(tree.lemma(token), {"never", "hardly", "scarcely", "nor", "neither", "nowhere"})) return true;
  if (tree.lemma(token) == "no") return tree.deprel(token) == Deprel::Advmod || tree.deprel(token) == Deprel::Det;
  if (!is_one_of(tree.lemma(token), {"not", "n't", "nt"})) return false;
  return token + 1 >= tree.size() || !is_one_of(tree.lemma(token + 1), {"only", "just", "merely", "simply", "necessarily"});
}

class PolarityFinder {
 public:
  explicit PolarityFinder(const Tree& tree)
      : tree_(tree), outer_(tree.size(), kAffirmed), standing_(tree.size(), kAffirmed) {}

  std::vector<Polarity> find() {
    for (const std::uint32_t token : tree_.from_the_top()) {
      outer_[token] = tree_.head(token) == kRoot ? at_root(token) : from_above(token);
      standing_[token] = with_own_marks(token);
    }
    return std::move(standing_);
  }

 private:
  // A question or a headline's infinitive ("Ministers to meet in Baghdad") asserts nothing.
  Polarity at_root(std::uint32_t token) const {
    if (is_infinitive(token)) return kHypothetical;
    for (const std::uint32_t kid : tree_.children(token))
      if (tree_.lemma(kid) == "?") return kHypothetical;
    return kAffirmed;
  }

  bool is_infinitive(std::uint32_t token) const {
    for (const std::uint32_t kid : tree_.children(token))
      if (tree_.deprel(kid) == Deprel::Mark && tree_.word(kid).xpos == Xpos::TO) return true;
    return false;
  }

  // The first conjunction that opens the clause, or "".
  std::string_view mark_of(std::uint32_t token) const {
    const std::uint32_t mark = tree_.child(token, {Deprel::Mark});
    return mark == kNoToken ? std::string_view() : tree_.lemma(mark);
  }

  // Who wants to continue or maintain something does it already, unless that is a condition.
  Polarity from_above(std::uint32_t token) const {
    const Polarity polarity = by_governor(token);
    const bool ongoing = is_one_of(tree_.lemma(token), {"continue", "keep", "maintain", "preserve", "remain", "sustain", "uphold"});
    if (polarity != kHypothetical || !ongoing || tree_.word(token).upos != Upos::Verb) return polarity;
    const bool plain = is_one_of(mark_of(token), {"", "to", "on", "in", "of", "for"});
    return plain && standing_[tree_.head(token)] == kAffirmed ? kAffirmed : polarity;
  }

  Polarity by_governor(std::uint32_t token) const {
    switch (base_of(tree_.deprel(token))) {
      case Deprel::Ccomp: case Deprel::Xcomp: case Deprel::Csubj: return of_complement(token);
      case Deprel::Advcl: return of_adverbial(token);
      case Deprel::Acl: return of_modifier(token);
      case Deprel::Conj: return of_conjunct(token);
      case Deprel::Parataxis: return kAffirmed;
      case Deprel::Obj: case Deprel::Iobj: case Deprel::Nsubj: case Deprel::Obl: case Deprel::Nmod: return of_noun(token);
      case Deprel::Compound: case Deprel::Flat: case Deprel::Appos: return standing_[tree_.head(token)];
      default: return kAffirmed;
    }
  }

  Polarity of_complement(std::uint32_t token) const {
    const std::uint32_t governor = tree_.head(token);
    if (is_one_of(mark_of(token), {"if", "whether"})) return kHypothetical;
    if (is_going_to(governor, token)) return under(Effect::Wish, standing_[governor]);
    const bool infinitive = tree_.deprel(token) == Deprel::Xcomp || is_infinitive(token);
    const Embedding row = embedding_of(tree_.lemma(governor), infinitive ? "infinitive" : "clause");
    if (row.known) return under(row.effect, standing_[governor]);
    return under(infinitive ? Effect::Implies : Effect::Report, standing_[governor]);
  }

  bool is_going_to(std::uint32_t governor, std::uint32_t token) const {
    return tree_.lemma(governor) == "go" && tree_.word(governor).xpos == Xpos::VBG && is_infinitive(token);
  }

  Polarity of_adverbial(std::uint32_t token) const {
    const std::uint32_t governor = tree_.head(token);
    const std::string_view mark = mark_of(token);
    if (is_one_of(mark, {"if", "unless", "whether", "provide", "lest", "case"})) return kHypothetical;
    if (is_one_of(mark, {"without", "instead", "rather", "than"})) return kNegated;
    if (is_one_of(mark, {"of", "from", "for", "to", "at", "on", "in", ""}) || is_infinitive(token)) {
      Embedding row = embedding_of(tree_.lemma(governor), is_infinitive(token) ? "infinitive" : "clause");
      if (!row.known && !mark.empty()) row = embedding_of(tree_.lemma(governor), mark);
      if (row.known && !mark.empty()) return under(row.effect, standing_[governor]);
    }
    if (is_infinitive(token)) return standing_[governor];
    if (is_one_of(mark, {"because", "since", "although", "though", "while", "despite", "as"})) return kAffirmed;
    return standing_[governor] == kHypothetical ? kHypothetical : kAffirmed;
  }

  Polarity of_modifier(std::uint32_t token) const {
    const std::uint32_t noun = tree_.head(token);
    if (tree_.deprel(token) == Deprel::AclRelcl) return is_cleft(noun) ? standing_[noun] : kAffirmed;
    const bool infinitive = is_infinitive(token);
    const std::string_view mark = mark_of(token);
    if (mark.empty()) return standing_[noun];
    const Embedding row = embedding_of(tree_.lemma(noun), infinitive ? "infinitive" : "clause");
    if (row.known && is_dismissed(noun)) return kNegated;
    if (row.known) return under(row.effect, standing_[noun]);
    if (const Embedding by_mark = embedding_of(tree_.lemma(noun), mark); by_mark.known) return under(by_mark.effect, standing_[noun]);
    if (infinitive) return under(Effect::Wish, standing_[noun]);
    return standing_[noun];
  }

  // "dismissed reports that": what is reported is denied, not merely left open.
  bool is_dismissed(std::uint32_t noun) const {
    const std::uint32_t verb = tree_.head(noun);
    return tree_.deprel(noun) == Deprel::Obj && standing_[verb] == kAffirmed &&
           is_one_of(tree_.lemma(verb), {"deny", "dismiss", "refute", "reject", "rebut"});
  }

  // "It was not Qatar that attacked."
  bool is_cleft(std::uint32_t noun) const {
    if (tree_.child(noun, {Deprel::Cop}) == kNoToken) return false;
    const std::uint32_t it = tree_.child(noun, {Deprel::Nsubj, Deprel::Expl});
    return it != kNoToken && tree_.lemma(it) == "it";
  }

  // A coordinated clause stands where the first one stands. It shares the first one's negation and modals if it has the same form and
  // no subject and auxiliary of its own, and no "but" comes between.
  Polarity of_conjunct(std::uint32_t token) const {
    const std::uint32_t first = tree_.head(token);
    if (tree_.word(token).upos != Upos::Verb) {
      return tree_.child_with_lemma(token, {"but"}) == kNoToken ? standing_[first] : outer_[first];
    }
    const bool own = tree_.child(token, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux}) != kNoToken;
    const bool same = tree_.word(token).xpos == tree_.word(first).xpos;
    if (own || !same || tree_.child_with_lemma(token, {"but", "instead", "nor"}) != kNoToken) return outer_[first];
    return with_modals_of_first(first);
  }

  // Negation without an auxiliary ("neither condemned nor praised", "not condemning but airing") is the first verb's alone.
  Polarity with_modals_of_first(std::uint32_t first) const {
    return tree_.child(first, {Deprel::Aux}) != kNoToken ? standing_[first] : outer_[first];
  }

  Polarity of_noun(std::uint32_t token) const {
    const std::uint32_t governor = tree_.head(token);
    const std::string preposition = preposition_of(tree_, token);
    if (is_one_of(preposition, {"without", "instead of", "rather than"})) return kNegated;
    if (is_one_of(preposition, {"in case of", "in the event of"})) return kHypothetical;
    const Deprel deprel = tree_.deprel(token);
    if (deprel == Deprel::Obj || deprel == Deprel::NsubjPass || deprel == Deprel::Nmod || deprel == Deprel::Obl) {
      const Embedding row = embedding_of(tree_.lemma(governor), preposition.empty() ? "noun" : preposition);
      if (row.known) return under(row.effect, standing_[governor]);
    }
    if (deprel == Deprel::Obj && look_up_verb(tree_.lemma(governor), "", "").light) return standing_[governor];
    if (base_of(deprel) == Deprel::Nmod && tree_.word(governor).upos == Upos::Noun) return standing_[governor];
    return kAffirmed;
  }

  Modal modal_of(std::uint32_t token) const {
    Modal modal = Modal::None;
    for (const std::uint32_t kid : tree_.children(token)) {
      const Deprel deprel = tree_.deprel(kid);
      if (deprel == Deprel::Aux && tree_.word(kid).xpos == Xpos::MD) {
        if (is_one_of(tree_.lemma(token), {"continue", "remain", "keep", "maintain"})) continue;
        modal = is_one_of(tree_.lemma(kid), {"may", "might"}) ? Modal::Weak : Modal::Strong;
      } else if (deprel == Deprel::Advmod && is_one_of(tree_.lemma(kid), {"allegedly", "perhaps", "maybe", "possibly", "probably",
                                                                          "supposedly", "purportedly", "presumably", "potentially"})) {
        modal = Modal::Weak;
      } else if (deprel == Deprel::Amod && is_one_of(tree_.lemma(kid), {"alleged", "possible", "potential", "planned", "proposed",
                                                                        "suspected", "likely", "hypothetical", "would-be", "supposed"})) {
        modal = Modal::Weak;
      } else if (deprel == Deprel::Cop && is_infinitive(token) && tree_.deprel(token) == Deprel::Root) {
        modal = Modal::Strong;
      }
    }
    return modal;
  }

  // "not", "never", "no talks were held", "nobody", "neither Peru nor Chile".
  bool is_negated(std::uint32_t token) const {
    bool negated = false;
    for (const std::uint32_t kid : tree_.children(token)) {
      const Deprel deprel = base_of(tree_.deprel(kid));
      if (deprel == Deprel::Advmod || deprel == Deprel::Cc || deprel == Deprel::Det || deprel == Deprel::CcPreconj) {
        if (is_negation(tree_, kid) && !(deprel == Deprel::Cc && tree_.lemma(kid) == "nor" && is_argument(token))) negated = true;
        for (const std::uint32_t below : tree_.children(kid))
          negated |= is_one_of(tree_.lemma(kid), {"long", "anymore"}) && tree_.lemma(below) == "no";
      } else if (is_one_of(deprel, {Deprel::Nsubj, Deprel::Obj, Deprel::Obl})) {
        negated |= is_empty_argument(kid);
      }
    }
    return negated;
  }

  bool is_argument(std::uint32_t token) const { return tree_.word(token).upos == Upos::Propn || tree_.word(token).upos == Upos::Noun; }

  bool is_empty_argument(std::uint32_t token) const {
    if (is_one_of(tree_.lemma(token), {"nobody", "nothing", "none", "neither"})) return true;
    for (const std::uint32_t kid : tree_.children(token)) {
      const Deprel deprel = base_of(tree_.deprel(kid));
      if (!is_one_of(deprel, {Deprel::Det, Deprel::Advmod, Deprel::Cc, Deprel::CcPreconj})) continue;
      if (tree_.lemma(kid) == "neither") return true;
      if (is_one_of(tree_.lemma(kid), {"no"}) && tree_.word(token).upos != Upos::Adv) return true;
    }
    return false;
  }

  Polarity with_own_marks(std::uint32_t token) const {
    const Polarity outer = outer_[token];
    const Modal modal = modal_of(token);
    const bool negated = is_negated(token);
    if (outer == kHypothetical) return kHypothetical;
    if (outer == kNegated) return negated ? kAffirmed : kNegated;
    if (!negated) return modal == Modal::None ? kAffirmed : kHypothetical;
    return modal == Modal::Weak ? kHypothetical : kNegated;
  }

  const Tree& tree_;
  std::vector<Polarity> outer_;     // before the token's own marks
  std::vector<Polarity> standing_;
};

}  // namespace

std::vector<Polarity> find_polarity(const Tree& tree) { return PolarityFinder(tree).find(); }

}  // namespace relata
