// Tested by tests/analysis/relations_test.cc.
#include "analysis/relations.h"

#include <cstdint>
#include <vector>

namespace relata {
namespace {

bool is_nominal(Upos upos) { return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron; }

bool is_finite(Xpos xpos) { return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP; }

// What the dependents of a word are.
struct Dependents {
  bool subject = false, passive = false, auxiliary = false, mark = false, marked = false;
  std::uint32_t bare = 0;  // obliques without a case before it
  std::size_t last = 0;    // of them
};

}  // namespace

void mend_relations(std::span<Word> words, std::size_t begin) {
  std::vector<Dependents> of(words.size());
  const auto head_of = [&](std::size_t i) { return words[i].head == kRoot ? words.size() : words[i].head - begin; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t head = head_of(i);
    if (head >= words.size()) continue;
    const Deprel base = base_of(words[i].deprel);
    of[head].subject |= base == Deprel::Nsubj || base == Deprel::Csubj || base == Deprel::Expl;
    of[head].passive |= words[i].deprel == Deprel::AuxPass;
    of[head].auxiliary |= base == Deprel::Aux;
    of[head].mark |= base == Deprel::Mark;
    of[head].marked |= base == Deprel::Case;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t head = head_of(i);
    if (head >= words.size() || i > head || words[i].deprel != Deprel::Obl || of[i].marked || of[i].mark || !is_nominal(words[i].upos)) continue;
    ++of[head].bare;
    of[head].last = i;
  }
  for (std::size_t i = 0; i < words.size(); ++i)
    if (of[i].bare == 1 && of[i].mark && !of[i].subject && (is_finite(words[i].xpos) || of[i].auxiliary))
      words[of[i].last].deprel = of[i].passive ? Deprel::NsubjPass : Deprel::Nsubj;
}

}  // namespace relata
