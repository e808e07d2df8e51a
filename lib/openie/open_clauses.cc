// A clause becomes one proposition for every pair of its coordinated subjects and second arguments. First its slots are found
// (what stands to the verb as an argument), then one of them is chosen as the second argument, then the words of each are cut
// out. Infinitives that share the subject are part of the relation ("refused to sign"). Tested by tests/openie/open_test.cc.
#include <algorithm>

#include "lexicon/signature.h"
#include "openie/open_scene.h"

namespace relata {
namespace {

bool is_relative_pronoun(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  return xpos == Xpos::WDT || xpos == Xpos::WP || (tree.lemma(token) == "that" && tree.word(token).upos == Upos::Pron);
}

// An argument before its words are chosen.
struct Slot {
  std::uint32_t token = kNoToken;
  Deprel deprel = Deprel::Obj;
  bool predicate = false;            // the noun or adjective after a copula
  std::uint32_t without = kNoToken;  // a clause below it that is no part of it
};

class ClauseReader {
 public:
  ClauseReader(const OpenScene& scene, const Clause& clause)
      : scene_(scene), tree_(scene.article.tree), clause_(clause), verbs_(verb_chain()), slots_(find_slots()) {
    with_adjective_ = takes_in_adjective();
    if (with_adjective_) std::erase_if(slots_, [](const Slot& slot) { return slot.predicate; });
    const auto second = slots_.begin() + static_cast<std::ptrdiff_t>(second_argument());
    if (second != slots_.end()) std::rotate(slots_.begin(), second, second + 1);
  }

  void read(std::vector<Proposition>& propositions) const {
    if (clause_.surface.empty() || is_merged() || is_relative_pronoun(tree_, clause_.surface.front())) return;
    if (const std::uint32_t outer = tree_.child(clause_.head, {Deprel::NsubjOuter}); outer != kNoToken) read_outer(outer, propositions);
    for (const OpenPart& subject : subjects()) {
      for (const Slot& second : second_slots()) {
        Proposition made = proposition_at(scene_, kind(), clause_.head, sure());
        made.subject = subject;
        Tokens relation = relation_words();
        if (second.token != kNoToken) add_second(second, relation, made);
        for (std::size_t i = 1; i < slots_.size(); ++i) made.arguments.push_back(argument_of(slots_[i], true));
        made.relation = scene_.words.part(clause_.head, std::move(relation));
        if (!made.relation.tokens.empty()) propositions.push_back(std::move(made));
      }
    }
  }

 private:
  OpenKind kind() const {
    if (clause_.link == Link::Relative) return OpenKind::Relative;
    if (clause_.copular) return OpenKind::Copula;
    return clause_.borrowed ? OpenKind::Borrowed : OpenKind::Verb;
  }

  // What stands inside of another statement is stated less plainly, above all with a pronoun as its subject.
  float sure() const {
    const bool inside = !clause_.borrowed && (clause_.link == Link::Complement || clause_.link == Link::Adverbial);
    float sure = inside ? (tree_.word(clause_.surface.front()).upos == Upos::Pron ? 0.7F : 0.9F) : 1.0F;
    if (slots_.empty()) sure *= 0.1F;
    return sure;
  }

  // "refuse" + "sign": the complement needs no proposition of its own.
  bool joins(std::uint32_t verb, std::uint32_t complement) const {
    if (tree_.deprel(complement) != Deprel::Xcomp || tree_.word(complement).upos != Upos::Verb) return false;
    if (tree_.child(complement, {Deprel::Cop}) != kNoToken) return false;
    const Xpos xpos = tree_.word(complement).xpos;
    return (xpos == Xpos::VB || xpos == Xpos::VBG) && tree_.child(verb, {Deprel::Obj, Deprel::Iobj}) == kNoToken;
  }

  // True if the verb above has it as a part of its relation or as its argument ("seems happy").
  bool is_merged() const {
    if (clause_.link != Link::Open || clause_.above == kNoToken) return false;
    if (clause_.copular && tree_.child(clause_.head, {Deprel::Cop}) == kNoToken) return true;
    const std::uint32_t above = scene_.article.clauses[clause_.above].head;
    return tree_.head(clause_.head) == above && joins(above, clause_.head);
  }

