// A model file (docs/model.md), mapped into memory: its configuration, vocabulary, labels and tensors.
//
// The ModelFile owns the mapping; tensors are views into it and live as long as it does. Immutable; any thread may read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

// The sizes of a network; every tensor's shape follows from them.
struct ModelConfig {
  std::uint32_t layers = 0, width = 0, heads = 0, ffn = 0, max_pieces = 0;
  std::uint32_t arc = 0, rel = 0, coref = 0, ner_hidden = 0, shapes = 0, breaks = 0, distances = 0;
  // The claim branch: layers of its own on top of layer `layers - claim_layers`, and the sizes of its head; all 0 in a model without one.
  std::uint32_t claim_layers = 0, claim = 0, claim_hidden = 0, claim_span = 0;

  bool has_claims() const { return claim != 0; }
};

class ModelFile {
 public:
  // Maps and checks the file. Throws Error(Input) for a file that is missing, foreign, truncated, damaged, or newer than this program.
  explicit ModelFile(const std::string& path);
  ~ModelFile();
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;

  const std::string& path() const { return path_; }
  const ModelConfig& config() const { return config_; }
  const std::vector<std::string>& vocabulary() const { return vocabulary_; }
  // "upos", "xpos", "lemma", "deprel", "ner". Throws Error(Input) for a set the file lacks.
  const std::vector<std::string>& labels(const std::string& set) const;

  // Row-major values. Throw Error(Input) if the tensor is missing or has another type or size than rows x columns.
  std::span<const float> floats(const std::string& name, std::size_t rows, std::size_t columns = 1) const;
  std::span<const std::int8_t> bytes(const std::string& name, std::size_t rows, std::size_t columns) const;

 private:
  struct Tensor {
    bool is_float = false;
    std::size_t rows = 0, columns = 0;
    const std::byte* data = nullptr;
  };

  void map(const std::string& path);
  void check_frame() const;
  void read_header();
  const Tensor& tensor(const std::string& name, bool is_float, std::size_t rows, std::size_t columns) const;
  [[noreturn]] void refuse(const std::string& what) const;

  std::string path_;
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
  ModelConfig config_;
  std::vector<std::string> vocabulary_;
  std::map<std::string, std::vector<std::string>> labels_;
  std::map<std::string, Tensor> tensors_;
};

}  // namespace relata
