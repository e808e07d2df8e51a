// From the top of each tree down: a token's factuality is that of its governor, changed by what the governor does to what it governs
// (outer), then changed by the token's own negation and modals. Tested by tests/claim/polarity_test.cc.
#include "claim/polarity.h"

#include "claim/verdicts.h"
#include "lexicon/lexicon.h"
#include "lexicon/modality.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "syntax/clause.h"

namespace relata {
namespace {

constexpr auto kAffirmed = Polarity::Affirmed;
constexpr auto kNegated = Polarity::Negated;
constexpr auto kHypothetical = Polarity::Hypothetical;

enum class Modal : std::uint8_t { None, Weak, Strong };  // Weak: "may"; Strong: "will", whose negation denies

bool is_negation(const Tree& tree, std::uint32_t token) {
  if (is(tree.lemma(token), WordClass::NegativeDeterminer)) return tree.deprel(token) == Deprel::Advmod || tree.deprel(token) == Deprel::Det;
  if (modality_of(tree.lower_lemma(token), ModalUse::Adverb) != Modality::Negates) return false;
  if (!is(tree.lower_lemma(token), WordClass::PlainNegation)) return true;
  return token + 1 >= tree.size() || !is(tree.lemma(token + 1), WordClass::LimitsNegation);
}

class PolarityFinder {
 public:
  explicit PolarityFinder(const Tree& tree)
      : tree_(tree), overturned_(overturned_verdicts(tree)), outer_(tree.size(), kAffirmed), factuality_(tree.size(), kAffirmed) {}

  std::vector<Polarity> find() {
    for (const std::uint32_t token : tree_.from_the_top()) {
      outer_[token] = tree_.head(token) == kRoot ? at_root(token) : from_above(token);
      factuality_[token] = with_own_marks(token);
    }
    return std::move(factuality_);
  }

 private:
  // A question or a headline's infinitive ("Ministers to meet in Baghdad") asserts nothing.
  Polarity at_root(std::uint32_t token) const { return tree_.is_infinitive(token) || is_question(token) ? kHypothetical : kAffirmed; }

  bool is_question(std::uint32_t token) const { return tree_.child_with_lemma(token, {"?"}) != kNoToken; }

  // The first conjunction that opens the clause, or "".
  std::string_view mark_of(std::uint32_t token) const {
    const std::uint32_t mark = tree_.child(token, {Deprel::Mark});
    return mark == kNoToken ? std::string_view() : tree_.lemma(mark);
  }

  // Who wants to continue or maintain something does it already, unless that is a condition.
  Polarity from_above(std::uint32_t token) const {
    const Polarity polarity = by_governor(token);
    if (const std::uint32_t above = tree_.head(token); polarity == kAffirmed && overturned_[above] && is_held_by_verdict(token)) return kHypothetical;
    const bool ongoing = is(tree_.lemma(token), WordClass::OngoingVerb);
    if (polarity != kHypothetical || !ongoing || tree_.word(token).upos != Upos::Verb) return polarity;
    const std::string_view mark = mark_of(token);
    const bool plain = mark.empty() || is(mark, Preposition::PlainMark);
    return plain && factuality_[tree_.head(token)] == kAffirmed ? kAffirmed : polarity;
  }

  // "convicted | of lying", "found guilty | of fraud", "convicted | on a charge".
  bool is_held_by_verdict(std::uint32_t token) const {
    const Deprel deprel = tree_.deprel(token);
    if (deprel == Deprel::Xcomp) return true;
    return (deprel == Deprel::Advcl || deprel == Deprel::Obl) && tree_.child_with_lemma(token, Preposition::ChargeHeld) != kNoToken;
  }

  Polarity by_governor(std::uint32_t token) const {
    switch (base_of(tree_.deprel(token))) {
      case Deprel::Ccomp:
      case Deprel::Xcomp:
      case Deprel::Csubj: return of_complement(token);
      case Deprel::Advcl: return of_adverbial(token);
      case Deprel::Acl: return of_modifier(token);
      case Deprel::Conj: return of_conjunct(token);
      case Deprel::Parataxis: return tree_.head(token) < token && is_question(tree_.head(token)) ? kHypothetical : kAffirmed;
      case Deprel::Obj:
      case Deprel::Iobj:
      case Deprel::Nsubj:
      case Deprel::Obl:
      case Deprel::Nmod: return of_noun(token);
      case Deprel::Compound:
      case Deprel::Flat:
      case Deprel::Appos: return factuality_[tree_.head(token)];
      default: return kAffirmed;
    }
  }

