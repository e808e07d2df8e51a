// First every word that heads a reported clause gets its speaker (reported speech, "according to", "as X put it", nouns such as
// "statement that"); then speakers flow down the trees; then quotations are filled where the trees leave them open.
// Tested by tests/claim/attribution_test.cc.
#include "claim/attribution.h"

#include <algorithm>

#include "claim/referents.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "text/quotations.h"
#include "text/turns.h"

namespace relata {
namespace {

class SpeakerFinder {
 public:
  SpeakerFinder(const Phrases& phrases, const std::vector<Clause>& clauses)
      : phrases_(phrases),
        tree_(phrases.tree()),
        document_(phrases.context().document),
        clauses_(clauses),
        clause_at_(tree_.size(), kNoToken),
        reported_by_(tree_.size(), kNoEntity),
        speaker_(tree_.size(), kNoEntity) {
    for (std::uint32_t i = 0; i < clauses.size(); ++i) clause_at_[clauses[i].head] = i;
  }

  std::vector<std::uint32_t> find() {
    for (const std::uint32_t token : tree_.from_the_top()) read_token(token);
    for (const std::uint32_t token : tree_.from_the_top()) speaker_[token] = from_above(token);
    fill_quotations();
    fill_turns();
    return std::move(speaker_);
  }

 private:
  // The one who speaks as subject of the clause at a verb, or kNoEntity.
  std::uint32_t subject_of(std::uint32_t verb) const {
    if (verb == kRoot || clause_at_[verb] == kNoToken) return kNoEntity;
    for (const Referent& referent : referents_of(phrases_, clauses_[clause_at_[verb]].subjects, ProtoRole::Agent)) return referent.entity;
    return kNoEntity;
  }

  // The one whose statement a noun is: "Kenya's claim that", "the claim by Kenya", "Kenya dismissed claims that".
  std::uint32_t owner_of(std::uint32_t noun) const {
    for (const std::uint32_t kid : tree_.children(noun)) {
      const bool owner =
          tree_.deprel(kid) == Deprel::NmodPoss || (tree_.deprel(kid) == Deprel::Nmod && is(phrases_.preposition(kid), Preposition::ReportAuthor));
      if (!owner) continue;
      for (const Referent& referent : referents_of(phrases_, kid, ProtoRole::Agent)) return referent.entity;
    }
    const std::uint32_t verb = tree_.head(noun);
    return verb != kRoot && tree_.deprel(noun) == Deprel::Obj ? subject_of(verb) : kNoEntity;
  }

  void read_token(std::uint32_t token) {
    const std::uint32_t above = tree_.head(token);
    if (above == kRoot) return;
    switch (tree_.deprel(token)) {
      case Deprel::Ccomp:
      case Deprel::Xcomp:
      case Deprel::Acl:
      case Deprel::Advcl:
      case Deprel::Csubj: read_complement(token, above); break;
      case Deprel::Parataxis: read_tag(token, above); break;
      case Deprel::Obl:
      case Deprel::Nmod: read_source(token, above); break;
      default: break;
    }
  }

  void read_complement(std::uint32_t token, std::uint32_t above) {
    const std::uint32_t mark = tree_.child(token, {Deprel::Mark});
    if (tree_.deprel(token) == Deprel::Advcl && mark != kNoToken && is(tree_.lemma(mark), Preposition::Capacity) && speaks(token)) {
      if (tree_.child(token, {Deprel::Ccomp}) == kNoToken && tree_.word(token).xpos != Xpos::VBG) set(above, subject_of(token));
      return;
    }
    const bool noun = tree_.word(above).upos == Upos::Noun;
    if (tree_.deprel(token) == Deprel::Acl && (!noun || mark == kNoToken)) return;
    if (tree_.deprel(token) == Deprel::Advcl && (mark == kNoToken || !is(tree_.lemma(mark), Preposition::ForeignClauseMark))) return;
    const bool infinitive = tree_.deprel(token) == Deprel::Xcomp;
    const bool predicate = infinitive && tree_.word(token).upos != Upos::Verb;
    if (row_of(above, predicate ? "predicate" : infinitive ? "infinitive" : "clause").speaks) set(token, noun ? owner_of(above) : subject_of(above));
  }

  // The row of a word with its particle, if there is one: who rules something out says nothing of it.
  Signature row_of(std::uint32_t word, std::string_view governed) const {
    if (const std::uint32_t particle = tree_.child(word, {Deprel::CompoundPrt}); particle != kNoToken)
      if (const Signature row = signature_of(tree_.lower_lemma(word) + " " + tree_.lower_lemma(particle), governed); row.known) return row;
    return signature_of(tree_.lemma(word), governed);
  }

  bool speaks(std::uint32_t verb) const { return is(tree_.lemma(verb), WordClass::QuotesWithAs) || signature_of(tree_.lemma(verb), "clause").speaks; }

  // "Uganda, she said, had attacked": the tag hangs on what is said.
  void read_tag(std::uint32_t token, std::uint32_t above) {
    if (!speaks(token) || tree_.child(token, {Deprel::Ccomp}) != kNoToken) return;
    set(above, subject_of(token));
  }

  // "according to X", "in the view of X".
  void read_source(std::uint32_t token, std::uint32_t above) {
    const std::string preposition = preposition_of(tree_, token);
    std::uint32_t source = kNoToken;
    if (is(preposition, Preposition::AccordingTo)) source = token;
    if (is(preposition, Preposition::Inside) && is(tree_.lemma(token), WordClass::NounOfView)) {
      for (const std::uint32_t kid : tree_.children(token))
        if (is(phrases_.preposition(kid), Preposition::Genitive)) source = kid;
    }
    if (source == kNoToken) return;
    for (const Referent& referent : referents_of(phrases_, source, ProtoRole::Agent)) return set(clause_around(above), referent.entity);
  }

