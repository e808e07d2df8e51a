// Clauses are found from the top of each tree down, so that a clause finds the one it borrows from already complete. Each step fills
// one part: own arguments, then what a relative pronoun stands for, then what is borrowed. Tested by tests/syntax/clause_test.cc.
#include "syntax/clause.h"

#include <algorithm>
#include <optional>

#include "lexicon/control.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"

namespace relata {
namespace {

// "by", or nothing: parsers take "according to Bob" for an agent, too.
bool is_agent(std::string_view preposition) { return preposition.empty() || is(preposition, Preposition::Agent); }

using Tokens = std::vector<std::uint32_t>;

std::optional<Link> link_of(Deprel deprel) {
  switch (deprel) {
    case Deprel::Root: return Link::Main;
    case Deprel::Ccomp:
    case Deprel::Csubj:
    case Deprel::CsubjPass:
    case Deprel::CsubjOuter: return Link::Complement;
    case Deprel::Xcomp: return Link::Open;
    case Deprel::Advcl: return Link::Adverbial;
    case Deprel::AclRelcl: return Link::Relative;
    case Deprel::Acl: return Link::Modifier;
    case Deprel::Conj:
    case Deprel::List: return Link::Conjunct;
    case Deprel::Parataxis:
    case Deprel::AdvclRelcl: return Link::Parataxis;
    default: return std::nullopt;
  }
}

bool is_verb(const Tree& tree, std::uint32_t token) { return tree.word(token).upos == Upos::Verb || tree.word(token).upos == Upos::Aux; }

constexpr std::initializer_list<Deprel> kSubjects = {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter};

// A verb in a clausal position, or any word that has a subject, a copula, or completes a verb ("remain silent").
bool is_predicate(const Tree& tree, std::uint32_t token) {
  const std::optional<Link> link = link_of(tree.deprel(token));
  if (tree.child(token, kSubjects) != kNoToken || tree.child(token, {Deprel::Cop}) != kNoToken) return true;
  if (!link) return false;
  return is_verb(tree, token) || *link == Link::Open || *link == Link::Complement;
}

bool is_relative_pronoun(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  if (xpos == Xpos::WDT || xpos == Xpos::WP || xpos == Xpos::WPS) return true;
  return is(tree.lemma(token), WordClass::RelativeThat) && tree.word(token).upos == Upos::Pron;
}

// A passive participle: an explicit passive, or a bare "-ed" form that modifies a noun or a clause ("led by", "Asked by").
bool is_passive(const Tree& tree, std::uint32_t token, Link link) {
  if (tree.child(token, {Deprel::AuxPass, Deprel::NsubjPass, Deprel::OblAgent}) != kNoToken) return true;
  if (tree.word(token).xpos != Xpos::VBN || tree.child(token, {Deprel::Aux, Deprel::Obj}) != kNoToken) return false;
  return link == Link::Modifier || link == Link::Adverbial || link == Link::Open;
}

void append(Tokens& tokens, const Tokens& more) {
  for (const std::uint32_t token : more)
    if (std::find(tokens.begin(), tokens.end(), token) == tokens.end()) tokens.push_back(token);
}

class ClauseFinder {
 public:
  explicit ClauseFinder(const Tree& tree) : tree_(tree), clause_at_(tree.size(), kNoToken) {}

  std::vector<Clause> find() {
    for (const std::uint32_t token : tree_.from_the_top()) {
      if (!is_predicate(tree_, token)) continue;
      Clause clause = open(token);
      read_arguments(clause);
      read_relative(clause);
      borrow_subject(clause);
      if (clause.link == Link::Conjunct && clause.above != kNoToken) share_right_side(clause);
      turn_round(clause);
      clause_at_[token] = static_cast<std::uint32_t>(clauses_.size());
      clauses_.push_back(std::move(clause));
    }
    return std::move(clauses_);
  }