  // The row of a word, with its particle if it has one ("throw out"), for what it governs.
  Signature row_of(std::uint32_t word, std::string_view governed) const {
    if (const std::uint32_t particle = tree_.child(word, {Deprel::CompoundPrt}); particle != kNoToken)
      if (const Signature row = signature_of(tree_.lower_lemma(word) + " " + tree_.lower_lemma(particle), governed); row.known) return row;
    return signature_of(tree_.lower_lemma(word), governed);
  }

  // The row for an "-ing" form or clause behind a conjunction: "charged with lying", "the claim that", "came close to lying".
  Signature row_behind(std::uint32_t word, std::string_view mark) const {
    for (const std::uint32_t kid : tree_.children(word))
      if (tree_.deprel(kid) == Deprel::Advmod && kid > word)
        if (const Signature row = signature_of(tree_.lower_lemma(kid), std::string(mark) + " doing"); row.known && !mark.empty()) return row;
    if (!mark.empty())
      if (const Signature row = row_of(word, std::string(mark) + " doing"); row.known) return row;
    return row_of(word, "clause");
  }

  bool has_object(std::uint32_t verb) const { return tree_.child(verb, {Deprel::Obj, Deprel::Iobj, Deprel::NsubjPass}) != kNoToken; }

  Polarity of_complement(std::uint32_t token) const {
    const std::uint32_t governor = tree_.head(token);
    const std::string_view mark = mark_of(token);
    if (is(mark, Preposition::OpenMark)) return kHypothetical;
    if (is_going_to(governor, token)) return under(Effect::Wish, factuality_[governor]);
    if (is_yet_to(governor, token)) return under(Effect::Denies, factuality_[governor]);
    const bool predicate = tree_.deprel(token) == Deprel::Xcomp && tree_.word(token).upos != Upos::Verb && !tree_.is_infinitive(token);
    const bool infinitive = tree_.deprel(token) == Deprel::Xcomp || tree_.is_infinitive(token);
    if (!infinitive && takes_back_saying(governor)) return kNegated;
    if (!infinitive && withdraws(governor)) return under(Effect::Denies, factuality_[governor]);
    const Signature row = predicate    ? row_of(governor, "predicate")
                          : infinitive ? row_of(governor, has_object(governor) ? "object infinitive" : "infinitive")
                                       : row_behind(governor, mark);
    if (infinitive && is_done_by_saying(governor, token)) return kAffirmed;
    if (row.known) return under(row.effect, factuality_[governor]);
    return under(infinitive ? Effect::Implies : Effect::Report, factuality_[governor]);
  }

  // "I would like to | thank Peru": who says so has done it (a performative, Austin 1962).
  bool is_done_by_saying(std::uint32_t governor, std::uint32_t token) const {
    if (!is(tree_.lemma(token), WordClass::Performative) || !is(tree_.lemma(governor), WordClass::WishVerb)) return false;
    const std::uint32_t subject = tree_.child(governor, {Deprel::Nsubj});
    if (subject == kNoToken || !is(tree_.lower_lemma(subject), WordClass::FirstPerson)) return false;
    return tree_.word(governor).xpos != Xpos::VBD && !is_negated(governor);
  }

  // "has yet to pay": the "yet" hangs on either verb.
  bool is_yet_to(std::uint32_t governor, std::uint32_t token) const {
    return tree_.is_infinitive(token) && is(tree_.lemma(governor), WordClass::AuxiliaryOfYet) &&
           (tree_.child_with_lemma(governor, WordClass::YetAdverb) != kNoToken || tree_.child_with_lemma(token, WordClass::YetAdverb) != kNoToken);
  }

  // "apologised for saying | that".
  bool takes_back_saying(std::uint32_t verb) const {
    const std::uint32_t above = tree_.head(verb);
    if (above == kRoot || !row_of(verb, "clause").speaks || factuality_[above] != kAffirmed) return false;
    const Signature row = row_of(above, std::string(mark_of(verb)) + " saying");
    return row.known && row.effect == Effect::Denies;
  }

  // "fake images", "false claims"
  bool is_untrue(std::uint32_t noun) const {
    for (const std::uint32_t kid : tree_.children(noun))
      if (tree_.deprel(kid) == Deprel::Amod && modality_of(tree_.lower_lemma(kid), ModalUse::Adjective) == Modality::Withdraws) return true;
    return false;
  }

  // "falsely claimed that", "fake images show that", "an earlier version of this article said that".
  bool withdraws(std::uint32_t verb) const {
    for (const std::uint32_t kid : tree_.children(verb)) {
      if (tree_.deprel(kid) == Deprel::Advmod && modality_of(tree_.lower_lemma(kid), ModalUse::Adverb) == Modality::Withdraws) return true;
      if (tree_.deprel(kid) != Deprel::Nsubj) continue;
      if (modality_of(tree_.lower_lemma(kid), ModalUse::Source) == Modality::Withdraws || is_untrue(kid)) return true;
    }
    return false;
  }