  // The verb, then the infinitives that are part of the relation.
  Tokens verb_chain() const {
    Tokens chain{clause_.head};
    for (std::uint32_t last = kNoToken; last != chain.back();) {
      last = chain.back();
      for (const std::uint32_t kid : tree_.children(last)) {
        if (!joins(last, kid)) continue;
        chain.push_back(kid);
        break;
      }
    }
    return chain;
  }

  // Without the preposition of the second argument.
  Tokens relation_words() const {
    Tokens relation;
    for (const std::uint32_t verb : verbs_) {
      const Tokens group = scene_.words.verb_group(verb, verb == clause_.head && clause_.copular);
      relation.insert(relation.end(), group.begin(), group.end());
      for (const std::uint32_t kid : tree_.children(verb))
        if (verb != clause_.head && tree_.deprel(kid) == Deprel::Mark && kid < verb) relation.push_back(kid);
    }
    if (with_adjective_) {
      const OpenPart adjective = scene_.words.noun_phrase(clause_.head);
      for (const std::uint32_t token : adjective.tokens)
        if (token <= clause_.head || verbs_.size() == 1) relation.push_back(token);
    }
    add_shared_auxiliaries(relation);
    return relation;
  }

  // "was seized and burnt": a coordinated verb of the same form shares the auxiliaries of the first one, unless it has its own.
  void add_shared_auxiliaries(Tokens& relation) const {
    if (clause_.link != Link::Conjunct || !clause_.borrowed) return;
    if (tree_.child(clause_.head, {Deprel::Aux, Deprel::AuxPass, Deprel::Cop}) != kNoToken) return;
    const std::uint32_t first = tree_.head(clause_.head);
    if (first == kRoot || tree_.word(first).xpos != tree_.word(clause_.head).xpos) return;
    for (const std::uint32_t kid : tree_.children(first))
      if (is_one_of(tree_.deprel(kid), {Deprel::Aux, Deprel::AuxPass}) && kid < first) relation.push_back(kid);
  }

  std::vector<Slot> find_slots() const {
    std::vector<Slot> slots;
    if (clause_.copular) slots.push_back({clause_.head, Deprel::Obj, true});
    for (std::size_t i = 0; i < verbs_.size(); ++i)
      for (const std::uint32_t kid : tree_.children(verbs_[i]))
        if ((i + 1 == verbs_.size() || kid != verbs_[i + 1]) && is_argument(kid)) slots.push_back({kid, tree_.deprel(kid)});
    add_gap(slots);
    add_tagged_speech(slots);
    add_initial_adjuncts(slots);
    if (slots.empty()) add_right_side(slots);
    return slots;
  }

  bool is_argument(std::uint32_t kid) const {
    switch (tree_.deprel(kid)) {
      case Deprel::Obj:
      case Deprel::Iobj:
      case Deprel::Obl:
      case Deprel::OblUnmarked:
      case Deprel::OblAgent:
      case Deprel::Xcomp:
      case Deprel::Ccomp: return true;
      case Deprel::Nmod: return clause_.copular && is_before_copula(kid);
      case Deprel::Advcl: return is_adjunct(kid);
      default: return false;
    }
  }

  // "when ...", "to ...": but not what stands against the clause or goes on beside it ("although ...", "saying ...").
  bool is_adjunct(std::uint32_t kid) const {
    const std::uint32_t mark = tree_.child(kid, {Deprel::Mark});
    return mark != kNoToken && !is_one_of(tree_.lemma(mark), {"although", "though", "whereas", "instead", "despite", "as", "since"});
  }

  bool is_before_copula(std::uint32_t kid) const {
    const std::uint32_t copula = tree_.child(clause_.head, {Deprel::Cop});
    return copula != kNoToken && kid < copula;
  }

  // "the army that Charles raised": the noun fills the place that the relative clause leaves open.
  void add_gap(std::vector<Slot>& slots) const {
    const auto is_object = [](const Slot& slot) { return slot.deprel == Deprel::Obj; };
    if (clause_.passive || std::any_of(slots.begin(), slots.end(), is_object)) return;
    for (const std::uint32_t object : clause_.objects)
      if (!tree_.is_below(object, clause_.head)) slots.push_back({object, Deprel::Obj});
  }

