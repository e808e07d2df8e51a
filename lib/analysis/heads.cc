// Tested by tests/analysis/heads_test.cc against stored outputs of the training code.
#include "analysis/heads.h"

#include <algorithm>
#include <array>

#include "analysis/tree.h"
#include "base/fixed_math.h"

namespace relata {
namespace {

constexpr std::size_t kMostAntecedents = 4;

std::size_t best_of(const float* x, std::size_t n) { return static_cast<std::size_t>(std::max_element(x, x + n) - x); }

std::size_t distance_bucket(std::size_t d) {
  constexpr std::array<std::size_t, 12> kFirst = {1, 2, 3, 4, 5, 8, 16, 32, 64, 128, 192, 256};
  return static_cast<std::size_t>(std::upper_bound(kFirst.begin(), kFirst.end(), d) - kFirst.begin()) - 1;
}

}  // namespace

Heads::Heads(const ModelFile& file, Precision precision, const Kernels& kernels)
    : kernels_(&kernels),
      width_(file.config().width),
      arc_(file.config().arc),
      rel_(file.config().rel),
      coref_(file.config().coref),
      lemmas_(file.labels("lemma")),
      name_labels_(file.labels("ner")) {
  read_labels(file);
  const std::size_t hidden = file.config().ner_hidden, r = deprel_.size();
  const auto add = [&](const char* name, std::size_t outputs, std::size_t inputs) {
    matrices_.emplace_back(float_weights(file, name, outputs, inputs), precision, kernels);
  };
  const auto add_mix = [&](const char* name, std::size_t parts, std::size_t size) { matrices_.push_back(mixing(file, name, parts, size, precision, kernels)); };
  add("tags", tags_, width_);
  add("ner.in", hidden, width_);
  add("ner.out", name_labels_.size(), hidden);
  add("arc.dep", arc_, width_);
  add("arc.head", arc_, width_);
  add_mix("arc.u", 1, arc_);
  add("rel.dep", rel_, width_);
  add("rel.head", rel_, width_);
  add_mix("rel.u", r, rel_);
  add("coref.ana", coref_, width_);
  add("coref.cand", coref_, width_);
  add_mix("coref.u", 1, coref_);
  arc_v_ = file.floats("arc.v", arc_);
  rel_wd_ = file.floats("rel.wd", r, rel_);
  rel_wh_ = file.floats("rel.wh", r, rel_);
  rel_b_ = file.floats("rel.b", r);
  coref_v_ = file.floats("coref.v", coref_);
  coref_dist_ = file.floats("coref.dist", file.config().distances);
  coref_none_ = file.floats("coref.none", coref_);
  coref_none_b_ = file.floats("coref.none.b", 1);
}

void Heads::read_labels(const ModelFile& file) {
  for (const std::string& label : file.labels("upos")) upos_.push_back(upos(label).value_or(Upos::X));
  for (const std::string& label : file.labels("xpos")) xpos_.push_back(xpos(label).value_or(Xpos::Other));
  for (const std::string& label : file.labels("deprel")) deprel_.push_back(deprel(label).value_or(Deprel::Dep));
  for (std::size_t i = 0; i < deprel_.size(); ++i)
    if (deprel_[i] == Deprel::Root) root_label_ = i;
  tags_ = upos_.size() + xpos_.size() + lemmas_.size() + 1;
}

void Heads::apply(Matrix m, std::size_t rows, const float* x, std::vector<float>& y, LinearBuffers& buffers, bool gelu) const {
  y.resize(std::max(y.size(), rows * matrices_[m].outputs()));
  matrices_[m].apply(rows, x, y.data(), buffers, gelu);
}

void Heads::read(WindowReading& w) const {
  const float* words = w.vectors.data() + width_;
  apply(Tags, w.words, words, w.tags, w.linear);
  apply(NamesIn, w.words, words, w.hidden, w.linear, true);
  apply(NamesOut, w.words, w.hidden.data(), w.names, w.linear);
  for (std::size_t i = 0; i < w.words; ++i) kernels_->log_softmax(w.names.data() + i * name_labels_.size(), name_labels_.size());
  apply(ArcDependents, w.words, words, w.arc_dependents, w.linear, true);
  apply(ArcHeads, w.words + 1, w.vectors.data(), w.arc_heads, w.linear, true);
  apply(ArcMix, w.words, w.arc_dependents.data(), w.arc_mixed, w.linear);
  const std::size_t columns = w.words + 1;
  w.arcs.resize(std::max(w.arcs.size(), w.words * columns));
  std::vector<float> bias(columns);
  for (std::size_t j = 0; j < columns; ++j) bias[j] = kernels_->dot(arc_v_.data(), w.arc_heads.data() + j * arc_, arc_);
  multiply(w.words, columns, arc_, w.arc_mixed.data(), w.arc_heads.data(), bias, w.arcs.data(), w.packed, *kernels_);
  apply(RelDependents, w.words, words, w.rel_dependents, w.linear, true);
  apply(RelHeads, w.words + 1, w.vectors.data(), w.rel_heads, w.linear, true);
}

void Heads::tag(const WindowReading& w, std::size_t word, std::string_view form, Word& out) const {
  const float* row = w.tags.data() + word * tags_;
  const std::size_t u = best_of(row, upos_.size());
  float sum = 0;
  for (std::size_t i = 0; i < upos_.size(); ++i) sum += fixed_exp(row[i] - row[u]);
  out.upos = upos_[u];
  out.tag_probability = 1 / sum;
  out.xpos = xpos_[best_of(row + upos_.size(), xpos_.size())];
  // Auxiliaries are few, and the model has seen them all; the dictionary would take "would" for a verb of its own.
  const Xpos inflection = out.upos == Upos::Aux ? Xpos::Other : out.xpos;
  out.lemma = lemmas_.lemma(form, inflection, {row + upos_.size() + xpos_.size(), lemmas_.size()});
}

std::vector<Name> Heads::names(const WindowReading& w, std::size_t begin, std::size_t end, std::uint32_t first_token) const {
  const std::size_t n = name_labels_.size();
  return name_labels_.best_names({w.names.data() + begin * n, (end - begin) * n}, end - begin, first_token);
}

void Heads::parse(WindowReading& w, std::size_t begin, std::size_t end, std::span<Word> out) const {
  const std::size_t n = end - begin, columns = w.words + 1;
  std::vector<float> scores(n * (n + 1));
  for (std::size_t i = 0; i < n; ++i) {
    const float* row = w.arcs.data() + (begin + i) * columns;
    float* target = scores.data() + i * (n + 1);
    target[0] = row[0];
    std::copy(row + 1 + begin, row + 1 + end, target + 1);
    target[i + 1] = -1e4f;
    kernels_->log_softmax(target, n + 1);
  }
  const std::vector<std::uint32_t> heads = best_tree(scores, n);
  for (std::size_t i = 0; i < n; ++i) {
    out[i].head = heads[i] == 0 ? kRoot : static_cast<std::uint32_t>(begin) + heads[i] - 1;
    out[i].arc_probability = fixed_exp(scores[i * (n + 1) + heads[i]]);
  }
  label_arcs(w, begin, end, out);
}

void Heads::label_arcs(WindowReading& w, std::size_t begin, std::size_t end, std::span<Word> out) const {
  const std::size_t n = end - begin;
  apply(RelMix, n, w.rel_dependents.data() + begin * rel_, w.rel_mixed, w.linear);
  for (std::size_t i = 0; i < n; ++i) {
    const bool root = out[i].head == kRoot;
    out[i].deprel = root ? Deprel::Root : deprel_[best_label(w, begin + i, out[i].head, w.rel_mixed.data() + i * deprel_.size() * rel_)];
  }
}

// mixed: d' U of the word for every label, [labels, rel].
std::size_t Heads::best_label(const WindowReading& w, std::size_t word, std::size_t head, const float* mixed) const {
  const float *d = w.rel_dependents.data() + word * rel_, *h = w.rel_heads.data() + (head + 1) * rel_;
  std::size_t best = root_label_ == 0 ? 1 : 0;
  float top = -1e30f;
  for (std::size_t k = 0; k < deprel_.size(); ++k) {
    if (k == root_label_) continue;
    const float score = kernels_->dot(mixed + k * rel_, h, rel_) + kernels_->dot(rel_wd_.data() + k * rel_, d, rel_) +
                        kernels_->dot(rel_wh_.data() + k * rel_, h, rel_) + rel_b_[k];
    if (score > top) top = score, best = k;
  }
  return best;
}

std::vector<AntecedentLink> Heads::antecedents(WindowReading& w, const std::vector<std::uint32_t>& anaphors) const {
  std::vector<AntecedentLink> links;
  if (anaphors.empty()) return links;
  const float* words = w.vectors.data() + width_;
  std::vector<float> vectors, scores;
  for (const std::uint32_t i : anaphors) vectors.insert(vectors.end(), words + i * width_, words + (i + 1) * width_);
  apply(Candidates, anaphors.back(), words, w.candidates, w.linear, true);
  apply(Anaphors, anaphors.size(), vectors.data(), w.anaphors, w.linear, true);
  apply(CorefMix, anaphors.size(), w.anaphors.data(), w.mixed, w.linear);
  std::vector<float> priors(anaphors.back());
  for (std::size_t j = 0; j < priors.size(); ++j) priors[j] = kernels_->dot(coref_v_.data(), w.candidates.data() + j * coref_, coref_);
  for (std::size_t n = 0; n < anaphors.size(); ++n) {
    const std::uint32_t i = anaphors[n];
    scores.assign(i + 1, 0);
    for (std::size_t j = 0; j < i; ++j)
      scores[j] = kernels_->dot(w.mixed.data() + n * coref_, w.candidates.data() + j * coref_, coref_) + priors[j] +
                  coref_dist_[std::min(distance_bucket(i - j), coref_dist_.size() - 1)];
    scores[i] = kernels_->dot(coref_none_.data(), w.anaphors.data() + n * coref_, coref_) + coref_none_b_[0];
    kernels_->log_softmax(scores.data(), scores.size());
    for (std::size_t k = 0; k < kMostAntecedents; ++k) {
      const std::size_t best = best_of(scores.data(), scores.size());
      const float probability = fixed_exp(scores[best]);
      if (probability < 0.02f) break;
      links.push_back({i, best == i ? kRoot : static_cast<std::uint32_t>(best), probability});
      scores[best] = -1e30f;
    }
  }
  return links;
}

}  // namespace relata