  // "ruled out | joining": an "-ing" form right behind a verb that leaves open or denies what it governs is its object, whatever the tree calls it.
  bool is_completing(std::uint32_t governor, std::uint32_t token) const {
    const std::uint32_t particle = tree_.child(governor, {Deprel::CompoundPrt});
    const std::uint32_t last = particle == kNoToken ? governor : particle;
    if (last + 1 != token || tree_.word(token).xpos != Xpos::VBG) return false;
    const Signature row = row_of(governor, "clause");
    return row.known && row.effect != Effect::Implies && row.effect != Effect::Fact && row.effect != Effect::Report;
  }

  bool is_going_to(std::uint32_t governor, std::uint32_t token) const {
    return is(tree_.lemma(governor), WordClass::GoesTo) && tree_.word(governor).xpos == Xpos::VBG && tree_.is_infinitive(token);
  }

  Polarity of_adverbial(std::uint32_t token) const {
    const std::uint32_t governor = tree_.head(token);
    const std::string_view mark = mark_of(token);
    const Modality modality = modality_of(mark, ModalUse::Conjunction);
    if (modality == Modality::Hedges) return kHypothetical;
    if (modality == Modality::Negates) return kNegated;
    const bool infinitive = tree_.is_infinitive(token);
    if (infinitive && is_yet_to(governor, token)) return under(Effect::Denies, factuality_[governor]);
    if (is_completing(governor, token)) return under(row_of(governor, "clause").effect, factuality_[governor]);
    // "pleaded not guilty to lying": the clause is the adjective's.
    for (const std::uint32_t kid : tree_.children(governor)) {
      if (kid > token || tree_.deprel(kid) != Deprel::Xcomp || tree_.word(kid).upos != Upos::Adj || infinitive) continue;
      if (const Signature row = row_of(kid, std::string(mark) + " doing"); row.known) return under(row.effect, factuality_[kid]);
    }
    if (infinitive || is(mark, Preposition::GerundMark)) {
      const Signature row = infinitive ? row_of(governor, has_object(governor) ? "object infinitive" : "infinitive") : row_behind(governor, mark);
      if (row.known) return under(withdraws(governor) ? Effect::Denies : row.effect, factuality_[governor]);
    }
    if (infinitive) return factuality_[governor];
    if (modality == Modality::Asserts) return kAffirmed;
    return factuality_[governor] == kHypothetical ? kHypothetical : kAffirmed;
  }

  Polarity of_modifier(std::uint32_t token) const {
    const std::uint32_t noun = tree_.head(token);
    if (tree_.deprel(token) == Deprel::AclRelcl) return is_cleft(noun) ? factuality_[noun] : kAffirmed;
    const bool infinitive = tree_.is_infinitive(token);
    const std::string_view mark = mark_of(token);
    if (mark.empty() && tree_.child(token, {Deprel::Nsubj, Deprel::NsubjPass}) == kNoToken) return factuality_[noun];
    Signature row = infinitive ? row_of(noun, "infinitive") : row_behind(noun, mark);
    if (!infinitive && is_one_of(mark, {"", "that"}))
      if (const Signature of_noun = row_of(noun, "clause of noun"); of_noun.known) row = of_noun;
    if (row.known && is_dismissed(noun)) return kNegated;
    if (row.known) return under(row.effect, factuality_[noun]);
    if (infinitive && is_one_of_a_row(noun)) return factuality_[noun];
    if (infinitive) return under(Effect::Wish, factuality_[noun]);
    if (const std::uint32_t verb = tree_.head(noun); verb != kRoot && tree_.word(token).xpos == Xpos::VBG) {
      // "accused by many of lying", "spared the shame of losing": the clause is the verb's.
      const Signature of_verb = row_of(verb, std::string(mark) + " doing");
      if (of_verb.known && is_one_of(base_of(tree_.deprel(noun)), {Deprel::Obl, Deprel::Obj, Deprel::Iobj})) return under(of_verb.effect, factuality_[verb]);
      // "came within hours of signing"
      const Signature of_place = signature_of(preposition_of(tree_, noun), std::string(mark) + " doing");
      if (of_place.known) return under(of_place.effect, factuality_[verb]);
    }
    return factuality_[noun];
  }