  // "Talks, she said, had failed": what is said stands above the verb that says so.
  void add_tagged_speech(std::vector<Slot>& slots) const {
    const std::uint32_t said = tree_.head(clause_.head);
    if (clause_.link != Link::Parataxis || said == kRoot || tree_.child(clause_.head, {Deprel::Ccomp}) != kNoToken) return;
    if (signature_of(tree_.lemma(clause_.head), "clause").speaks) slots.push_back({said, Deprel::Ccomp, false, clause_.head});
  }

  // "In May she came and stayed": what opens the sentence is said of every coordinated verb.
  void add_initial_adjuncts(std::vector<Slot>& slots) const {
    if (clause_.link != Link::Conjunct || !clause_.borrowed) return;
    const std::uint32_t first = tree_.head(clause_.head);
    for (const std::uint32_t kid : tree_.children(first))
      if (kid < first && kid < clause_.surface.front() && is_one_of(tree_.deprel(kid), {Deprel::Obl, Deprel::OblUnmarked}))
        slots.push_back({kid, tree_.deprel(kid)});
  }

  // "must sell or merge hundreds of thrifts": the last verb's arguments are the first one's too.
  void add_right_side(std::vector<Slot>& slots) const {
    for (const std::uint32_t verb : tree_.children(clause_.head)) {
      if (tree_.deprel(verb) != Deprel::Conj || tree_.word(verb).upos != Upos::Verb) continue;
      if (tree_.child(verb, {Deprel::Nsubj, Deprel::NsubjPass}) != kNoToken) continue;
      for (const std::uint32_t kid : tree_.children(verb))
        if (kid > verb && is_argument(kid)) slots.push_back({kid, tree_.deprel(kid)});
    }
  }

  // "is close to collapse", "was unable to come": an adjective belongs to the relation where a preposition or its infinitive follows.
  bool takes_in_adjective() const {
    if (!clause_.copular || tree_.word(clause_.head).upos != Upos::Adj) return false;
    if (verbs_.size() > 1) return true;
    return std::any_of(slots_.begin(), slots_.end(),
                       [this](const Slot& slot) { return slot.deprel == Deprel::Obl && slot.token > clause_.head && antecedent(slot.token) == slot.token; });
  }

  // Index of the second argument: objects before complements before what follows with a preposition, before all else.
  std::size_t second_argument() const {
    std::size_t best = slots_.size();
    int best_rank = 9;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      const int rank = rank_of(slots_[i]);
      if (rank < best_rank) best_rank = rank, best = i;
    }
    return best;
  }

  int rank_of(const Slot& slot) const {
    switch (slot.deprel) {
      case Deprel::Obj:
      case Deprel::Iobj: return slot.predicate ? 0 : 1;
      case Deprel::Xcomp: return 2;
      case Deprel::Ccomp: return 3;
      case Deprel::Obl:
      case Deprel::OblAgent: return slot.token > verbs_.back() ? 4 : 5;
      case Deprel::OblUnmarked: return 6;
      default: return 8;
    }
  }

  // One part a coordinated subject. A participle is no part of its own subject ("[troops] massed near Kyiv").
  std::vector<OpenPart> subjects() const {
    std::vector<OpenPart> parts;
    for (const std::uint32_t token : clause_.surface) {
      if (tree_.deprel(token) == Deprel::NsubjOuter) continue;
      OpenPart part = scene_.words.noun_phrase(token);
      if (clause_.link == Link::Modifier && tree_.head(clause_.head) == token) part = scene_.words.without(std::move(part), clause_.head);
      parts.push_back(std::move(part));
    }
    return parts;
  }

  // The second argument's coordinated parts; one without a token if there is no second argument.
  std::vector<Slot> second_slots() const {
    if (slots_.empty()) return {Slot{}};
    const Slot& first = slots_.front();
    std::vector<Slot> all{first};
    if (is_one_of(first.deprel, {Deprel::Ccomp, Deprel::Advcl}) || antecedent(first.token) != first.token) return all;
    for (const std::uint32_t token : tree_.conjuncts(first.token)) {
      if (token == first.token || tree_.word(token).upos == Upos::Verb) continue;
      if (tree_.child(token, {Deprel::Cop, Deprel::Nsubj}) == kNoToken) all.push_back({token, first.deprel, first.predicate});
    }
    return all;
  }

