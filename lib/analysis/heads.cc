// Tested by tests/analysis/reader_test.cc against stored outputs of the training code.
#include "analysis/heads.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/tree.h"
#include "nn/kernels.h"
#include "nn/linear.h"

namespace relata {
namespace {

constexpr std::size_t kMostAntecedents = 4;

std::vector<float> transposed(std::span<const float> m, std::size_t rows, std::size_t columns) {
  std::vector<float> t(m.size());
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) t[c * rows + r] = m[r * columns + c];
  return t;
}

float dot(const float* a, const float* b, std::size_t n) {
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

// Turns scores into log-probabilities.
void log_softmax(float* x, std::size_t n) {
  const float top = *std::max_element(x, x + n);
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += std::exp(x[i] - top);
  const float log_sum = top + std::log(sum);
  for (std::size_t i = 0; i < n; ++i) x[i] -= log_sum;
}

std::size_t best_of(const float* x, std::size_t n) { return static_cast<std::size_t>(std::max_element(x, x + n) - x); }

std::size_t distance_bucket(std::size_t d) {
  constexpr std::array<std::size_t, 12> kFirst = {1, 2, 3, 4, 5, 8, 16, 32, 64, 128, 192, 256};
  return static_cast<std::size_t>(std::upper_bound(kFirst.begin(), kFirst.end(), d) - kFirst.begin()) - 1;
}

}  // namespace

Heads::Matrix Heads::matrix(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs) const {
  return {outputs, inputs, file.floats(name, outputs, inputs), file.floats(name + ".b", outputs)};
}

Heads::Heads(const ModelFile& file)
    : width_(file.config().width), arc_(file.config().arc), rel_(file.config().rel), coref_(file.config().coref), lemmas_(file.labels("lemma")), name_labels_(file.labels("ner")) {
  for (const std::string& label : file.labels("upos")) upos_.push_back(upos(label).value_or(Upos::X));
  for (const std::string& label : file.labels("xpos")) xpos_.push_back(xpos(label).value_or(Xpos::Other));
  for (const std::string& label : file.labels("deprel")) deprel_.push_back(deprel(label).value_or(Deprel::Dep));
  for (std::size_t i = 0; i < deprel_.size(); ++i)
    if (deprel_[i] == Deprel::Root) root_label_ = i;
  tags_ = upos_.size() + xpos_.size() + lemmas_.size() + 1;
  const std::size_t hidden = file.config().ner_hidden, r = deprel_.size();
  tag_ = matrix(file, "tags", tags_, width_);
  ner_in_ = matrix(file, "ner.in", hidden, width_);
  ner_out_ = matrix(file, "ner.out", name_labels_.size(), hidden);
  arc_dep_ = matrix(file, "arc.dep", arc_, width_);
  arc_head_ = matrix(file, "arc.head", arc_, width_);
  rel_dep_ = matrix(file, "rel.dep", rel_, width_);
  rel_head_ = matrix(file, "rel.head", rel_, width_);
  ana_ = matrix(file, "coref.ana", coref_, width_);
  cand_ = matrix(file, "coref.cand", coref_, width_);
  arc_u_ = transposed(file.floats("arc.u", arc_, arc_), arc_, arc_);
  coref_u_ = transposed(file.floats("coref.u", coref_, coref_), coref_, coref_);
  const std::span<const float> rel_u = file.floats("rel.u", r * rel_, rel_);
  for (std::size_t k = 0; k < r; ++k) {
    const std::vector<float> t = transposed(rel_u.subspan(k * rel_ * rel_, rel_ * rel_), rel_, rel_);
    rel_u_.insert(rel_u_.end(), t.begin(), t.end());
  }
  arc_v_ = file.floats("arc.v", arc_);
  rel_wd_ = file.floats("rel.wd", r, rel_);
  rel_wh_ = file.floats("rel.wh", r, rel_);
  rel_b_ = file.floats("rel.b", r);
  coref_v_ = file.floats("coref.v", coref_);
  coref_dist_ = file.floats("coref.dist", file.config().distances);
  coref_none_ = file.floats("coref.none", coref_);
  coref_none_b_ = file.floats("coref.none.b", 1);
}

void Heads::apply(const Matrix& m, std::size_t rows, const float* x, std::vector<float>& y, bool gelu) const {
  y.resize(std::max(y.size(), rows * m.outputs));
  multiply(rows, m.outputs, m.inputs, x, m.weights.data(), m.bias, y.data());
  if (gelu) kernels::gelu(rows * m.outputs, y.data());
}

void Heads::read(WindowReading& w) const {
  const float* words = w.vectors.data() + width_;
  apply(tag_, w.words, words, w.tags, false);
  apply(ner_in_, w.words, words, w.hidden, true);
  apply(ner_out_, w.words, w.hidden.data(), w.names, false);
  for (std::size_t i = 0; i < w.words; ++i) log_softmax(w.names.data() + i * name_labels_.size(), name_labels_.size());
  apply(arc_dep_, w.words, words, w.arc_dependents, true);
  apply(arc_head_, w.words + 1, w.vectors.data(), w.arc_heads, true);
  w.arc_mixed.resize(std::max(w.arc_mixed.size(), w.words * arc_));
  multiply(w.words, arc_, arc_, w.arc_dependents.data(), arc_u_.data(), {}, w.arc_mixed.data());
  const std::size_t columns = w.words + 1;
  w.arcs.resize(std::max(w.arcs.size(), w.words * columns));
  std::vector<float> bias(columns);
  for (std::size_t j = 0; j < columns; ++j) bias[j] = dot(arc_v_.data(), w.arc_heads.data() + j * arc_, arc_);
  multiply(w.words, columns, arc_, w.arc_mixed.data(), w.arc_heads.data(), bias, w.arcs.data());
  apply(rel_dep_, w.words, words, w.rel_dependents, true);
  apply(rel_head_, w.words + 1, w.vectors.data(), w.rel_heads, true);
}

void Heads::tag(const WindowReading& w, std::size_t word, std::string_view form, Word& out) const {
  const float* row = w.tags.data() + word * tags_;
  const std::size_t u = best_of(row, upos_.size());
  float sum = 0;
  for (std::size_t i = 0; i < upos_.size(); ++i) sum += std::exp(row[i] - row[u]);
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
    log_softmax(target, n + 1);
  }
  const std::vector<std::uint32_t> heads = best_tree(scores, n);
  for (std::size_t i = 0; i < n; ++i) {
    out[i].head = heads[i] == 0 ? kRoot : static_cast<std::uint32_t>(begin) + heads[i] - 1;
    out[i].arc_probability = std::exp(scores[i * (n + 1) + heads[i]]);
  }
  label_arcs(w, begin, end, out);
}