 private:
  Clause open(std::uint32_t token) const {
    Clause clause;
    clause.head = token;
    clause.link = link_of(tree_.deprel(token)).value_or(Link::Modifier);
    if (completes_adjective(token)) clause.link = Link::Open;
    clause.copular = !is_verb(tree_, token) || tree_.child(token, {Deprel::Cop}) != kNoToken;
    clause.passive = !clause.copular && is_passive(tree_, token, clause.link);
    clause.particle = tree_.child(token, {Deprel::CompoundPrt});
    for (std::uint32_t up = governor_of(token); up != kRoot && clause.above == kNoToken; up = tree_.head(up)) clause.above = clause_at_[up];
    if (clause.link == Link::Conjunct && clause.above != kNoToken && clauses_[clause.above].passive && !clause.copular)
      clause.passive = clause.passive || (tree_.word(token).xpos == Xpos::VBN && tree_.child(token, {Deprel::Aux, Deprel::Nsubj}) == kNoToken);
    return clause;
  }

  // The head, but for what is coordinated with a tag: "China is sad, Wang told Kuleba and called on Kyiv", where parsers take the calling
  // to go on from the sadness. A comma before the "and" leaves it there: "Uganda, she said, attacked Rwanda, and fled".
  std::uint32_t governor_of(std::uint32_t token) const {
    const std::uint32_t above = tree_.head(token);
    if (tree_.deprel(token) != Deprel::Conj || above == kRoot) return above;
    const std::uint32_t mark = tree_.child(token, {Deprel::Cc});
    if (mark == kNoToken || mark == 0 || mark > token || tree_.word(mark - 1).upos == Upos::Punct) return above;
    std::uint32_t governor = above;
    for (const std::uint32_t kid : tree_.children(above))
      if (tree_.deprel(kid) == Deprel::Parataxis && above < kid && kid < token && tree_.child(kid, {Deprel::Nsubj}) != kNoToken) governor = kid;
    return governor;
  }

  // "careful not to blame": an infinitive after an adjective that has a subject of its own is no second subject, whatever it is called.
  bool completes_adjective(std::uint32_t token) const {
    const std::uint32_t above = tree_.head(token);
    if (tree_.deprel(token) != Deprel::Csubj || above == kRoot || above > token || tree_.word(above).upos != Upos::Adj) return false;
    const std::uint32_t subject = tree_.child(above, {Deprel::Nsubj});
    return subject != kNoToken && !is(tree_.lemma(subject), WordClass::Expletive);
  }

  void read_arguments(Clause& clause) const {
    for (const std::uint32_t kid : tree_.children(clause.head)) {
      switch (tree_.deprel(kid)) {
        case Deprel::Nsubj:
        case Deprel::NsubjPass:
        case Deprel::NsubjOuter: append(clause.surface, those_meant(kid)); break;
        case Deprel::Obj:
          if (is_idiom(clause.head, kid)) clause.particle = kid;
          else if (is_said_of_object(clause, kid)) break;
          else if (is_speaker_behind(clause.head, kid)) append(clause.surface, tree_.conjuncts(kid));
          else append(clause.objects, those_meant(kid));
          break;
        case Deprel::Iobj: append(clause.receivers, tree_.conjuncts(kid)); break;
        case Deprel::OblAgent:
          if (is_agent(preposition_of(tree_, kid))) append(clause.subjects, tree_.conjuncts(kid));
          else read_oblique(clause, kid);
          break;
        case Deprel::Obl: read_oblique(clause, kid); break;
        case Deprel::Nmod:
          if (clause.copular) read_oblique(clause, kid);
          break;
        default: break;
      }
    }
  }

  // The phrase with what is coordinated, without those left out; of "nobody but Ann" Ann alone.
  Tokens those_meant(std::uint32_t token) const {
    if (Tokens excepted = tree_.exceptions_to(token); !excepted.empty()) return excepted;
    Tokens all = tree_.conjuncts(token);
    std::erase_if(all, [&](std::uint32_t one) { return tree_.is_left_out(one); });
    return all;
  }

