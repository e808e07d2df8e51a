// The heads of docs/model.md over the word vectors of one window. Their constant matrices multiply in int8 or fp32, all else is fp32.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/lemma.h"
#include "analysis/name_path.h"
#include "nn/linear.h"
#include "nn/model_file.h"

namespace relata {

// Word vectors of one window and what the heads made of them; buffers are kept between windows.
struct WindowReading {
  std::size_t words = 0;
  std::vector<float> vectors;  // [1 + words, width]; row 0 is the root's
  std::vector<float> tags, hidden, names;
  std::vector<float> arc_dependents, arc_heads, arc_mixed, arcs;
  std::vector<float> rel_dependents, rel_heads, rel_mixed;
  std::vector<float> anaphors, candidates, mixed, packed;
  LinearBuffers linear;
  std::vector<float> claim_vectors;  // [words, width]: the word vectors that the claim head reads
  std::vector<float> claim_words, claim_roles, claim_pairs, claim_hidden, claim_logits;
};

class Heads {
 public:
  // The file must outlive the heads.
  Heads(const ModelFile& file, Precision precision, const Kernels& kernels = best_kernels());

  // All that does not need sentences: tags, name labels, arc scores. REQUIRES: words and vectors are filled.
  void read(WindowReading& w) const;

  float begin_logit(const WindowReading& w, std::size_t word) const { return w.tags[(word + 1) * tags_ - 1]; }
  // Fills upos, xpos, lemma and tag_probability.
  void tag(const WindowReading& w, std::size_t word, std::string_view form, Word& out) const;
  // Names of the words [begin, end), with token numbers from first_token on.
  std::vector<Name> names(const WindowReading& w, std::size_t begin, std::size_t end, std::uint32_t first_token) const;
  // The tree of the sentence [begin, end): fills head (as window word; kRoot), arc_probability and deprel.
  void parse(WindowReading& w, std::size_t begin, std::size_t end, std::span<Word> out) const;
  // At most four antecedents for each of `anaphors` (window words, in order), as window words.
  std::vector<AntecedentLink> antecedents(WindowReading& w, const std::vector<std::uint32_t>& anaphors) const;

 private:
  enum Matrix : std::size_t { Tags, NamesIn, NamesOut, ArcDependents, ArcHeads, ArcMix, RelDependents, RelHeads, RelMix, Anaphors, Candidates, CorefMix };

  // y: grown to hold [rows, outputs of m].
  void apply(Matrix m, std::size_t rows, const float* x, std::vector<float>& y, LinearBuffers& buffers, bool gelu = false) const;
  void read_labels(const ModelFile& file);
  std::size_t best_label(const WindowReading& w, std::size_t word, std::size_t head, const float* mixed) const;
  void label_arcs(WindowReading& w, std::size_t begin, std::size_t end, std::span<Word> out) const;

  const Kernels* kernels_;
  std::size_t width_, tags_ = 0, arc_, rel_, coref_;
  std::vector<Upos> upos_;
  std::vector<Xpos> xpos_;
  std::vector<Deprel> deprel_;
  std::size_t root_label_ = 0;
  Lemmatiser lemmas_;
  NameLabels name_labels_;
  std::vector<Linear> matrices_;  // by Matrix
  std::span<const float> arc_v_, rel_wd_, rel_wh_, rel_b_, coref_v_, coref_dist_, coref_none_, coref_none_b_;
};

}  // namespace relata
