// A clause becomes one proposition for every pair of its coordinated subjects and second arguments. Infinitives that share the subject are part
// of the relation ("refused to sign"). Tested by tests/claim/open_test.cc.
#include <algorithm>
#include <cstdlib>

#include "claim/open_scene.h"

namespace relata {
namespace {
bool knob(const char* n, bool d) { const char* v = std::getenv(n); return v ? v[0] == '1' : d; }
float fknob(const char* n, float d) { const char* v = std::getenv(n); return v ? std::strtof(v, nullptr) : d; }

bool is_relative_pronoun(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  return xpos == Xpos::WDT || xpos == Xpos::WP || (tree.lemma(token) == "that" && tree.word(token).upos == Upos::Pron);
}

// An argument before its words are chosen.
struct Slot {
  std::uint32_t token = kNoToken;
  Deprel deprel = Deprel::Obj;
  bool predicate = false;  // the noun or adjective after a copula
};

class ClauseReader {
 public:
  ClauseReader(const OpenScene& scene, const Clause& clause) : scene_(scene), tree_(scene.tree), clause_(clause) {}

  void read(std::vector<Proposition>& propositions) const {
    if (clause_.surface.empty() || is_merged(clause_)) return;
    const std::vector<std::uint32_t> chain = verbs();
    std::vector<Slot> slots = slots_of(chain);
    const std::size_t second = second_of(slots, chain.back());
    if (second < slots.size()) std::rotate(slots.begin(), slots.begin() + static_cast<std::ptrdiff_t>(second), slots.begin() + static_cast<std::ptrdiff_t>(second) + 1);
    if (slots.empty() && !knob("K_INTR", false)) return;
    for (const OpenPart& subject : subjects()) {
      for (const Slot& first : first_slots(slots)) {
        Proposition made = proposition_at(scene_, kind(), clause_.head, sure(slots));
        made.subject = subject;
        Tokens relation = relation_of(chain);
        if (!slots.empty()) {
          add_first(first, relation, made);
          for (std::size_t i = 1; i < slots.size(); ++i) made.arguments.push_back(argument_of(slots[i], true));
        }
        made.relation = scene_.words.part(clause_.head, relation);
        if (made.relation.tokens.empty()) continue;
        propositions.push_back(std::move(made));
      }
    }
  }

 private:
  OpenKind kind() const {
    if (clause_.copular) return OpenKind::Copula;
    if (clause_.link == Link::Relative) return OpenKind::Relative;
    return clause_.borrowed ? OpenKind::Borrowed : OpenKind::Verb;
  }

  float sure(const std::vector<Slot>& slots) const {
    float p = 1;
    switch (kind()) {
      case OpenKind::Copula: p = fknob("P_COP", 0.9F); break;
      case OpenKind::Relative: p = fknob("P_REL", 0.8F); break;
      case OpenKind::Borrowed: p = fknob("P_BOR", 0.6F); break;
      default: p = 0.9F;
    }
    if (slots.empty()) p *= fknob("P_INTR", 0.6F);
    return p;
  }

  // True if the verb above already says it: "refused to sign".
  bool is_merged(const Clause& clause) const {
    return clause.link == Link::Open && clause.above != kNoToken && tree_.head(clause.head) == scene_.clauses[clause.above].head &&
           merges(scene_.clauses[clause.above].head, clause.head);
  }

  bool merges(std::uint32_t verb, std::uint32_t complement) const {
    if (tree_.deprel(complement) != Deprel::Xcomp || tree_.word(complement).upos != Upos::Verb) return false;
    if (tree_.child(complement, {Deprel::Cop}) != kNoToken) return false;
    const Xpos xpos = tree_.word(complement).xpos;
    if (xpos != Xpos::VB && xpos != Xpos::VBG) return false;
    return tree_.child(verb, {Deprel::Obj, Deprel::Iobj}) == kNoToken;
  }

  // The verb and the infinitives that are part of the relation.
  std::vector<std::uint32_t> verbs() const {
    std::vector<std::uint32_t> chain{clause_.head};
    for (bool grown = true; grown;) {
      grown = false;
      for (const std::uint32_t kid : tree_.children(chain.back())) {
        if (!merges(chain.back(), kid)) continue;
        chain.push_back(kid);
        grown = true;
        break;
      }
    }
    return chain;
  }