  std::uint32_t clause_around(std::uint32_t token) const {
    while (clause_at_[token] == kNoToken && tree_.head(token) != kRoot) token = tree_.head(token);
    return token;
  }

  void set(std::uint32_t token, std::uint32_t speaker) {
    if (speaker != kNoEntity && reported_by_[token] == kNoEntity) reported_by_[token] = speaker;
  }

  std::uint32_t from_above(std::uint32_t token) const {
    if (reported_by_[token] != kNoEntity) return reported_by_[token];
    const std::uint32_t above = tree_.head(token);
    if (above == kRoot) return kNoEntity;
    const bool tag = tree_.deprel(token) == Deprel::Parataxis || (tree_.deprel(token) == Deprel::Advcl && speaks(token));
    if (tag && speaker_[above] == subject_of(token)) return kNoEntity;
    return speaker_[above];
  }

  // What no sentence gives a speaker to has that of the quotation before; what goes on in the next paragraph, that of the next one.
  void fill_quotations() {
    std::uint32_t last_speaker = kNoEntity;
    std::vector<TokenSpan> open;
    for (const Quotation& one : find_quotations(document_)) {
      const std::uint32_t speaker = fill(one.tokens, last_speaker);
      if (speaker == kNoEntity && one.goes_on) {
        open.push_back(one.tokens);
        continue;
      }
      for (const TokenSpan before : open) set_speaker(before, speaker);
      open.clear();
      last_speaker = speaker;
    }
  }

  // "Ann Bell: We left."
  void fill_turns() {
    const std::vector<Mention>& mentions = phrases_.context().mentions;
    for (const Turn& turn : find_turns(document_))
      for (std::uint32_t token = turn.speaker.begin; token < turn.speaker.end; ++token) {
        const std::uint32_t mention = phrases_.mention_at(token);
        if (mention == kNoMention || mentions[mention].kind != MentionKind::Name) continue;
        const std::uint32_t speaker = phrases_.context().resolution.entity_of(mention);
        const EntityType type = speaker == kNoEntity ? EntityType::Misc : phrases_.entity_type(speaker);
        if (type == EntityType::Person || type == EntityType::Org) set_speaker(turn.words, speaker);
      }
  }

  void set_speaker(TokenSpan tokens, std::uint32_t speaker) {
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token)
      if (speaker_[token] == kNoEntity) speaker_[token] = speaker;
  }

  // Gives the tokens of a quotation their speaker; returns the speaker of what may follow.
  std::uint32_t fill(TokenSpan quotation, std::uint32_t last_speaker) {
    bool states = false;
    for (std::uint32_t token = quotation.begin; token < quotation.end; ++token) states |= clause_at_[token] != kNoToken;
    if (!states || quotation.size() < 4) return last_speaker;
    std::uint32_t speaker = kNoEntity;
    for (std::uint32_t token = quotation.begin; token < quotation.end && speaker == kNoEntity; ++token)
      if (tree_.head(token) == kRoot || !quotation.contains(tree_.head(token))) speaker = speaker_[token];
    if (speaker == kNoEntity) speaker = introduced_before(quotation.begin);
    if (speaker == kNoEntity) speaker = introduced_after(quotation.end);
    if (speaker == kNoEntity) speaker = last_speaker;
    set_speaker(quotation, speaker);
    return speaker;
  }

  // "Okello said: ", with the quotation as sentences of its own.
  std::uint32_t introduced_before(std::uint32_t quote) const {
    for (std::uint32_t back = 2; back <= 3 && back <= quote; ++back)
      if (is_one_of(tree_.lemma(quote - back), {":", ","})) return speaker_in(phrases_.context().analysis.sentence_of(quote - back), quote - back);
    return kNoEntity;
  }

  // "...," with "Okello said." cut off as a sentence of its own.
  std::uint32_t introduced_after(std::uint32_t quote) const {
    if (quote + 1 >= tree_.size() || document_.tokens()[quote + 1].gap == Gap::Paragraph) return kNoEntity;
    const std::uint32_t sentence = phrases_.context().analysis.sentence_of(quote + 1);
    const TokenSpan span = phrases_.context().analysis.sentences[sentence];
    return span.size() <= 12 ? speaker_in(sentence, span.end) : kNoEntity;
  }

  // The subject of the last verb of speech before a token of a sentence.
  std::uint32_t speaker_in(std::uint32_t sentence, std::uint32_t before) const {
    const TokenSpan span = phrases_.context().analysis.sentences[sentence];
    for (std::uint32_t token = std::min(before, span.end); token-- > span.begin;)
      if (clause_at_[token] != kNoToken && speaks(token))
        if (const std::uint32_t speaker = subject_of(token); speaker != kNoEntity) return speaker;
    return kNoEntity;
  }

  const Phrases& phrases_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<Clause>& clauses_;
  std::vector<std::uint32_t> clause_at_;
  std::vector<std::uint32_t> reported_by_;  // set at the heads of reported clauses
  std::vector<std::uint32_t> speaker_;
};

}  // namespace

std::vector<std::uint32_t> find_speakers(const Phrases& phrases, const std::vector<Clause>& clauses) { return SpeakerFinder(phrases, clauses).find(); }

}  // namespace relata
