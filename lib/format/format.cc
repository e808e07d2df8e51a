// The table of formats, and the way from a path to a reader or a writer. Tested by tests/format/file_test.cc.
#include "format/format.h"

#include <algorithm>
#include <array>

#include "base/error.h"
#include "format/input.h"
#include "format/output.h"
#include "format/readers.h"
#include "format/writers.h"

namespace relata {
namespace {

constexpr std::array kFormats = {
    FormatInfo{Format::Json, "json", ".json .kg.json", true, "native JSON, node-link, everything a graph holds"},
    FormatInfo{Format::Graphml, "graphml", ".graphml .xml", true, "GraphML for Gephi, networkx, igraph, Cytoscape, Neo4j"},
};

using Write = void (*)(const Graph&, Output&, const WriteOptions&);

Write writer_of(Format format) {
  switch (format) {
    case Format::Json: return write_json;
    case Format::Graphml: return write_graphml;
    default: return nullptr;
  }
}

Graph read(Input& input, Format format) {
  switch (format) {
    case Format::Json: return read_json(input);
    case Format::Graphml: return read_graphml(input);
    default: fail_at(input.name(), 0, 0, "this format is written only; formats that can be read: json, graphml");
  }
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

// JSON begins with a brace, XML with an angle bracket.
Format format_of_bytes(Input& input) {
  const std::string_view bytes = input.peek();
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && bytes[first] == '{') return Format::Json;
  if (first != std::string_view::npos && (bytes[first] == '<' || bytes[first] == '\xFE' || bytes[first] == '\xFF')) return Format::Graphml;
  fail_at(input.name(), 0, 0, bytes.empty() ? "is empty; expected a graph (json, graphml)" : "is no graph that can be read (json, graphml)");
}

std::string names_of_formats() {
  std::string names;
  for (const FormatInfo& info : kFormats) names.append(names.empty() ? "" : ", ").append(info.name);
  return names;
}

}  // namespace

std::span<const FormatInfo> formats() { return kFormats; }

std::optional<Format> format_named(std::string_view name) {
  for (const FormatInfo& info : kFormats)
    if (info.name == lower(name)) return info.format;
  return std::nullopt;
}

std::optional<Format> format_of(std::string_view path) {
  std::string name = lower(path);
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  std::optional<Format> best;
  std::size_t length = 0;
  for (const FormatInfo& info : kFormats) {
    std::string_view rest = info.extensions;
    while (!rest.empty()) {
      const std::string_view extension = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), extension.size() + 1));
      if (!name.ends_with(extension) || extension.size() <= length) continue;
      best = info.format;
      length = extension.size();
    }
  }
  return best;
}

Graph read_graph(const std::string& path, std::optional<Format> format) {
  Input input(path);
  if (!format) format = format_of(path);
  if (!format) format = format_of_bytes(input);
  return read(input, *format);
}

Graph read_graph_text(std::string_view bytes, Format format, const std::string& name) {
  Input input(bytes, name);
  return read(input, format);
}

void write_graph(const Graph& graph, const std::string& path, std::optional<Format> format, const WriteOptions& options) {
  if (!format) format = path == "-" ? Format::Json : format_of(path);
  if (!format) throw Error(ErrorKind::Usage, path + ": no format has such a name; give one of " + names_of_formats() + " with --format");
  OutputFile file(path);
  Output out([&](std::string_view bytes) { file.write(bytes); });
  writer_of(*format)(graph, out, options);
  out.flush();
  file.commit();
}

std::string graph_text(const Graph& graph, Format format, const WriteOptions& options) {
  std::string text;
  Output out([&](std::string_view bytes) { text += bytes; });
  writer_of(format)(graph, out, options);
  out.flush();
  return text;
}

}  // namespace relata
