// serd as a writer of triples into an Output. Inside the room only.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "format/output.h"

namespace relata {

// What stands in the third place.
struct Term {
  std::string text;
  std::string datatype{};  // an IRI; empty: a plain literal
  bool is_iri = false;
};

class Triples {
 public:
  enum class Syntax { Ntriples, Turtle };
  using Prefix = std::pair<std::string, std::string>;

  // Turtle uses the prefixes, the first that fits, N-Triples does not. `out` outlives this.
  Triples(Output& out, Syntax syntax, std::span<const Prefix> prefixes);
  ~Triples();
  Triples(const Triples&) = delete;
  Triples& operator=(const Triples&) = delete;

  // REQUIRES: subject, predicate and IRIs among the objects are valid IRIs. Consecutive triples of one subject are one paragraph in
  // Turtle.
  void add(std::string subject, std::string predicate, Term object);
  void finish();

 private:
  struct Serd;
  std::unique_ptr<Serd> serd_;
};

// Letters, digits, "-", "." "_" and "~" as they are, every other byte as %XX.
std::string percent_encoded(std::string_view text);

}  // namespace relata
