// Graphs whole: read, written, merged.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "base/error.h"
#include "bindings.h"
#include "format/format.h"
#include "graph/merge.h"
#include "graph/update.h"
#include "handles.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace relata::python {
namespace {

using FormatName = std::optional<std::string>;

std::optional<Format> format_of_name(const FormatName& name) {
  if (!name) return std::nullopt;
  const std::optional<Format> format = format_named(*name);
  if (format) return format;
  std::string known;
  for (const FormatInfo& info : formats()) known += (known.empty() ? "" : ", ") + std::string(info.name);
  throw Error(ErrorKind::Usage, "there is no format '" + *name + "'; expected one of " + known);
}

GraphPointer shared(Graph graph) { return std::make_shared<SharedGraph>(std::move(graph)); }

GraphPointer read_file(const std::string& path, const FormatName& format) {
  const nb::gil_scoped_release released;
  return shared(read_graph(path, format_of_name(format)));
}

GraphPointer read_bytes(nb::bytes bytes, const std::string& format, const std::string& name) {
  const std::string_view view(bytes.c_str(), bytes.size());
  const nb::gil_scoped_release released;
  return shared(read_graph_text(view, *format_of_name(format), name));
}

WriteOptions write_options(bool strict, std::size_t evidence_limit, std::size_t text_limit) {
  WriteOptions options;
  options.strict = strict;
  options.evidence_limit = evidence_limit;
  options.text_limit = text_limit;
  return options;
}

void write_file(const SharedGraph& graph, const std::string& path, const FormatName& format, bool strict, std::size_t evidence_limit, std::size_t text_limit) {
  const nb::gil_scoped_release released;
  write_graph(graph.graph(), path, format_of_name(format), write_options(strict, evidence_limit, text_limit));
}

nb::bytes write_bytes(const SharedGraph& graph, const std::string& format, bool strict, std::size_t evidence_limit, std::size_t text_limit) {
  const std::optional<Format> known = format_of_name(format);
  if (*known == Format::Csv || *known == Format::Neo4jCsv) throw Error(ErrorKind::Usage, format + " is two files: write it to a path");
  std::string text;
  {
    const nb::gil_scoped_release released;
    text = graph_text(graph.graph(), *known, write_options(strict, evidence_limit, text_limit));
  }
  return nb::bytes(text.data(), text.size());
}

std::vector<Graph> copies_of(const std::vector<GraphPointer>& pointers) {
  std::vector<Graph> graphs;
  graphs.reserve(pointers.size());
  for (const GraphPointer& pointer : pointers) graphs.push_back(pointer->graph());
  return graphs;
}

GraphPointer merge_all(const std::vector<GraphPointer>& graphs, bool identity) {
  const nb::gil_scoped_release released;
  return shared(merge(copies_of(graphs), {.supplied = {}, .identity = identity}));
}

GraphPointer update_with(const GraphPointer& graph, const std::vector<std::string>& removed, const std::vector<GraphPointer>& added) {
  const nb::gil_scoped_release released;
  return shared(update(graph->graph(), removed, copies_of(added)));
}

}  // namespace

void bind_graph(nb::module_& module) {
  nb::class_<SharedGraph>(module, "Graph", "A graph as relata.Graph holds it.")
      .def_prop_ro("title", [](const SharedGraph& graph) { return str_of(graph.graph().title); })
      .def("write", &write_file, "path"_a, "format"_a, "strict"_a, "evidence_limit"_a, "text_limit"_a)
      .def("to_bytes", &write_bytes, "format"_a, "strict"_a, "evidence_limit"_a, "text_limit"_a)
      .def(
          "same_as", [](const SharedGraph& a, const SharedGraph& b) { return a.graph() == b.graph(); }, "other"_a);
  module.def(
      "nodes", [](GraphPointer graph) { return Nodes{std::move(graph)}; }, "graph"_a);
  module.def(
      "edges", [](GraphPointer graph) { return Edges{std::move(graph)}; }, "graph"_a);
  module.def(
      "sources", [](GraphPointer graph) { return Sources{std::move(graph)}; }, "graph"_a);
  module.def("read_file", &read_file, "path"_a, "format"_a.none());
  module.def("read_bytes", &read_bytes, "data"_a, "format"_a, "name"_a);
  module.def("merge", &merge_all, "graphs"_a, "identity"_a);
  module.def("update", &update_with, "graph"_a, "removed"_a, "added"_a);
}

}  // namespace relata::python
