// Any bytes are an article: all stages from segment to build_graph make a graph of it that native JSON brings back unchanged. With the tiny model of the
// tests, which reads quickly and oddly.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/extract.h"
#include "format/format.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  static const Knowledge knowledge{load_models(RELATA_TEST_DATA "/tiny.claims.model")};
  constexpr std::size_t kLongest = 4096;
  if (size > kLongest) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Article article = read_article(segment({.id = "a.txt", .date = "2026-03-02"}, text), knowledge);
  for (const Claim& claim : article.claims)
    if (claim.evidence.end > text.size() || claim.evidence.begin > claim.evidence.end) std::abort();
  const Graph graph = build_graph(article);
  const std::string json = graph_text(graph, Format::Json);
  if (!(read_graph_text(json, Format::Json) == graph)) std::abort();
  return 0;
}