void Heads::label_arcs(WindowReading& w, std::size_t begin, std::size_t end, std::span<Word> out) const {
  const std::size_t n = end - begin, r = deprel_.size();
  w.rel_mixed.resize(std::max(w.rel_mixed.size(), n * r * rel_));
  multiply(n, r * rel_, rel_, w.rel_dependents.data() + begin * rel_, rel_u_.data(), {}, w.rel_mixed.data());
  for (std::size_t i = 0; i < n; ++i) {
    if (out[i].head == kRoot) {
      out[i].deprel = Deprel::Root;
      continue;
    }
    const float* d = w.rel_dependents.data() + (begin + i) * rel_;
    const float* h = w.rel_heads.data() + (out[i].head + 1) * rel_;
    std::size_t best = root_label_ == 0 ? 1 : 0;
    float top = -1e30f;
    for (std::size_t k = 0; k < r; ++k) {
      if (k == root_label_) continue;
      const float score = dot(w.rel_mixed.data() + (i * r + k) * rel_, h, rel_) + dot(rel_wd_.data() + k * rel_, d, rel_) +
                          dot(rel_wh_.data() + k * rel_, h, rel_) + rel_b_[k];
      if (score > top) top = score, best = k;
    }
    out[i].deprel = deprel_[best];
  }
}

std::vector<AntecedentLink> Heads::antecedents(WindowReading& w, const std::vector<std::uint32_t>& anaphors) const {
  std::vector<AntecedentLink> links;
  if (anaphors.empty()) return links;
  const float* words = w.vectors.data() + width_;
  apply(cand_, w.words, words, w.candidates, true);
  apply(ana_, w.words, words, w.anaphors, true);
  std::vector<float> mixed(coref_), scores;
  for (const std::uint32_t i : anaphors) {
    const float* a = w.anaphors.data() + i * coref_;
    multiply(1, coref_, coref_, a, coref_u_.data(), {}, mixed.data());
    scores.assign(i + 1, 0);
    for (std::size_t j = 0; j < i; ++j) {
      const float* c = w.candidates.data() + j * coref_;
      scores[j] = dot(mixed.data(), c, coref_) + dot(coref_v_.data(), c, coref_) +
                  coref_dist_[std::min(distance_bucket(i - j), coref_dist_.size() - 1)];
    }
    scores[i] = dot(coref_none_.data(), a, coref_) + coref_none_b_[0];
    log_softmax(scores.data(), scores.size());
    for (std::size_t k = 0; k < kMostAntecedents; ++k) {
      const std::size_t best = best_of(scores.data(), scores.size());
      const float probability = std::exp(scores[best]);
      if (probability < 0.02f) break;
      links.push_back({i, best == i ? kRoot : static_cast<std::uint32_t>(best), probability});
      scores[best] = -1e30f;
    }
  }
  return links;
}

}  // namespace relata