  Tokens relation_of(const std::vector<std::uint32_t>& chain) const {
    Tokens relation;
    for (const std::uint32_t verb : chain) {
      const Tokens group = scene_.words.verb_group(verb, verb == clause_.head && clause_.copular);
      relation.insert(relation.end(), group.begin(), group.end());
      if (verb == chain.front()) { continue; }
      for (const std::uint32_t kid : tree_.children(verb))
        if (tree_.deprel(kid) == Deprel::Mark && kid < verb) relation.push_back(kid);
    }
    // A coordinated verb shares the auxiliaries of the first one, unless it has its own.
    if (clause_.link == Link::Conjunct && clause_.borrowed && tree_.child(clause_.head, {Deprel::Aux, Deprel::AuxPass, Deprel::Cop}) == kNoToken && knob("K_AUX", true)) {
      const std::uint32_t first = tree_.head(clause_.head);
      if (first != kRoot && tree_.word(first).xpos == tree_.word(clause_.head).xpos)
        for (const std::uint32_t kid : tree_.children(first))
          if (is_one_of(tree_.deprel(kid), {Deprel::Aux, Deprel::AuxPass}) && kid < clause_.head) relation.push_back(kid);
    }
    return relation;
  }

  std::vector<Slot> slots_of(const std::vector<std::uint32_t>& chain) const {
    std::vector<Slot> slots;
    if (clause_.copular) slots.push_back({clause_.head, Deprel::Obj, true});
    for (std::size_t link = 0; link < chain.size(); ++link) {
      const std::uint32_t next = link + 1 < chain.size() ? chain[link + 1] : kNoToken;
      for (const std::uint32_t kid : tree_.children(chain[link]))
        if (kid != next && is_argument(kid)) slots.push_back({kid, tree_.deprel(kid)});
    }
    const bool has_object = std::any_of(slots.begin(), slots.end(), [&](const Slot& s) { return s.deprel == Deprel::Obj; });
    for (const std::uint32_t object : clause_.passive || has_object ? Tokens{} : clause_.objects)
      if (!tree_.is_below(object, clause_.head)) slots.push_back({object, Deprel::Obj});
    if (slots.empty() && !clause_.copular && knob("K_RNR", true)) {
      for (const std::uint32_t verb : tree_.children(clause_.head)) {
        if (tree_.deprel(verb) != Deprel::Conj || tree_.word(verb).upos != Upos::Verb || tree_.child(verb, {Deprel::Nsubj, Deprel::NsubjPass}) != kNoToken) continue;
        for (const std::uint32_t kid : tree_.children(verb))
          if (kid > verb && is_argument(kid)) slots.push_back({kid, tree_.deprel(kid)});
      }
    }
    return slots;
  }

  bool is_argument(std::uint32_t kid) const {
    switch (tree_.deprel(kid)) {
      case Deprel::Obj: case Deprel::Iobj: case Deprel::OblAgent: return antecedent(kid) != kNoToken;
      case Deprel::Xcomp: case Deprel::Ccomp: return true;
      case Deprel::Obl: case Deprel::OblUnmarked: return antecedent(kid) != kNoToken;
      case Deprel::Nmod: return clause_.copular && is_before_copula(kid);
      case Deprel::Advcl: return knob("K_ADVCL", true) && (!knob("K_ADVMARK", true) || tree_.child(kid, {Deprel::Mark}) != kNoToken);
      case Deprel::Advmod: return knob("K_ADVMOD", false) && tree_.word(kid).upos == Upos::Adv && tree_.child(kid, {Deprel::Case}) == kNoToken &&
                           !is_one_of(tree_.lemma(kid), {"not", "n't", "never", "however", "also", "when", "where", "how", "why"});
      default: return false;
    }
  }

  bool is_before_copula(std::uint32_t kid) const {
    const std::uint32_t copula = tree_.child(clause_.head, {Deprel::Cop});
    return copula != kNoToken && kid < copula;
  }

  // What a relative pronoun stands for: the noun; of every other word itself; kNoToken where there is none.
  std::uint32_t antecedent(std::uint32_t token) const {
    if (!is_relative_pronoun(tree_, token)) return token;
    for (std::uint32_t up = token, steps = 0; up != kRoot && steps < 16; up = tree_.head(up), ++steps)
      if (tree_.deprel(up) == Deprel::AclRelcl) return tree_.head(up);
    return token;
  }