  // "the first woman to win": she has won.
  bool is_one_of_a_row(std::uint32_t noun) const {
    for (const std::uint32_t kid : tree_.children(noun))
      if (tree_.deprel(kid) == Deprel::Amod && modality_of(tree_.lower_lemma(kid), ModalUse::Adjective) == Modality::Asserts) return true;
    return false;
  }

  // "dismissed reports that", "the charge was thrown out", "acquitted on a charge of", "false claims that": what is reported is denied, not
  // merely left open.
  bool is_dismissed(std::uint32_t noun) const {
    if (is_untrue(noun)) return true;
    const std::uint32_t verb = tree_.head(noun);
    if (verb == kRoot) return false;
    const Deprel deprel = tree_.deprel(noun);
    if (deprel == Deprel::Nsubj && tree_.word(verb).upos == Upos::Adj) return is_called_untrue(verb);
    if (factuality_[verb] != kAffirmed) return false;
    std::string governed = is_one_of(deprel, {Deprel::Obj, Deprel::NsubjPass}) ? "report" : "";
    if (is_one_of(deprel, {Deprel::Obl, Deprel::Nmod})) governed = preposition_of(tree_, noun);
    if (governed.empty()) return false;
    const Signature row = row_of(verb, governed);
    return row.known && (row.effect == Effect::Denies || row.effect == Effect::Denial);
  }

  // "Reports that ... were false", "... were not true".
  bool is_called_untrue(std::uint32_t adjective) const {
    if (tree_.child(adjective, {Deprel::Cop}) == kNoToken || outer_[adjective] != kAffirmed) return false;
    if (modality_of(tree_.lower_lemma(adjective), ModalUse::Adjective) == Modality::Withdraws) return factuality_[adjective] == kAffirmed;
    return factuality_[adjective] == kNegated && signature_of(tree_.lower_lemma(adjective), "clause").effect == Effect::Implies &&
           signature_of(tree_.lower_lemma(adjective), "clause").known;
  }

  // "It was not Qatar that attacked."
  bool is_cleft(std::uint32_t noun) const {
    if (tree_.child(noun, {Deprel::Cop}) == kNoToken) return false;
    const std::uint32_t it = tree_.child(noun, {Deprel::Nsubj, Deprel::Expl});
    return it != kNoToken && is(tree_.lemma(it), WordClass::Expletive);
  }

  // A coordinated clause stands where the first one stands. It shares the first one's negation and modals if it has the same form and
  // no subject and auxiliary of its own, and no "but" comes between.
  Polarity of_conjunct(std::uint32_t token) const {
    const std::uint32_t first = tree_.head(token);
    if (tree_.word(token).upos != Upos::Verb) {
      return tree_.child_with_lemma(token, {"but"}) == kNoToken ? factuality_[first] : outer_[first];
    }
    const bool own = tree_.child(token, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux}) != kNoToken;
    const bool same = tree_.word(token).xpos == tree_.word(first).xpos;
    if (own || !same || tree_.child_with_lemma(token, WordClass::Adversative) != kNoToken) return outer_[first];
    return with_modals_of_first(first);
  }

  // Negation without an auxiliary ("neither condemned nor praised", "not condemning but airing") is the first verb's alone.
  Polarity with_modals_of_first(std::uint32_t first) const { return tree_.child(first, {Deprel::Aux}) != kNoToken ? factuality_[first] : outer_[first]; }

  Polarity of_noun(std::uint32_t token) const {
    const std::uint32_t governor = tree_.head(token);
    const std::string preposition = preposition_of(tree_, token);
    const Modality modality = modality_of(preposition, ModalUse::Preposition);
    if (modality == Modality::Negates) return kNegated;
    if (modality == Modality::Hedges) return kHypothetical;
    const Deprel deprel = tree_.deprel(token);
    if (deprel == Deprel::Obj || deprel == Deprel::NsubjPass || deprel == Deprel::Nmod || deprel == Deprel::Obl) {
      const Signature row = row_of(governor, preposition.empty() ? "noun" : preposition);
      if (row.known) return under(row.effect, factuality_[governor]);
    }
    if (deprel == Deprel::Obj && look_up_verb(tree_.lemma(governor), "", "").light) return factuality_[governor];
    if (deprel == Deprel::Obj && look_up_noun(tree_.lower_lemma(token)).cls == ClaimClass::Support)
      if (const Signature row = row_of(governor, "support"); row.known) return under(row.effect, factuality_[governor]);
    if (base_of(deprel) == Deprel::Nmod && tree_.word(governor).upos == Upos::Noun) return factuality_[governor];
    return kAffirmed;
  }

