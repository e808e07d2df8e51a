// Clauses and factuality are found again from the article, by the functions that the rules themselves read from. Reasons are
// looked for on the way from the word that states the claim up to the root: marks beside a word, and words above it that change
// what they govern. Tested by tests/tools/extract_test.cc.
#include "explain.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/fold.h"
#include "claim/polarity.h"
#include "claim/rules.h"
#include "lexicon/signature.h"
#include "syntax/clause.h"

namespace relata::cli {
namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

class Explainer {
 public:
  explicit Explainer(const Article& article)
      : article_(article), tree_(article.document, article.analysis), clauses_(find_clauses(tree_)), factuality_(find_polarity(tree_)) {}

  std::string explain(const Claim& claim) const {
    std::string text = name(claim.subject) + " -[" + claim.label + " | " + std::string(relata::name_of(claim.cls)) + "]-> ";
    text += name(claim.object) + '\n';
    row(text, "rule", rule_text(claim));
    row(text, "clause", clause_text(claim.trigger));
    row(text, "polarity", polarity_text(claim));
    row(text, "speaker", speaker_text(claim));
    if (!claim.time.empty()) row(text, "time", claim.time + (claim.date.empty() ? "" : " (" + claim.date + ")"));
    if (claim.place != kNoEntity) row(text, "place", name(claim.place));
    row(text, "sure", confidence_text(claim));
    row(text, "sentence", std::string(article_.document.text_of(article_.analysis.sentences[claim.sentence])));
    return text;
  }

 private:
  static void row(std::string& text, std::string title, const std::string& words) {
    title.resize(10, ' ');
    text += "  " + title + clean_text(words) + '\n';
  }

  const std::string& name(std::uint32_t entity) const { return article_.resolution.entities[entity].label; }
  std::string form(std::uint32_t token) const { return std::string(article_.document.text_of(token)); }

  static std::string rule_text(const Claim& claim) {
    const Rule* rule = find_rule(claim.rule);
    if (!rule) return std::string(claim.rule);
    return std::string(rule->name) + ": as in " + quoted(rule->example) + " " + std::string(rule->reads);
  }

  static std::string confidence_text(const Claim& claim) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", static_cast<double>(claim.confidence));
    return text.data();
  }

  std::string words_of(const std::vector<std::uint32_t>& tokens) const {
    std::string words;
    for (const std::uint32_t token : tokens) words += (words.empty() ? "" : ", ") + form(token);
    return words.empty() ? "-" : words;
  }

  // The clause of the word that states the claim; of a noun, the noun with its place in the tree.
  std::string clause_text(std::uint32_t trigger) const {
    const auto found = std::find_if(clauses_.begin(), clauses_.end(), [trigger](const Clause& clause) { return clause.head == trigger; });
    if (found == clauses_.end()) {
      const std::uint32_t above = tree_.head(trigger);
      const std::string noun = "none: the noun phrase of " + quoted(form(trigger));
      return above == kRoot ? noun : noun + ", " + std::string(name_of(tree_.deprel(trigger))) + " of " + quoted(form(above));
    }
    std::string text(tree_.lemma(trigger));
    if (found->particle != kNoToken) text.append(" ").append(tree_.lemma(found->particle));
    text += ": subject " + words_of(found->subjects);
    if (!found->objects.empty()) text += "; object " + words_of(found->objects);
    if (!found->receivers.empty()) text += "; to " + words_of(found->receivers);
    for (const Oblique& oblique : found->obliques) text += "; " + oblique.preposition + ' ' + form(oblique.token);
    if (found->passive) text += " (passive)";
    if (found->copular) text += " (copula)";
    if (found->borrowed) text += " (subject from another clause)";
    return text;
  }

  std::string polarity_text(const Claim& claim) const {
    std::string text(relata::name_of(claim.polarity));
    if (claim.polarity != factuality_[claim.trigger]) return text + ": what it states holds whatever is said of it";
    if (claim.polarity == Polarity::Affirmed) return text;
    std::string reasons;
    for (std::uint32_t token = claim.trigger, steps = 0; token != kRoot && steps < 16; token = tree_.head(token), ++steps) {
      for (const std::string& reason : reasons_at(token))
        if (reasons.find(reason) == std::string::npos) reasons += (reasons.empty() ? ": " : "; ") + reason;
      const std::uint32_t above = tree_.head(token);
      if (above != kRoot && factuality_[above] == Polarity::Affirmed && !reasons.empty() && !governs(above, token)) break;
    }
    return text + (reasons.empty() ? ": by where it stands in the sentence" : reasons);
  }