  // "called Ireland a partner": the second object says what the first one is.
  bool is_said_of_object(const Clause& clause, std::uint32_t noun) const {
    return !clause.objects.empty() && tree_.word(noun).upos == Upos::Noun && is(tree_.lemma(clause.head), WordClass::Naming);
  }

  // "..., added Okello": who stands behind such a verb speaks, whatever the parser takes her for.
  bool is_speaker_behind(std::uint32_t verb, std::uint32_t noun) const {
    if (tree_.word(noun).upos != Upos::Propn || noun < verb || tree_.child(verb, kSubjects) != kNoToken) return false;
    return signature_of(tree_.lemma(verb), "clause").quotes;
  }

  // "take place", "take part", "take effect": the bare noun is a part of the verb.
  bool is_idiom(std::uint32_t verb, std::uint32_t noun) const {
    if (tree_.child(noun, {Deprel::Det, Deprel::NmodPoss}) != kNoToken) return false;
    const std::string_view first = tree_.lemma(verb), second = tree_.lemma(noun);
    if (first == "take") return is(second, WordClass::ObjectOfTake);
    return is(first, WordClass::TakesBareObject) && is(second, WordClass::ObjectOfMake);
  }

  void read_oblique(Clause& clause, std::uint32_t kid) const {
    const std::string preposition = preposition_of(tree_, kid);
    if (preposition.empty()) return;
    if (clause.passive && is(preposition, Preposition::PassiveAgent)) return append(clause.subjects, tree_.conjuncts(kid));
    if (const std::uint32_t inner = behind_place_noun(kid); inner != kNoToken) {
      const std::string whole = preposition + " " + std::string(tree_.lemma(kid)) + " " + preposition_of(tree_, inner);
      for (const std::uint32_t token : tree_.conjuncts(inner)) clause.obliques.push_back({token, whole});
      return;
    }
    if (is_at_request(tree_, kid)) return;  // "arrested at Peru's request": no place, and no partner
    for (const std::uint32_t token : tree_.conjuncts(kid)) {
      const std::string own = token == kid ? preposition : preposition_of(tree_, token);
      clause.obliques.push_back({token, own.empty() ? preposition : own});
    }
  }

  // "Kyiv" for "outskirts" in "on the outskirts of Kyiv": the noun is part of the preposition. kNoToken if the noun is none of these.
  std::uint32_t behind_place_noun(std::uint32_t noun) const {
    if (!is(tree_.lemma(noun), WordClass::NounOfPlaceOrRole)) return kNoToken;
    for (const std::uint32_t kid : tree_.children(noun))
      if (tree_.deprel(kid) == Deprel::Nmod && kid > noun && is(preposition_of(tree_, kid), Preposition::BehindPlaceNoun)) return kid;
    return kNoToken;
  }

  // The token whose relative clause this one is or completes ("whom he wants to meet"), or kNoToken.
  std::uint32_t relative_above(std::uint32_t token) const {
    for (; token != kRoot; token = tree_.head(token)) {
      if (tree_.deprel(token) == Deprel::AclRelcl) return token;
      if (!is_one_of(tree_.deprel(token), {Deprel::Xcomp, Deprel::Ccomp, Deprel::Conj})) break;
    }
    return kNoToken;
  }

  // "Russia, a country that", "Russia is a country that": what is said of the country is said of Russia.
  std::uint32_t what_it_says(std::uint32_t noun) const {
    if (tree_.deprel(noun) == Deprel::Appos && tree_.head(noun) < noun && tree_.word(noun).upos == Upos::Noun) return tree_.head(noun);
    if (tree_.child(noun, {Deprel::Cop}) == kNoToken || tree_.word(noun).upos != Upos::Noun) return noun;
    const std::uint32_t subject = tree_.child(noun, {Deprel::Nsubj});
    return subject == kNoToken || tree_.word(subject).upos == Upos::Pron ? noun : subject;
  }