  // "Peru hosts Chile | next month |": what is told in the present of a time to come is planned.
  bool is_future_time(std::uint32_t verb, std::uint32_t time) const {
    const Xpos tense = tree_.word(verb).xpos;
    if ((tense != Xpos::VBP && tense != Xpos::VBZ) || !is_one_of(tree_.deprel(time), {Deprel::OblUnmarked, Deprel::Advmod})) return false;
    const auto is_to_come = [&](std::uint32_t word) { return modality_of(tree_.lower_lemma(word), ModalUse::Time) == Modality::Hedges; };
    const std::uint32_t which = tree_.child(time, {Deprel::Amod});
    if (which == kNoToken) return tree_.word(time).upos == Upos::Noun && is_to_come(time);                             // "tomorrow", and no "next to"
    return (tree_.word(time).upos == Upos::Propn || is(tree_.lemma(time), WordClass::TimeNoun)) && is_to_come(which);  // no "next door"
  }

  // "| about | to sign", misread as a mark.
  bool is_wish_mark(std::uint32_t verb, std::uint32_t mark) const {
    if (!is_one_of(tree_.deprel(mark), {Deprel::Mark, Deprel::Case}) || !tree_.is_infinitive(verb)) return false;
    return signature_of(tree_.lower_lemma(mark), "infinitive").effect == Effect::Wish;
  }

  Modal modal_of(std::uint32_t token) const {
    Modal modal = Modal::None;
    for (const std::uint32_t kid : tree_.children(token)) {
      const Deprel deprel = tree_.deprel(kid);
      if (deprel == Deprel::Aux && tree_.word(kid).xpos == Xpos::MD) {
        if (is(tree_.lemma(token), WordClass::GoesOn)) continue;
        modal = is(tree_.lemma(kid), WordClass::WeakModal) ? Modal::Weak : Modal::Strong;
      } else if (deprel == Deprel::Advmod && modality_of(tree_.lower_lemma(kid), ModalUse::Adverb) == Modality::Hedges) {
        modal = Modal::Weak;
      } else if (deprel == Deprel::Amod && modality_of(tree_.lower_lemma(kid), ModalUse::Adjective) == Modality::Hedges) {
        modal = Modal::Weak;
      } else if (is_future_time(token, kid) || is_wish_mark(token, kid)) {
        modal = Modal::Weak;
      } else if (deprel == Deprel::Cop && tree_.is_infinitive(token) && tree_.deprel(token) == Deprel::Root) {
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
        if (is_negation(tree_, kid) && !(deprel == Deprel::Cc && is(tree_.lemma(kid), WordClass::Adversative) && is_argument(token))) negated = true;
        for (const std::uint32_t below : tree_.children(kid))
          negated |= is(tree_.lemma(kid), WordClass::NoLonger) && is(tree_.lemma(below), WordClass::NegativeDeterminer);
      } else if (is_one_of(deprel, {Deprel::Nsubj, Deprel::Obj, Deprel::Obl})) {
        negated |= is_empty_argument(kid);
      }
    }
    return negated;
  }

  bool is_argument(std::uint32_t token) const { return tree_.word(token).upos == Upos::Propn || tree_.word(token).upos == Upos::Noun; }

  // "nobody but Ann left": Ann did.
  bool is_empty_argument(std::uint32_t token) const {
    if (!tree_.exceptions_to(token).empty()) return false;
    if (is(tree_.lemma(token), WordClass::NegativePronoun)) return true;
    for (const std::uint32_t kid : tree_.children(token)) {
      const Deprel deprel = base_of(tree_.deprel(kid));
      if (!is_one_of(deprel, {Deprel::Det, Deprel::Advmod, Deprel::Cc, Deprel::CcPreconj})) continue;
      if (tree_.lemma(kid) == "neither") return true;
      if (is(tree_.lemma(kid), WordClass::NegativeDeterminer) && tree_.word(token).upos != Upos::Adv) return true;
    }
    return false;
  }

  Polarity with_own_marks(std::uint32_t token) const {
    const Polarity outer = outer_[token];
    const Modal modal = modal_of(token);
    const bool negated = is_negated(token);
    if (outer == kHypothetical || is_question(token)) return kHypothetical;
    if (outer == kNegated) return negated ? kAffirmed : kNegated;
    if (!negated) return modal == Modal::None ? kAffirmed : kHypothetical;
    return modal == Modal::Weak ? kHypothetical : kNegated;
  }

  const Tree& tree_;
  std::vector<bool> overturned_;  // verdicts taken back: what they held is open
  std::vector<Polarity> outer_;   // before the token's own marks
  std::vector<Polarity> factuality_;
};

}  // namespace

std::vector<Polarity> find_polarity(const Tree& tree) { return PolarityFinder(tree).find(); }

}  // namespace relata