  // The mark that joins the token to what governs it: "to", "that", a preposition; empty if there is none.
  std::string_view link_of(std::uint32_t token) const {
    const std::uint32_t mark = tree_.child(token, {Deprel::Mark, Deprel::Case});
    return mark == kNoToken ? std::string_view() : tree_.lemma(mark);
  }

  bool governs(std::uint32_t above, std::uint32_t token) const {
    const std::string_view lemma = tree_.lemma(above), link = link_of(token);
    const auto changes = [&](std::string_view governed) {
      const Signature row = signature_of(lemma, governed);
      return row.known && row.effect != Effect::Implies && row.effect != Effect::Fact && row.effect != Effect::Report;
    };
    switch (base_of(tree_.deprel(token))) {
      case Deprel::Ccomp:
      case Deprel::Csubj: return changes("clause");
      case Deprel::Xcomp: return changes("infinitive");
      case Deprel::Advcl:
      case Deprel::Acl: return changes(link == "to" ? "infinitive" : link.empty() ? "clause" : link);
      case Deprel::Obj:
      case Deprel::Nsubj:
      case Deprel::Obl:
      case Deprel::Nmod: return changes(link.empty() ? "noun" : link);
      default: return false;
    }
  }

  std::vector<std::string> reasons_at(std::uint32_t token) const {
    std::vector<std::string> reasons;
    const std::string at = " at " + quoted(form(token));
    for (const std::uint32_t kid : tree_.children(token)) {
      const std::string_view lemma = tree_.lemma(kid);
      const bool negates = is_one_of(lemma, {"not", "n't", "nt", "never", "no", "nor", "neither", "hardly", "nobody", "nothing", "none"});
      const bool supposes = (tree_.deprel(kid) == Deprel::Aux && tree_.word(kid).xpos == Xpos::MD) ||
                            (tree_.deprel(kid) == Deprel::Mark && is_one_of(lemma, {"if", "unless", "whether", "lest", "without"})) ||
                            is_one_of(lemma, {"allegedly", "perhaps", "possibly", "reportedly", "alleged", "possible", "potential", "?"});
      if (negates || supposes) reasons.push_back(quoted(form(kid)) + at);
    }
    const std::uint32_t above = tree_.head(token);
    if (above != kRoot && governs(above, token)) reasons.push_back(quoted(tree_.lemma(above)) + " governs " + quoted(form(token)));
    return reasons;
  }

  std::string speaker_text(const Claim& claim) const {
    if (claim.speaker == kNoEntity) return "none: the article's own voice";
    for (std::uint32_t token = claim.trigger, steps = 0; token != kRoot && steps < 16; token = tree_.head(token), ++steps) {
      for (const std::uint32_t kid : tree_.children(token)) {
        if (tree_.deprel(kid) == Deprel::Parataxis && signature_of(tree_.lemma(kid), "clause").speaks)
          return name(claim.speaker) + ": " + quoted(form(kid)) + " stands beside " + quoted(form(token));
        if (is_one_of(preposition_of(tree_, kid), {"accord to", "according to", "per"}))
          return name(claim.speaker) + ": " + quoted("according to") + " at " + quoted(form(token));
      }
      const std::uint32_t above = tree_.head(token);
      if (above != kRoot && signature_of(tree_.lemma(above), "clause").speaks)
        return name(claim.speaker) + ": " + quoted(form(above)) + " governs " + quoted(form(token));
    }
    return name(claim.speaker) + ": by the quotation around it";
  }

  const Article& article_;
  Tree tree_;
  std::vector<Clause> clauses_;
  std::vector<Polarity> factuality_;
};

}  // namespace

std::string explanation_of(const Article& article) {
  const Explainer explainer(article);
  std::string text;
  for (const Claim& claim : article.claims) text += explainer.explain(claim) + '\n';
  return text;
}

}  // namespace relata::cli
