// Projections are made for a whole window, scores only within sentences and between words that can be ends.
// Tested by tests/analysis/claim_head_test.cc against stored outputs of the training code.
#include "analysis/claim_head.h"

#include <algorithm>
#include <array>

#include "base/fixed_math.h"

namespace relata {
namespace {

constexpr float kLeastScore = 0.08F;  // of a pair and trigger; less is never right
constexpr std::size_t kTriggersOfPair = 2;
constexpr std::size_t kPolarities = 3, kDirections = 3;

float sigmoid(float x) { return 1 / (1 + fixed_exp(-x)); }

// Words that can be an end of a relation; words that can state one.
bool can_be_end(const Word& word) {
  switch (word.upos) {
    case Upos::Noun:
    case Upos::Propn:
    case Upos::Pron:
    case Upos::Adj:
    case Upos::Num:
    case Upos::Det:
    case Upos::X: return true;
    default: return false;
  }
}
bool can_be_trigger(const Word& word) { return word.upos != Upos::Punct && word.upos != Upos::Det; }

void softmax(std::span<const float> logits, std::span<float> out) {
  const float top = *std::max_element(logits.begin(), logits.end());
  float sum = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) sum += out[i] = fixed_exp(logits[i] - top);
  for (float& p : out.first(logits.size())) p /= sum;
}

// The rows of several tensors as one matrix.
Linear stacked(const ModelFile& file, std::span<const std::pair<const char*, std::size_t>> parts, std::size_t inputs, Precision precision,
               const Kernels& kernels) {
  std::vector<float> weights, bias;
  std::size_t rows = 0;
  for (const auto& [name, outputs] : parts) {
    const Weights part = float_weights(file, name, outputs, inputs);
    weights.insert(weights.end(), part.floats.begin(), part.floats.end());
    bias.insert(bias.end(), part.bias.begin(), part.bias.end());
    rows += outputs;
  }
  return Linear(Weights{rows, inputs, {}, {}, weights, bias}, precision, kernels);
}

enum Matrix : std::size_t { Words, RoleMix, PairMix, Labels };

}  // namespace

ClaimHead::ClaimHead(const ModelFile& file, Precision precision, const Kernels& kernels) : kernels_(&kernels), width_(file.config().width) {
  if (!file.config().has_claims()) return;
  size_ = file.config().claim, hidden_ = file.config().claim_hidden, span_ = file.config().claim_span;
  classes_ = file.labels("class");
  classes_.resize(std::min(classes_.size(), std::size(ClaimLink{}.classes)));
  const std::array<std::pair<const char*, std::size_t>, 7> words = {{{"claim.trigger", size_},
                                                                     {"claim.argument", size_},
                                                                     {"claim.left", size_},
                                                                     {"claim.right", size_},
                                                                     {"claim.of.trigger", hidden_},
                                                                     {"claim.of.agent", hidden_},
                                                                     {"claim.of.patient", hidden_}}};
  const std::array<std::pair<const char*, std::size_t>, 3> labels = {
      {{"claim.class", classes_.size()}, {"claim.polarity", kPolarities}, {"claim.direction", kDirections}}};
  matrices_.push_back(stacked(file, words, width_, precision, kernels));
  matrices_.push_back(mixing(file, "claim.role.u", 2, size_, precision, kernels));
  matrices_.push_back(mixing(file, "claim.pair.u", 1, size_, precision, kernels));
  matrices_.push_back(stacked(file, labels, hidden_, precision, kernels));
  role_t_ = file.floats("claim.role.t", 2, size_);
  role_a_ = file.floats("claim.role.a", 2, size_);
  role_distance_ = file.floats("claim.role.distance", 2, 2 * span_);
  pair_l_ = file.floats("claim.pair.l", size_);
  pair_r_ = file.floats("claim.pair.r", size_);
  pair_distance_ = file.floats("claim.pair.distance", 2 * span_);
}

// claim_words: [words, 4 size + 3 hidden]; the first four parts go through gelu here, the last three after they are added up.
void ClaimHead::read(WindowReading& w) const {
  if (!is_present() || w.words == 0) return;
  const std::size_t columns = 4 * size_ + 3 * hidden_;
  w.claim_words.resize(std::max(w.claim_words.size(), w.words * columns));
  matrices_[Words].apply(w.words, w.claim_vectors.data(), w.claim_words.data(), w.linear);
  std::vector<float> triggers(w.words * size_), lefts(w.words * size_);
  for (std::size_t i = 0; i < w.words; ++i) {
    float* row = w.claim_words.data() + i * columns;
    kernels_->gelu(row, 4 * size_);
    std::copy_n(row, size_, triggers.data() + i * size_);
    std::copy_n(row + 2 * size_, size_, lefts.data() + i * size_);
  }
  w.claim_roles.resize(std::max(w.claim_roles.size(), w.words * 2 * size_));
  w.claim_pairs.resize(std::max(w.claim_pairs.size(), w.words * size_));
  matrices_[RoleMix].apply(w.words, triggers.data(), w.claim_roles.data(), w.linear);
  matrices_[PairMix].apply(w.words, lefts.data(), w.claim_pairs.data(), w.linear);
}