  // Objects before complements before obliques; the nearest after the verb first.
  std::size_t second_of(const std::vector<Slot>& slots, std::uint32_t verb) const {
    std::size_t best = slots.size();
    int best_rank = 100;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      int rank = 9;
      switch (slots[i].deprel) {
        case Deprel::Iobj: case Deprel::Obj: rank = slots[i].predicate ? 0 : 1; break;
        case Deprel::Xcomp: rank = 2; break;
        case Deprel::Ccomp: rank = 3; break;
        case Deprel::Obl: case Deprel::OblAgent: rank = 4; break;
        case Deprel::OblUnmarked: rank = 6; break;
        case Deprel::Advmod: rank = 7; break;
        default: rank = 8;
      }
      if (rank == 4 && slots[i].token < verb) rank = 5;
      if (rank < best_rank) best_rank = rank, best = i;
    }
    return best;
  }

  std::vector<OpenPart> subjects() const {
    if (!knob("K_SUBJ", true)) return {scene_.words.whole_phrase(clause_.surface.front())};
    std::vector<OpenPart> parts;
    for (const std::uint32_t token : clause_.surface) {
      OpenPart part = scene_.words.noun_phrase(token);
      if (clause_.link == Link::Modifier && tree_.head(clause_.head) == token) {
        const TokenSpan own = tree_.subtree(clause_.head);
        std::erase_if(part.tokens, [own](std::uint32_t t) { return own.contains(t); });
        part = scene_.words.part(token, part.tokens);
      }
      parts.push_back(std::move(part));
    }
    return parts;
  }

  std::vector<Slot> first_slots(const std::vector<Slot>& slots) const {
    if (slots.empty()) return {Slot{}};
    const Slot& first = slots.front();
    if (is_one_of(first.deprel, {Deprel::Ccomp, Deprel::Advcl, Deprel::Advmod}) || !knob("K_DIST", true)) return {first};
    if (first.predicate) {
      std::vector<Slot> all;
      for (const std::uint32_t token : tree_.conjuncts(first.token))
        if (token == first.token || (tree_.child(token, {Deprel::Cop, Deprel::Nsubj}) == kNoToken && tree_.word(token).upos != Upos::Verb)) all.push_back({token, first.deprel, true});
      return all;
    }
    if (antecedent(first.token) != first.token) return {first};
    std::vector<Slot> all;
    for (const std::uint32_t token : tree_.conjuncts(first.token)) all.push_back({token, first.deprel});
    return all;
  }

  void add_first(const Slot& first, Tokens& relation, Proposition& made) const {
    const std::uint32_t noun = antecedent(first.token);
    const bool oblique = is_one_of(first.deprel, {Deprel::Obl, Deprel::OblAgent});
    if (first.predicate || (oblique && knob("K_PREP", true) && first.token > clause_.head)) {
      const Tokens preposition = scene_.words.preposition(first.token);
      if (noun == first.token || true) relation.insert(relation.end(), preposition.begin(), preposition.end());
      OpenArgument argument{scene_.words.noun_phrase(noun), oblique ? OpenRole::Oblique : OpenRole::Object};
      if (first.predicate && first.token == clause_.head) {
        // nothing
      }
      made.arguments.push_back(std::move(argument));
      return;
    }
    made.arguments.push_back(argument_of(first, false));
  }

  OpenArgument argument_of(const Slot& slot, bool whole) const {
    const std::uint32_t noun = antecedent(slot.token);
    switch (slot.deprel) {
      case Deprel::Ccomp: case Deprel::Advcl: return {scene_.words.clause(slot.token), OpenRole::Clause};
      case Deprel::Xcomp:
        if (tree_.word(slot.token).upos == Upos::Verb) return {scene_.words.clause(slot.token), OpenRole::Clause};
        return {scene_.words.with_preposition(slot.token, whole), OpenRole::Object};
      case Deprel::Obj: case Deprel::Iobj: return {whole ? scene_.words.whole_phrase(noun) : scene_.words.noun_phrase(noun), OpenRole::Object};
      default: return {scene_.words.with_preposition(noun, whole), OpenRole::Oblique};
    }
  }

  const OpenScene& scene_;
  const Tree& tree_;
  const Clause& clause_;
};

}  // namespace

void read_open_clauses(const OpenScene& scene, std::vector<Proposition>& propositions) {
  for (const Clause& clause : scene.clauses) ClauseReader(scene, clause).read(propositions);
}

}  // namespace relata