  // The noun that a relative clause modifies takes the place of the pronoun; without a pronoun it fills the place left open.
  void read_relative(Clause& clause) const {
    const std::uint32_t relative = relative_above(clause.head);
    if (relative == kNoToken) return;
    if (tree_.head(relative) == kRoot) return;
    const std::uint32_t noun = what_it_says(tree_.head(relative));
    bool placed = false;
    const auto place = [&](std::uint32_t& token) {
      if (!is_relative_pronoun(tree_, token)) return;
      token = noun;
      placed = true;
    };
    for (Tokens* tokens : {&clause.surface, &clause.objects, &clause.receivers, &clause.subjects})
      for (std::uint32_t& token : *tokens) place(token);
    for (Oblique& oblique : clause.obliques) place(oblique.token);
    for (const std::uint32_t kid : tree_.children(clause.head)) {
      if (tree_.lemma(kid) == "where") clause.obliques.push_back({noun, "in"});
      if (is(tree_.lemma(kid), WordClass::RelativeAdverb)) placed = true;
    }
    if (placed || clause.copular || clause.link != Link::Relative) return;
    const TokenSpan subtree = tree_.subtree(clause.head);
    for (std::uint32_t token = subtree.begin; token < subtree.end; ++token)
      if (is_relative_pronoun(tree_, token)) return;
    if (clause.surface.empty()) clause.surface.push_back(noun);
    else if (clause.objects.empty() && !clause.passive) clause.objects.push_back(noun);
  }

  // Where the subject of a clause without one is found, if grammar tells.
  void borrow_subject(Clause& clause) const {
    if (!clause.surface.empty() || clause.link == Link::Main || clause.link == Link::Relative) return;
    if (clause.link == Link::Modifier && link_of(tree_.deprel(clause.head))) {
      clause.surface = owner_of(clause);
    } else if (clause.above != kNoToken && governor_of(clause.head) == clauses_[clause.above].head) {
      clause.surface = controller_of_clause(clause, clauses_[clause.above]);
    }
    clause.borrowed = !clause.surface.empty();
  }

  // "troops massed near Kyiv": the noun; "Algeria's decision to break the treaty": who has it; "the case against Bob for lying": whom it is
  // about; or else who has to do with it.
  Tokens owner_of(const Clause& clause) const {
    const std::uint32_t noun = tree_.head(clause.head);
    if (tree_.child(clause.head, {Deprel::Mark}) == kNoToken) return {noun};
    if (const std::uint32_t owner = tree_.child(noun, {Deprel::NmodPoss}); owner != kNoToken) return tree_.conjuncts(owner);
    const bool of_object = controller_of(tree_.lower_lemma(noun), "noun") == Controller::Object;
    if (of_object)
      for (const std::uint32_t kid : tree_.children(noun))
        if (tree_.deprel(kid) == Deprel::Nmod && kid < clause.head && is(preposition_of(tree_, kid), Preposition::DeedOfNoun)) return tree_.conjuncts(kid);
    if (clause.above == kNoToken) return {};
    const Clause& above = clauses_[clause.above];
    if (is_one_of(tree_.deprel(noun), {Deprel::Nsubj, Deprel::NsubjPass}) && above.head == tree_.head(noun)) return {};
    // "faces trial on charges of lying": the charges belong to the object, and it is the subject who lied.
    const auto holds = [&](std::uint32_t object) { return tree_.is_below(noun, object); };
    const bool inside = std::any_of(above.objects.begin(), above.objects.end(), holds);
    return of_object && !inside && !above.objects.empty() ? above.objects : above.surface;
  }

  // The verb with its particle: "swear in".
  std::string verb_of(const Clause& clause) const {
    const std::string lemma = tree_.lower_lemma(clause.head);
    return clause.particle == kNoToken ? lemma : lemma + " " + tree_.lower_lemma(clause.particle);
  }

