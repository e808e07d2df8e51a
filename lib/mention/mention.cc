// Names come from the encoder, pronouns and descriptions from the tree, times from a grammar of their own. Each mention takes its
// phrase from the tree: what stands before its head and belongs to it. Tested by tests/mention/mention_test.cc.
#include "mention/mention.h"

#include <algorithm>
#include <string>

#include "base/fold.h"
#include "lexicon/words.h"
#include "mention/furniture.h"
#include "mention/name_rules.h"
#include "mention/name_words.h"
#include "mention/noun_types.h"
#include "mention/time_phrases.h"

namespace relata {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

EntityType type_of(NameType type) { return entity_type(name_of(type)).value_or(EntityType::Misc); }

class MentionFinder {
 public:
  MentionFinder(const Document& document, const Analysis& analysis)
      : document_(document), analysis_(analysis), taken_(document.size(), false), reach_(document.size()) {
    find_reach();
  }

  std::vector<Mention> find() {
    add_times();
    leave_out_furniture();
    for (const Name& name : repaired_names(document_, analysis_)) add_name(name);
    for (std::uint32_t token = 0; token < document_.size(); ++token)
      if (!taken_[token]) add_other(token);
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
      return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
    });
    keep_nested();
    return std::move(mentions_);
  }

 private:
  const Word& word(std::uint32_t token) const { return analysis_.words[token]; }

  // For every token the first token of what stands before it and belongs to it ("the two" of "the two ministers").
  void find_reach() {
    for (const TokenSpan sentence : analysis_.sentences) {
      for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        reach_[token] = token;
        for (std::uint32_t left = token; left > sentence.begin;) {
          const std::uint32_t child = left - 1;
          std::uint32_t top = child;
          for (int steps = 0; word(top).head != token && word(top).head != kRoot && word(top).head < token && steps < 8; ++steps) top = word(top).head;
          if (word(top).head != token || !is_modifier(word(top).deprel, child)) break;
          left = child;
          reach_[token] = child;
        }
        while (reach_[token] < token && is_no_start(word(reach_[token]).upos)) ++reach_[token];
      }
    }
  }

  static bool is_no_start(Upos tag) { return tag == Upos::Punct || tag == Upos::Adp || tag == Upos::Cconj || tag == Upos::Sconj; }

  bool is_modifier(Deprel deprel, std::uint32_t token) const {
    switch (deprel) {
      case Deprel::Det:
      case Deprel::DetPredet:
      case Deprel::Amod:
      case Deprel::Compound:
      case Deprel::NmodPoss:
      case Deprel::NmodDesc:
      case Deprel::Nummod:
      case Deprel::Flat:
      case Deprel::NmodUnmarked: return true;
      case Deprel::Punct: return is_one_of(document_.text_of(token), {"-", "“", "\"", "‘", "'"});
      default: return false;
    }
  }

  // The token of a span whose head lies outside of it; the one nearest to the root, the last of several.
  std::uint32_t head_of(TokenSpan span) const {
    std::uint32_t best = span.end - 1;
    std::uint32_t best_depth = kNone;
    for (std::uint32_t token = span.begin; token < span.end; ++token) {
      if (word(token).head != kRoot && span.contains(word(token).head)) continue;
      std::uint32_t depth = 0;
      for (std::uint32_t up = token; word(up).head != kRoot && depth < 64; up = word(up).head) ++depth;
      if (depth > best_depth) continue;
      best = token;
      best_depth = depth;
    }
    return best;
  }

  Mention& add(TokenSpan tokens, std::uint32_t head, MentionKind kind, EntityType type) {
    Mention mention;
    mention.tokens = tokens;
    mention.head = head;
    mention.kind = kind;
    mention.type = type;
    mention.sentence = analysis_.sentence_of(head);
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token)
      if (kind != MentionKind::Nominal && (kind == MentionKind::Value || mention.name.contains(token))) taken_[token] = true;
    taken_[head] = true;
    mentions_.push_back(mention);
    return mentions_.back();
  }

  void add_times() {
    for (const TokenSpan span : find_time_phrases(document_, analysis_)) add(span, head_of(span), MentionKind::Value, EntityType::Date);
  }

  // Nothing in the furniture of the page is a mention, but the places of a dateline. What stands between its brackets or slashes is the agency, whatever
  // it was read as: "Lima (ANDINA) -".
  void leave_out_furniture() {
    for (const Furniture& furniture : find_furniture(document_, analysis_)) {
      bool agency = false;
      for (std::uint32_t token = furniture.tokens.begin; token < furniture.tokens.end; ++token) {
        const std::string_view text = document_.text_of(token);
        agency = text == "(" || (text == "/" && !agency) || (agency && text != ")" && text != "/");
        const Name* name = furniture.kind == FurnitureKind::Dateline && !agency ? overlapped(analysis_.names, {token, token + 1}) : nullptr;
        taken_[token] = taken_[token] || !name || !is_place(type_of(name->type));
      }
    }
  }

  void add_name(const Name& name) {
    const TokenSpan span = name.tokens;
    for (std::uint32_t token = span.begin; token < span.end; ++token)
      if (taken_[token]) return;
    const std::uint32_t head = head_of(span);
    const EntityType type = type_of(name.type);
    const bool value = is_value(type);
    const bool adjective = word(head).upos == Upos::Adj || (type == EntityType::Norp && is_one_of(name_of(word(head).deprel), {"amod", "compound"}));
    const MentionKind kind = value ? MentionKind::Value : adjective ? MentionKind::Demonym : MentionKind::Name;
    const TokenSpan phrase{adjective || value ? span.begin : std::min(span.begin, phrase_begin(span, head)), span.end};
    Mention& mention = add(phrase, head, kind, type);
    if (!value) mention.name = span;
    mention.probability = name.probability;
    mention.number = word(head).xpos == Xpos::NNPS || (type == EntityType::Norp && word(head).xpos == Xpos::NNS) ? Number::Plural : Number::Singular;
    mention.gender = type == EntityType::Person ? gender_of_title(phrase) : Gender::Neuter;
    for (std::uint32_t token = span.begin; token < span.end; ++token) taken_[token] = true;
  }

  // With titles and modifiers of the head, when the name stands at the right edge of what is before its head.
  std::uint32_t phrase_begin(TokenSpan name, std::uint32_t head) const {
    const std::uint32_t begin = reach_[head];
    return begin < name.begin ? begin : name.begin;
  }

  Gender gender_of_title(TokenSpan phrase) const {
    for (std::uint32_t token = phrase.begin; token < phrase.end; ++token) {
      const std::string title = lower(document_.text_of(token));
      if (is(title, WordClass::MaleHonorific)) return Gender::Male;
      if (is(title, WordClass::FemaleHonorific)) return Gender::Female;
      if (const auto noun = noun_type(title); noun && noun->gender != Gender::Neuter && noun->gender != Gender::Unknown) return noun->gender;
    }
    return Gender::Unknown;
  }

  void add_other(std::uint32_t token) {
    const Word& w = word(token);
    if (w.xpos == Xpos::PRP || w.xpos == Xpos::PRPS || stands_for_two(token)) return add_pronoun(token);
    if (w.upos != Upos::Noun && w.upos != Upos::Propn && !(w.upos == Upos::Adj && is(w.lemma, WordClass::NominalAdjective))) return;
    if (is_one_of(name_of(w.deprel), {"compound", "flat", "fixed", "goeswith", "nmod:desc"}) || is_part_of_naming(token)) return;
    const std::optional<NounType> type = noun_type(lower(w.lemma));
    if (w.upos == Upos::Adj && !is_definite(token)) return;
    Mention& mention = add({reach_[token], token + 1}, token, MentionKind::Nominal, type ? type->type : EntityType::Concept);
    mention.gender = type ? type->gender : Gender::Neuter;
    mention.number = is_plural(w.xpos) ? Number::Plural : Number::Singular;
  }

  // "Both left", "the two left": without a noun.
  bool stands_for_two(std::uint32_t token) const {
    const Word& w = word(token);
    const std::string text = lower(document_.text_of(token));
    const bool argument = base_of(w.deprel) == Deprel::Nsubj || w.deprel == Deprel::Obj || w.deprel == Deprel::Iobj;
    if (!argument || !is(text, WordClass::BothOrTwo)) return false;
    if (is(text, WordClass::DefiniteOrBoth)) return w.upos == Upos::Det || w.upos == Upos::Pron;
    return (w.upos == Upos::Num || w.upos == Upos::Noun) && token > 0 && word(token - 1).head == token &&
           is(lower(document_.text_of(token - 1)), WordClass::DefiniteArticle);
  }

  // "Fr." before a person's name, however the tree has it; the "D" of "(D-Vt.)".
  bool is_part_of_naming(std::uint32_t token) const {
    const std::string text = lower(document_.text_of(token));
    if (word(token).upos != Upos::Propn && (word(token).upos != Upos::Noun || document_.text_of(token) == text)) return false;
    if (text.size() == 1) return word(token).upos == Upos::Propn;
    const Name* next = token + 1 < document_.size() ? overlapped(analysis_.names, {token + 1, token + 2}) : nullptr;
    return next && next->type == NameType::Person && find_use(text, WordUse::Title) != nullptr;
  }

  // "the", "this", "both" ... or a possessor before it; a bare title is none.
  bool is_definite(std::uint32_t token) const {
    for (std::uint32_t t = reach_[token]; t < token; ++t) {
      if (word(t).head != token) continue;
      if (word(t).deprel == Deprel::NmodPoss) return true;
      if (base_of(word(t).deprel) == Deprel::Det && is(lower(document_.text_of(t)), WordClass::DefiniteOrBoth)) return true;
    }
    return false;
  }

  void add_pronoun(std::uint32_t token) {
    const std::string form = lower(document_.text_of(token));
    if (word(token).deprel == Deprel::Expl) return;
    Mention& mention = add({token, token + 1}, token, MentionKind::Pronoun, EntityType::Misc);
    mention.number = Number::Singular;
    if (is(form, WordClass::PronounHe)) mention.gender = Gender::Male;
    else if (is(form, WordClass::PronounShe)) mention.gender = Gender::Female;
    else if (is(form, WordClass::PronounIt)) mention.gender = Gender::Neuter;
    else if (is(form, WordClass::PronounPlural) || stands_for_two(token)) mention.number = Number::Plural;
    else if (is(form, WordClass::PronounYou)) mention.number = Number::Unknown;
    if (is_of_person(mention.gender) || is(form, WordClass::PronounI)) mention.type = EntityType::Person;
    mention.probability = word(token).tag_probability;
  }

  // Spans nest, never cross: a phrase that would cross an earlier one shrinks to its name or its head.
  void keep_nested() {
    std::vector<TokenSpan> open;
    for (Mention& mention : mentions_) {
      while (!open.empty() && open.back().end <= mention.tokens.begin) open.pop_back();
      if (!open.empty() && !open.back().contains(mention.tokens)) {
        mention.tokens = !mention.name.empty() && open.back().contains(mention.name) ? mention.name : TokenSpan{mention.head, mention.head + 1};
        if (!open.back().contains(mention.tokens)) mention.tokens = {mention.tokens.begin, mention.tokens.begin};
      }
      if (!mention.tokens.empty()) open.push_back(mention.tokens);
    }
    std::erase_if(mentions_, [](const Mention& m) { return m.tokens.empty(); });
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
      return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
    });
  }

  const Document& document_;
  const Analysis& analysis_;
  std::vector<bool> taken_;
  std::vector<std::uint32_t> reach_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(const Document& document, const Analysis& analysis) { return MentionFinder(document, analysis).find(); }

}  // namespace relata