float ClaimHead::distance_bias(std::span<const float> table, std::size_t from, std::size_t to) const {
  const auto span = static_cast<std::ptrdiff_t>(span_);
  const std::ptrdiff_t distance = static_cast<std::ptrdiff_t>(to) - static_cast<std::ptrdiff_t>(from);
  return table[static_cast<std::size_t>(std::clamp(distance, -span, span - 1) + span)];
}

float ClaimHead::pair(const WindowReading& w, std::size_t left, std::size_t right) const {
  const std::size_t columns = 4 * size_ + 3 * hidden_;
  const float *l = w.claim_words.data() + left * columns + 2 * size_, *r = w.claim_words.data() + right * columns + 3 * size_;
  return sigmoid(kernels_->dot(w.claim_pairs.data() + left * size_, r, size_) + kernels_->dot(pair_l_.data(), l, size_) +
                 kernels_->dot(pair_r_.data(), r, size_) + distance_bias(pair_distance_, left, right));
}

ClaimHead::Role ClaimHead::role(const WindowReading& w, std::size_t trigger, std::size_t argument) const {
  const std::size_t columns = 4 * size_ + 3 * hidden_;
  const float *t = w.claim_words.data() + trigger * columns, *a = w.claim_words.data() + argument * columns + size_;
  const auto score = [&](std::size_t k) {
    return sigmoid(kernels_->dot(w.claim_roles.data() + (trigger * 2 + k) * size_, a, size_) + kernels_->dot(role_t_.data() + k * size_, t, size_) +
                   kernels_->dot(role_a_.data() + k * size_, a, size_) + distance_bias(role_distance_.subspan(k * 2 * span_, 2 * span_), trigger, argument));
  };
  return {score(0), score(1)};
}

void ClaimHead::label(WindowReading& w, ClaimLink& link) const {
  const std::size_t columns = 4 * size_ + 3 * hidden_;
  const float *t = w.claim_words.data() + link.trigger * columns + 4 * size_, *a = w.claim_words.data() + link.agent * columns + 4 * size_ + hidden_,
              *p = w.claim_words.data() + link.patient * columns + 4 * size_ + 2 * hidden_;
  w.claim_hidden.resize(hidden_);
  for (std::size_t k = 0; k < hidden_; ++k) w.claim_hidden[k] = t[k] + a[k] + p[k];
  kernels_->gelu(w.claim_hidden.data(), hidden_);
  w.claim_logits.resize(classes_.size() + kPolarities + kDirections);
  matrices_[Labels].apply(1, w.claim_hidden.data(), w.claim_logits.data(), w.linear);
  const std::span<const float> logits = w.claim_logits;
  softmax(logits.first(classes_.size()), link.classes);
  softmax(logits.subspan(classes_.size(), kPolarities), link.polarities);
  softmax(logits.subspan(classes_.size() + kPolarities, kDirections), link.directions);
  link.cls = static_cast<std::uint8_t>(std::max_element(link.classes.begin(), link.classes.begin() + static_cast<std::ptrdiff_t>(classes_.size())) -
                                       link.classes.begin());
}

std::vector<ClaimLink> ClaimHead::links(WindowReading& w, std::size_t begin, std::size_t end, std::span<const Word> words, std::uint32_t first_token) const {
  std::vector<ClaimLink> found;
  if (!is_present()) return found;
  std::vector<std::size_t> ends, triggers;
  for (std::size_t i = begin; i < end; ++i) {
    if (can_be_end(words[i])) ends.push_back(i);
    if (can_be_trigger(words[i])) triggers.push_back(i);
  }
  std::vector<Role> roles;  // [triggers, ends]
  for (const std::size_t t : triggers)
    for (const std::size_t e : ends) roles.push_back(role(w, t, e));
  constexpr float kLeastProduct = kLeastScore * kLeastScore * kLeastScore;
  for (std::size_t x = 0; x < ends.size(); ++x) {
    for (std::size_t y = 0; y < ends.size(); ++y) {
      if (x == y) continue;
      const float related = pair(w, ends[x], ends[y]);
      if (related < kLeastProduct) continue;
      std::vector<ClaimLink> of_pair;
      for (std::size_t t = 0; t < triggers.size(); ++t) {
        const float agent = roles[t * ends.size() + x].agent, patient = roles[t * ends.size() + y].patient;
        if (agent * patient * related < kLeastProduct) continue;
        ClaimLink link;
        link.trigger = static_cast<std::uint32_t>(triggers[t]), link.agent = static_cast<std::uint32_t>(ends[x]);
        link.patient = static_cast<std::uint32_t>(ends[y]);
        link.agent_probability = agent, link.patient_probability = patient, link.pair_probability = related;
        of_pair.push_back(link);
      }
      std::stable_sort(of_pair.begin(), of_pair.end(), [](const ClaimLink& a, const ClaimLink& b) { return a.score() > b.score(); });
      of_pair.resize(std::min(of_pair.size(), kTriggersOfPair));
      for (ClaimLink& link : of_pair) {
        link.reverse_probability = pair(w, ends[y], ends[x]);
        label(w, link);
        for (std::uint32_t* token : {&link.trigger, &link.agent, &link.patient}) *token += first_token;
        found.push_back(link);
      }
    }
  }
  return found;
}

}  // namespace relata
