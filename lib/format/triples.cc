// Exceptions do not cross serd: an output that fails is remembered and thrown again after the call. Tested by
// tests/format/rdf_test.cc.
#include "format/triples.h"

#include <serd/serd.h>

#include <exception>
#include <vector>

namespace relata {
namespace {

const uint8_t* bytes(const std::string& text) { return reinterpret_cast<const uint8_t*>(text.c_str()); }

SerdNode uri(const std::string& text) { return serd_node_from_string(SERD_URI, bytes(text)); }

// Letters, digits, "_" and inner "-": what may follow a prefix in every version of Turtle.
bool is_local_name(std::string_view text) {
  return !text.empty() && text.front() != '-' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == std::string_view::npos;
}

}  // namespace

struct Triples::Serd {
  Output& out;
  SerdEnv* env = nullptr;
  SerdWriter* writer = nullptr;
  std::vector<Prefix> prefixes{};
  std::exception_ptr fault{};

  ~Serd() {
    serd_writer_free(writer);
    serd_env_free(env);
  }

  static size_t sink(const void* data, size_t size, void* self) {
    Serd& serd = *static_cast<Serd*>(self);
    if (serd.fault) return size;
    try {
      serd.out << std::string_view(static_cast<const char*>(data), size);
    } catch (...) {
      serd.fault = std::current_exception();
    }
    return size;
  }

  // As "prefix:name" if a prefix fits, which serd itself does only for names without "-". The text of the node lies in `text`.
  SerdNode iri(std::string& text) const {
    for (const auto& [name, base] : prefixes)
      if (text.starts_with(base) && is_local_name(std::string_view(text).substr(base.size()))) {
        text = name + ':' + text.substr(base.size());
        return serd_node_from_string(SERD_CURIE, bytes(text));
      }
    return uri(text);
  }

  void check() const {
    if (fault) std::rethrow_exception(fault);
  }
};

Triples::Triples(Output& out, Syntax syntax, std::span<const Prefix> prefixes) : serd_(new Serd{.out = out}) {
  const bool turtle = syntax == Syntax::Turtle;
  serd_->env = serd_env_new(nullptr);
  const auto style = static_cast<SerdStyle>(turtle ? SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK : SERD_STYLE_BULK);
  serd_->writer = serd_writer_new(turtle ? SERD_TURTLE : SERD_NTRIPLES, style, serd_->env, nullptr, Serd::sink, serd_.get());
  if (!turtle) return;
  serd_->prefixes.assign(prefixes.begin(), prefixes.end());
  for (const auto& [name, base] : prefixes) {
    const SerdNode prefix = serd_node_from_string(SERD_LITERAL, bytes(name)), full = uri(base);
    serd_writer_set_prefix(serd_->writer, &prefix, &full);
  }
}

Triples::~Triples() = default;

void Triples::add(std::string subject, std::string predicate, Term object) {
  const bool is_type = predicate == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";  // serd writes it as "a"
  const SerdNode s = serd_->iri(subject), p = is_type ? uri(predicate) : serd_->iri(predicate);
  const SerdNode o = object.is_iri ? serd_->iri(object.text) : serd_node_from_string(SERD_LITERAL, bytes(object.text));
  const bool is_bare = object.datatype.ends_with("#integer") || object.datatype.ends_with("#boolean");  // serd writes 7 and true
  const SerdNode type = object.datatype.empty() ? SERD_NODE_NULL : is_bare ? uri(object.datatype) : serd_->iri(object.datatype);
  serd_writer_write_statement(serd_->writer, 0, nullptr, &s, &p, &o, &type, nullptr);
  serd_->check();
}

void Triples::finish() {
  serd_writer_finish(serd_->writer);
  serd_->check();
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    const auto byte = static_cast<unsigned char>(c);
    if (plain) encoded += c;
    else encoded.append(1, '%').append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
  }
  return encoded;
}

}  // namespace relata
