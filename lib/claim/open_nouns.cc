// Tested by tests/claim/open_test.cc.
#include <cstdlib>
#include "claim/open_scene.h"

namespace relata {
namespace {
float fknob(const char* n, float d) { const char* v = std::getenv(n); return v ? std::strtof(v, nullptr) : d; }

Proposition implied(const OpenScene& scene, OpenKind kind, std::uint32_t anchor, OpenPart subject, const char* relation, OpenPart object, float sure) {
  Proposition made = proposition_at(scene, kind, anchor, sure);
  made.subject = std::move(subject);
  made.relation = {anchor, {}, relation};
  made.arguments.push_back({std::move(object), OpenRole::Object});
  return made;
}

}  // namespace

void read_open_nouns(const OpenScene& scene, std::vector<Proposition>& propositions) {
  const Tree& tree = scene.tree;
  for (std::uint32_t token = 0; token < tree.size(); ++token) {
    const std::uint32_t head = tree.head(token);
    if (head == kRoot) continue;
    const Deprel deprel = tree.deprel(token);
    if (deprel == Deprel::Appos && fknob("P_APP", 0.6F) > 0) {
      OpenPart a = scene.words.noun_phrase(head), b = scene.words.noun_phrase(token);
      if (tree.word(token).upos == Upos::Num) continue;
      propositions.push_back(implied(scene, OpenKind::Apposition, token, std::move(a), "is", std::move(b), fknob("P_APP", 0.6F)));
    } else if (deprel == Deprel::NmodPoss && fknob("P_POSS", 0.3F) > 0) {
      OpenPart owner = scene.words.noun_phrase(token);
      std::erase_if(owner.tokens, [&](std::uint32_t t) { return tree.word(t).xpos == Xpos::POS; });
      owner = scene.words.part(token, owner.tokens);
      OpenPart owned = scene.words.noun_phrase(head);
      const TokenSpan span = tree.subtree(token);
      std::erase_if(owned.tokens, [&](std::uint32_t t) { return span.contains(t); });
      owned = scene.words.part(head, owned.tokens);
      if (tree.word(token).upos == Upos::Pron) continue;
      propositions.push_back(implied(scene, OpenKind::Possession, head, std::move(owner), "has", std::move(owned), fknob("P_POSS", 0.3F)));
    }
  }
}

}  // namespace relata
