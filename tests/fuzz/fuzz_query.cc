// Any text is a query or an Error(Usage): parsed, planned and executed over a small graph. What stands after the first line is the value of $p. The order
// of matching does not change how many rows there are.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "base/error.h"
#include "graph/build.h"
#include "query/query.h"

namespace {

using namespace relata;

Graph small_graph() {
  GraphBuilder builder({.id = "a.txt", .date = "2026-03-02"});
  const auto ada = builder.add_node({.label = "Ada Marlow", .type = EntityType::Person, .aliases = {"Marlow"}, .mentions = 3});
  const auto orm = builder.add_node({.label = "Orm", .type = EntityType::Gpe, .mentions = 2, .country = "OR"});
  const auto other = builder.add_node({.label = "X é", .type = EntityType::Org, .mentions = 1, .properties = {{"odd name", "1"}}});
  builder.add_role(ada, {.title = "minister", .organisation = orm});
  builder.add_statement({.source = ada,
                         .target = orm,
                         .relation = "accuse",
                         .cls = ClaimClass::Accuse,
                         .polarity = Polarity::Negated,
                         .speaker = other,
                         .evidence = {.begin = 0, .end = 20, .text = "Ada Marlow accused Orm.", .date = "2026-03-01", .confidence = 0.5, .rule = "verb"}});
  builder.add_statement({.source = orm, .target = other, .relation = "own", .evidence = {.begin = 21, .end = 30, .text = "Orm owns X."}});
  builder.add_statement({.source = other, .target = ada, .relation = "meet", .symmetric = true, .evidence = {.begin = 31, .end = 40, .text = "They met."}});
  return std::move(builder).build();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Graph graph = small_graph();
  static const GraphIndex index(graph);
  constexpr std::size_t kLongest = 400;  // what a person writes; the work of a longer one is its own
  if (size > kLongest) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = text.find('\n');
  QueryOptions options{.trace = true};
  options.parameters.emplace("p", line == std::string_view::npos ? Value(std::uint64_t{3}) : Value(std::string(text.substr(line + 1))));
  try {
    const std::size_t rows = ask(index, text.substr(0, line), options).table.rows.size();
    options.order = MatchOrder::AsWritten;
    if (ask(index, text.substr(0, line), options).table.rows.size() != rows) std::abort();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Usage) std::abort();
  }
  return 0;
}