  // Who does what an adverbial clause says: "charged Bob with lying", "sent Bob to help".
  Tokens doer_of(const Clause& clause, const Clause& above) const {
    const std::uint32_t mark = tree_.child(clause.head, {Deprel::Mark});
    const bool infinitive = mark != kNoToken && tree_.word(mark).xpos == Xpos::TO;
    if (infinitive && above.objects.empty() && is(tree_.lemma(above.head), WordClass::ControlsObjectOf))
      if (Tokens asked = called_on(above); !asked.empty()) return asked;
    const Tokens& acted_on = above.objects.empty() ? above.receivers : above.objects;
    if (above.copular || acted_on.empty() || mark == kNoToken) return above.surface;
    if (!infinitive && !clause.passive && tree_.word(clause.head).xpos != Xpos::VBG) return above.surface;
    return controller_of(verb_of(above), infinitive ? "infinitive" : tree_.lemma(mark)) == Controller::Object ? acted_on : above.surface;
  }

  Tokens controller_of_clause(const Clause& clause, const Clause& above) const {
    const std::string_view lemma = tree_.lemma(above.head);
    switch (clause.link) {
      case Link::Conjunct:
      case Link::Parataxis: return clause.link == Link::Conjunct ? above.surface : Tokens{};
      case Link::Complement: return {};
      case Link::Adverbial: return doer_of(clause, above);
      default: break;
    }
    if (above.passive || controller_of(verb_of(above), "infinitive") == Controller::Subject) return above.surface;
    if (!above.receivers.empty()) return above.receivers;
    if (!above.objects.empty()) return above.objects;
    if (is(lemma, WordClass::ControlsObjectOf))
      if (Tokens asked = called_on(above); !asked.empty()) return asked;
    return above.surface;
  }

  // Uganda of "called on Uganda to leave".
  static Tokens called_on(const Clause& above) {
    Tokens tokens;
    std::string preposition;
    for (const Oblique& oblique : above.obliques) {
      if (preposition.empty() && is(oblique.preposition, Preposition::CalledOn)) preposition = oblique.preposition;
      if (!preposition.empty() && oblique.preposition == preposition) tokens.push_back(oblique.token);
    }
    return tokens;
  }

  // "criticised and rejected the plan", "met and spoke with Wang": what follows the last verb belongs to both.
  void share_right_side(Clause& clause) const {
    const Clause& above = clauses_[clause.above];
    if (tree_.head(clause.head) != above.head || clause.passive != above.passive || clause.copular || above.copular) return;
    if (clause.objects.empty() && clause.obliques.empty() && !clause.passive)
      for (const std::uint32_t object : above.objects)
        if (object > clause.head) clause.objects.push_back(object);
  }

  static void turn_round(Clause& clause) {
    if (clause.passive) append(clause.objects, clause.surface);
    else append(clause.subjects, clause.surface);
  }

  const Tree& tree_;
  std::vector<std::uint32_t> clause_at_;
  std::vector<Clause> clauses_;
};

}  // namespace

bool is_at_request(const Tree& tree, std::uint32_t noun) { return is(preposition_of(tree, noun) + " " + tree.lower_lemma(noun), Preposition::AtRequest); }

std::string preposition_of(const Tree& tree, std::uint32_t token) {
  std::string words;
  for (const std::uint32_t kid : tree.children(token)) {
    if (tree.deprel(kid) != Deprel::Case || kid > token) continue;
    if (!words.empty()) words += ' ';
    words += tree.lower_lemma(kid);
    for (const std::uint32_t part : tree.children(kid))
      if (tree.deprel(part) == Deprel::Fixed) words += ' ' + tree.lower_lemma(part);
  }
  return words;
}

std::vector<Clause> find_clauses(const Tree& tree) { return ClauseFinder(tree).find(); }

}  // namespace relata
