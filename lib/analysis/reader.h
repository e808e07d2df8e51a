// Reading: a Document and the models give an Analysis.
#pragma once

#include <memory>
#include <string>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

// The loaded reading model. Movable; any number of threads may read with one.
class Models {
 public:
  struct Parts;
  explicit Models(std::unique_ptr<const Parts> parts);
  ~Models();
  Models(Models&&) noexcept;
  Models& operator=(Models&&) noexcept;
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const Parts> parts_;
};

enum class Arithmetic { Fastest, Float };  // Fastest: int8 where the processor multiplies bytes exactly, else fp32

// path: a model file, or a directory that holds relata.model. Throws Error(Input) if it is missing or broken.
Models load_models(const std::string& path, Arithmetic arithmetic = Arithmetic::Fastest);

// Linear in the length of the document; memory beside the result is bounded. Never throws for what a document holds.
Analysis analyse(const Document& document, const Models& models);

}  // namespace relata
