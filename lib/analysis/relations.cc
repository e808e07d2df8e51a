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

// Of two subjects of one verb that stand side by side, a noun and a name, the name becomes the noun's apposition.
void repair_double_subjects(std::span<Word> words, std::size_t begin) {
  const auto is_subject = [&](std::size_t i) { return base_of(words[i].deprel) == Deprel::Nsubj; };
  for (std::size_t name = 1; name < words.size(); ++name) {
    if (!is_subject(name) || words[name].upos != Upos::Propn || words[name].head == kRoot) continue;
    std::size_t first = name;  // of what belongs to the name
    while (first > 0 && words[first - 1].head == begin + name && words[first - 1].deprel != Deprel::Punct) --first;
    if (first == 0) continue;
    const std::size_t noun = first - 1;
    if (!is_subject(noun) || words[noun].upos != Upos::Noun || words[noun].head != words[name].head) continue;
    words[name].head = static_cast<std::uint32_t>(begin + noun);
    words[name].deprel = Deprel::Appos;
  }
}

}  // namespace

void repair_relations(std::span<Word> words, std::size_t begin) {
  repair_double_subjects(words, begin);
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
