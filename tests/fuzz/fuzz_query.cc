// Any text is a query or an Error(Usage): parsed, planned and executed over a small graph, with parameters. The order of matching does not
// change the answer.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.h"
#include "format/format.h"
#include "query/query.h"

namespace {

// What stands after the first line is the value of $p.
constexpr const char* kGraph = R"({"sources":[{"id":"a.txt","date":"2026-03-02"}],"nodes":[
{"id":"person-ada","label":"Ada Marlow","entity_type":"PERSON","aliases":["Marlow"],"mentions":3,"roles":["minister@gpe-orm"],"sources":["a.txt"]},
{"id":"gpe-orm","label":"Orm","entity_type":"GPE","country":"OR"},{"id":"org-x","label":"X é","entity_type":"ORG","properties":{"odd name":"1"}}],
"edges":[{"source":"person-ada","target":"gpe-orm","relation":"accuse","class":"ACCUSE","evidence":[
{"source":"a.txt","start":0,"end":20,"text":"Ada Marlow accused Orm.","speaker":"org-x","date":"2026-03-01","confidence":0.5,"rule":"verb"}]},
{"source":"gpe-orm","target":"org-x","relation":"own","weight":2},{"source":"org-x","target":"person-ada","relation":"meet","symmetric":true}]})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  static const Graph graph = read_graph_text(kGraph, Format::Json);
  static const GraphIndex index(graph);
  constexpr std::size_t kLongest = 400;  // what a person writes; the work of a longer one is its own
  if (size > kLongest) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = text.find('\n');
  QueryOptions options{.trace = true};
  options.parameters.emplace("p", line == std::string_view::npos ? Value(std::uint64_t{3}) : Value(std::string(text.substr(line + 1))));
  try {
    ask(index, text.substr(0, line), options);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Usage) std::abort();
  }
  return 0;
}