  // What a relative pronoun stands for: the noun of its clause; of every other word itself.
  std::uint32_t antecedent(std::uint32_t token) const {
    if (!is_relative_pronoun(tree_, token)) return token;
    const std::uint32_t noun = scene_.article.phrases.antecedent_of(token);
    return noun == kNoToken ? token : noun;
  }

  // The preposition goes to the relation, if the verb stands before it; so does "that".
  void add_second(const Slot& second, Tokens& relation, Proposition& made) const {
    OpenArgument argument = argument_of(second, false);
    const bool oblique = is_one_of(second.deprel, {Deprel::Obl, Deprel::OblAgent}) && second.token > clause_.head;
    if (second.predicate || oblique) {
      const Tokens preposition = scene_.words.preposition(second.token);
      relation.insert(relation.end(), preposition.begin(), preposition.end());
      argument.part = scene_.words.noun_phrase(antecedent(second.token));
    } else if (second.deprel == Deprel::Ccomp && argument.part.tokens.size() > 1) {
      const std::uint32_t mark = tree_.child(second.token, {Deprel::Mark});
      if (mark == argument.part.tokens.front() && tree_.lemma(mark) == "that") {
        relation.push_back(mark);
        argument.part = scene_.words.without(std::move(argument.part), mark);
      }
    }
    made.arguments.push_back(std::move(argument));
  }

  // `whole`: with what it is coordinated with.
  OpenArgument argument_of(const Slot& slot, bool whole) const {
    const std::uint32_t noun = antecedent(slot.token);
    const OpenWords& words = scene_.words;
    switch (slot.deprel) {
      case Deprel::Obj:
      case Deprel::Iobj: return {whole ? words.whole_phrase(noun) : words.noun_phrase(noun), OpenRole::Object};
      case Deprel::Ccomp:
      case Deprel::Advcl: {
        OpenPart clause = words.clause(slot.token);
        return {slot.without == kNoToken ? std::move(clause) : words.without(std::move(clause), slot.without), OpenRole::Clause};
      }
      case Deprel::Xcomp:
        if (tree_.word(slot.token).upos == Upos::Verb) return {words.clause(slot.token), OpenRole::Clause};
        return {words.with_preposition(slot.token, whole), OpenRole::Object};
      default: return {words.with_preposition(noun, whole), oblique_role(noun)};
    }
  }

  OpenRole oblique_role(std::uint32_t noun) const {
    if (scene_.times[noun]) return OpenRole::Time;
    return is_place(scene_.article.phrases.type_of(noun)) ? OpenRole::Place : OpenRole::Oblique;
  }

  // "The idea is that talks go on": the outer subject has the first copula, and what follows it is what it is.
  void read_outer(std::uint32_t outer, std::vector<Proposition>& propositions) const {
    const std::uint32_t copula = tree_.child(clause_.head, {Deprel::Cop});
    if (copula == kNoToken) return;
    OpenPart clause = scene_.words.clause(clause_.head);
    std::erase_if(clause.tokens, [copula](std::uint32_t token) { return token <= copula; });
    Proposition made = proposition_at(scene_, OpenKind::Copula, clause_.head, sure());
    made.subject = scene_.words.noun_phrase(outer);
    made.relation = scene_.words.part(copula, {copula});
    made.arguments.push_back({scene_.words.part(clause_.head, std::move(clause.tokens)), OpenRole::Clause});
    propositions.push_back(std::move(made));
  }

  const OpenScene& scene_;
  const Tree& tree_;
  const Clause& clause_;
  Tokens verbs_;
  std::vector<Slot> slots_;  // the second argument first
  bool with_adjective_ = false;
};

}  // namespace

void read_open_clauses(const OpenScene& scene, std::vector<Proposition>& propositions) {
  for (const Clause& clause : scene.article.clauses) ClauseReader(scene, clause).read(propositions);
}

}  // namespace relata
