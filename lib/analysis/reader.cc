// Window after window over the text: pieces, encoder, heads; the sentences that a window holds whole are decoded and kept.
// Tested by tests/analysis/reader_test.cc.
#include "analysis/reader.h"

#include <algorithm>
#include <filesystem>

#include "analysis/claim_head.h"
#include "analysis/heads.h"
#include "analysis/kernel_choice.h"
#include "analysis/name_agreement.h"
#include "analysis/pieces.h"
#include "analysis/relations.h"
#include "analysis/sentence_start.h"
#include "lexicon/words.h"
#include "nn/encoder.h"

namespace relata {

struct Models::Parts {
  Parts(const std::string& path, Precision precision, const Kernels& kernels)
      : file(path), pieces(file.vocabulary()), encoder(file, precision, kernels), heads(file, precision, kernels), claims(file, precision, kernels) {}

  ModelFile file;
  Pieces pieces;
  Encoder encoder;
  Heads heads;
  ClaimHead claims;
};

Models::Models(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Models::~Models() = default;
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;

Models load_models(const std::string& path, Arithmetic arithmetic) { return load_models_for({}, path, arithmetic); }

Models load_models_for(std::string_view kernels, const std::string& path, Arithmetic arithmetic) {
  const std::string file = std::filesystem::is_directory(path) ? (std::filesystem::path(path) / "relata.model").string() : path;
  const Precision precision = arithmetic == Arithmetic::Float ? Precision::Float : Precision::Int8;
  return Models(std::make_unique<const Models::Parts>(file, precision, kernels_named(kernels)));
}

namespace {

// A stretch of tokens read at once. closed: its end is a paragraph's end, so that its last sentence is whole.
struct Window {
  TokenSpan tokens;
  bool closed = false;
};

class TextReading {
 public:
  TextReading(const Document& document, const Models::Parts& models) : document_(document), models_(models) {}

  Analysis run() {
    result_.words.resize(document_.size());
    for (std::uint32_t at = 0; at < document_.size();) {
      const Window window = next_window(at);
      encode(window.tokens);
      at = keep_sentences(window);
    }
    make_names_agree(document_, result_);
    return std::move(result_);
  }

 private:
  Gap gap(std::uint32_t token) const { return document_.tokens()[token].gap; }

  // Fills input_ and first_ (the position of each word's first piece).
  Window next_window(std::uint32_t begin) {
    const std::size_t room = models_.file.config().max_pieces - 1;  // [SEP] comes last
    input_.pieces.assign(1, models_.pieces.cls());
    first_.clear();
    std::uint32_t end = begin;
    for (; end < document_.size(); ++end) {
      const std::size_t before = input_.pieces.size();
      models_.pieces.append(document_.text_of(end), input_.pieces);
      if (input_.pieces.size() > room) {
        input_.pieces.resize(before);
        break;
      }
      first_.push_back(static_cast<std::uint32_t>(before));
    }
    Window window{{begin, end}, end == document_.size()};
    for (std::uint32_t p = end; !window.closed && p > begin + (end - begin) * 3 / 5; --p)
      if (p < document_.size() && gap(p) == Gap::Paragraph) window = {{begin, p}, true};
    if (window.tokens.end < end) input_.pieces.resize(first_[window.tokens.end - begin]);
    first_.resize(window.tokens.size());
    return window;
  }

  void encode(TokenSpan tokens) {
    const std::size_t pieces = input_.pieces.size();
    input_.pieces.push_back(models_.pieces.sep());
    input_.shapes.assign(pieces + 1, 0);
    input_.breaks.assign(pieces + 1, 3);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      const std::uint8_t shape = shape_class(document_.text_of(tokens.begin + i));
      const std::size_t end = i + 1 < tokens.size() ? first_[i + 1] : pieces;
      for (std::size_t k = first_[i]; k < end; ++k) input_.shapes[k] = static_cast<std::uint8_t>(2 * shape + (k > first_[i]));
      input_.breaks[first_[i]] = static_cast<std::uint8_t>(gap(tokens.begin + i));
    }
    const EncodedWindow encoded = models_.encoder.run(input_, buffers_);
    const std::size_t width = models_.encoder.width();
    reading_.words = tokens.size();
    reading_.vectors.resize(std::max(reading_.vectors.size(), (tokens.size() + 1) * width));
    std::copy_n(encoded.vectors.begin(), width, reading_.vectors.begin());
    copy_words(encoded.vectors, reading_.vectors.data() + width);
    models_.heads.read(reading_);
    if (!models_.claims.is_present()) return;
    reading_.claim_vectors.resize(std::max(reading_.claim_vectors.size(), tokens.size() * width));
    copy_words(encoded.claims.empty() ? encoded.vectors : encoded.claims, reading_.claim_vectors.data());
    models_.claims.read(reading_);
  }

  // The vector of each word's first piece, one after the other.
  void copy_words(std::span<const float> pieces, float* words) const {
    const std::size_t width = models_.encoder.width();
    for (std::size_t i = 0; i < first_.size(); ++i) std::copy_n(pieces.data() + first_[i] * width, width, words + i * width);
  }

  // Decodes the whole sentences of the window and returns where the next window starts.
  std::uint32_t keep_sentences(const Window& window) {
    std::vector<std::uint32_t> starts = {0};
    for (std::uint32_t i = 1; i < window.tokens.size(); ++i)
      if (models_.heads.begin_logit(reading_, i) > least_begin_logit(document_, window.tokens.begin + i)) starts.push_back(i);
    if (window.closed) starts.push_back(window.tokens.size());
    else if (starts.size() == 1) starts.push_back(cut_of(window.tokens));
    const std::uint32_t kept = starts.back();
    std::vector<Word> words(window.tokens.size());
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) decode(window.tokens.begin, starts[s], starts[s + 1], words);
    link(window.tokens.begin, kept, words);
    for (std::uint32_t i = 0; i < kept; ++i) {
      if (words[i].head != kRoot) words[i].head += window.tokens.begin;
      result_.words[window.tokens.begin + i] = std::move(words[i]);
    }
    return window.tokens.begin + kept;
  }

  void decode(std::uint32_t first_token, std::uint32_t begin, std::uint32_t end, std::vector<Word>& words) {
    for (std::uint32_t i = begin; i < end; ++i) models_.heads.tag(reading_, i, document_.text_of(first_token + i), words[i]);
    models_.heads.parse(reading_, begin, end, std::span(words).subspan(begin, end - begin));
    repair_relations(std::span(words).subspan(begin, end - begin), begin);
    const std::vector<ClaimLink> claims = models_.claims.links(reading_, begin, end, words, first_token);
    result_.claims.insert(result_.claims.end(), claims.begin(), claims.end());
    const std::vector<Name> names = models_.heads.names(reading_, begin, end, first_token + begin);
    result_.names.insert(result_.names.end(), names.begin(), names.end());
    result_.sentences.push_back({first_token + begin, first_token + end});
  }

  // Where to end a sentence that fills its window: after the last ; : or , of its second half, else at its end.
  std::uint32_t cut_of(TokenSpan tokens) const {
    for (std::uint32_t i = tokens.size() - 1; i > tokens.size() / 2; --i) {
      const std::string_view text = document_.text_of(tokens.begin + i);
      if (text == ";" || text == ":" || text == ",") return i + 1;
    }
    return tokens.size();
  }

  // Antecedents for pronouns and for nouns with a definite determiner, among the words kept.
  void link(std::uint32_t first_token, std::uint32_t kept, const std::vector<Word>& words) {
    std::vector<bool> definite(kept, false);
    for (std::uint32_t i = 0; i < kept; ++i) {
      const Word& w = words[i];
      if (w.head == kRoot || words[w.head].upos != Upos::Noun) continue;
      const bool determiner = w.deprel == Deprel::Det && is(w.lemma, WordClass::Definite);
      if (determiner || w.deprel == Deprel::NmodPoss) definite[w.head] = true;
    }
    std::vector<std::uint32_t> anaphors;
    for (std::uint32_t i = 0; i < kept; ++i)
      if (words[i].xpos == Xpos::PRP || words[i].xpos == Xpos::PRPS || definite[i]) anaphors.push_back(i);
    for (AntecedentLink link : models_.heads.antecedents(reading_, anaphors)) {
      link.anaphor += first_token;
      if (link.antecedent != kRoot) link.antecedent += first_token;
      result_.antecedents.push_back(link);
    }
  }

  const Document& document_;
  const Models::Parts& models_;
  Analysis result_;
  PieceWindow input_;
  std::vector<std::uint32_t> first_;
  EncoderBuffers buffers_;
  WindowReading reading_;
};

}  // namespace

Analysis analyse(const Document& document, const Models& models) { return TextReading(document, models.parts()).run(); }

}  // namespace relata
