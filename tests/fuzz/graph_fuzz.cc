// Any bytes given to a reader of graphs: they are refused by Error(Input) in one line, or give a graph that every writer takes and that
// native JSON brings back unchanged. RELATA_FUZZ_FORMAT is the name of the format. A libFuzzer target, or, with corpus_main.cc, a plain
// program.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.h"
#include "format/format.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  const std::optional<Format> format = format_named(RELATA_FUZZ_FORMAT);
  require(format.has_value());
  Graph graph;
  try {
    graph = read_graph_text({reinterpret_cast<const char*>(data), size}, *format);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::Input);
    require(std::string_view(error.what()).find('\n') == std::string_view::npos);
    return 0;
  }
  const std::string text = graph_text(graph, Format::Json);
  require(graph_text(read_graph_text(text, Format::Json), Format::Json) == text);
  for (const FormatInfo& info : formats())
    if (files_of("x", info.format).size() == 1 && info.format != Format::Binary) graph_text(graph, info.format);
  try {
    require(graph_text(read_graph_text(graph_text(graph, Format::Binary), Format::Binary), Format::Json) == text);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::Output);  // an id that is too long for it
  }
  for (const Format other : {Format::Graphml, Format::Jsonl}) read_graph_text(graph_text(graph, other), other);
  return 0;
}
