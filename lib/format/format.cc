// The table of formats, and the way from a path to a reader or a writer. Tested by tests/format/file_test.cc.
#include "format/format.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "base/error.h"
#include "base/fold.h"
#include "format/binary_text.h"
#include "format/csv_text.h"
#include "format/input.h"
#include "format/output.h"
#include "format/raw_graph.h"
#include "format/readers.h"
#include "format/writers.h"
#include "store/store.h"

namespace relata {
namespace {

constexpr std::array kFormats = {
    FormatInfo{Format::Json, "json", ".json .kg.json", true, "native JSON, node-link, everything a graph holds"},
    FormatInfo{Format::Binary, "relata", ".relata", true, "binary, everything a graph holds, read fastest"},
    FormatInfo{Format::Store, "store", ".db .sqlite", true, "SQLite, everything a graph holds, opened and not loaded"},
    FormatInfo{Format::Jsonl, "jsonl", ".jsonl .ndjson", true, "one JSON object a line, as Neo4j's APOC loads it"},
    FormatInfo{Format::Graphml, "graphml", ".graphml .xml", true, "GraphML for Gephi, networkx, igraph, Cytoscape, Neo4j"},
    FormatInfo{Format::GraphmlYed, "graphml-yed", ".yed.graphml", true, "GraphML with what yEd draws"},
    FormatInfo{Format::Gexf, "gexf", ".gexf", true, "GEXF for Gephi, with the timeline"},
    FormatInfo{Format::Cytoscape, "cytoscape", ".cyjs", true, "JSON of Cytoscape and cytoscape.js"},
    FormatInfo{Format::D3, "d3", ".d3.json", true, "node-link JSON for d3-force and force-graph"},
    FormatInfo{Format::Graphology, "graphology", ".graphology.json", true, "JSON of graphology, sigma and Gephi Lite"},
    FormatInfo{Format::Jgf, "jgf", ".jgf .jgf.json", true, "JSON Graph Format 2.1"},
    FormatInfo{Format::Neo4jCsv, "neo4j", ".neo4j.csv", false, "NAME-nodes.csv, NAME-relationships.csv for neo4j-admin"},
    FormatInfo{Format::Csv, "csv", ".csv", true, "NAME-nodes.csv, NAME-edges.csv for spreadsheets, pandas, R"},
    FormatInfo{Format::Ntriples, "ntriples", ".nt", false, "RDF, a triple a line"},
    FormatInfo{Format::Turtle, "turtle", ".ttl", false, "RDF for people"},
    FormatInfo{Format::Dot, "dot", ".dot .gv", false, "DOT for Graphviz"},
    FormatInfo{Format::Html, "html", ".html .htm", false, "one page that opens in a browser, to look at and to send"},
    FormatInfo{Format::Svg, "svg", ".svg", false, "a picture of all of the graph (`relata draw` chooses what is readable)"},
    FormatInfo{Format::Png, "png", ".png", false, "the same picture in pixels"},
};

using Write = void (*)(const Graph&, Output&, const WriteOptions&);
void write_in_tables(const Graph& graph, const std::string& folder, Output& out, const WriteOptions& options) {
  if (options.evidence_limit > 0 || options.text_limit > 0)
    throw Error(ErrorKind::Usage, "a store holds all of a graph; limits of evidence and of texts are for other formats");
  write_store(graph, folder, [&](std::string_view bytes) { out << bytes; });
}

void write_store_anywhere(const Graph& graph, Output& out, const WriteOptions& options) {
  write_in_tables(graph, std::filesystem::temp_directory_path().string(), out, options);
}

// Beside the file that it becomes, where there is room for it.
std::string folder_for(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code failed;
  if (path == "-" || (std::filesystem::exists(path, failed) && !std::filesystem::is_regular_file(path, failed)))
    return std::filesystem::temp_directory_path().string();
  return folder.empty() ? "." : folder.string();
}

using WritePair = void (*)(const Graph&, Output&, Output&, const WriteOptions&);

// Nothing for a format of two files.
Write writer_of(Format format) {
  switch (format) {
    case Format::Json: return write_json;
    case Format::Binary: return write_binary;
    case Format::Jsonl: return write_jsonl;
    case Format::Graphml: return write_graphml;
    case Format::GraphmlYed: return write_graphml_yed;
    case Format::Gexf: return write_gexf;
    case Format::Cytoscape: return write_cytoscape;
    case Format::D3: return write_d3;
    case Format::Graphology: return write_graphology;
    case Format::Jgf: return write_jgf;
    case Format::Ntriples: return write_ntriples;
    case Format::Turtle: return write_turtle;
    case Format::Dot: return write_dot;
    case Format::Html: return write_html;
    case Format::Svg: return write_svg;
    case Format::Png: return write_png;
    case Format::Store: return write_store_anywhere;
    case Format::Neo4jCsv:
    case Format::Csv: break;
  }
  return nullptr;
}

WritePair pair_writer_of(Format format) { return format == Format::Neo4jCsv ? write_neo4j : write_csv; }

std::string readable_formats() {
  std::string names;
  for (const FormatInfo& info : kFormats)
    if (info.readable) names.append(names.empty() ? "" : ", ").append(info.name);
  return names;
}

// What another program may have put into a store is normalised as that of any file.
Graph normalised(Graph graph, const std::string& name) {
  RawGraph raw;
  raw.node_at.resize(graph.nodes.size());
  raw.edge_at.resize(graph.edges.size());
  raw.graph = std::move(graph);
  return normalise(std::move(raw), name);
}

Graph read_store_bytes(Input& input) {
  std::string bytes;
  for (std::string_view chunk; !(chunk = input.next()).empty();) bytes += chunk;
  if (!bytes.starts_with(kStoreMagic)) fail_at(input.name(), 0, 0, "is no store: it does not begin with 'SQLite format 3'");
  return normalised(read_store_text(bytes, input.name()), input.name());
}

Graph read(Input& input, Format format) {
  switch (format) {
    case Format::Json:
    case Format::D3:
    case Format::Cytoscape:
    case Format::Graphology:
    case Format::Jgf: return read_json(input);
    case Format::Binary: return read_binary(input);
    case Format::Store: return read_store_bytes(input);
    case Format::Jsonl: return read_jsonl(input);
    case Format::Graphml:
    case Format::GraphmlYed: return read_graphml(input);
    case Format::Gexf: return read_gexf(input);
    case Format::Csv: fail_at(input.name(), 0, 0, "this format is two files, which are read by their names");
    default: fail_at(input.name(), 0, 0, "this format is written only; formats that can be read: " + readable_formats());
  }
}

// JSON begins with a brace, a line of JSONL with its type, XML with an angle bracket.
Format format_of_bytes(Input& input) {
  const std::string_view bytes = input.peek();
  if (bytes.starts_with(kBinaryMagic)) return Format::Binary;
  if (bytes.starts_with(kStoreMagic)) return Format::Store;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) fail_at(input.name(), 0, 0, "is empty; expected a graph (" + readable_formats() + ")");
  const std::string_view start = bytes.substr(first);
  if (start.starts_with("{\"type\":")) return Format::Jsonl;
  if (start.front() == '{') return Format::Json;
  if (start.substr(0, 2000).find("<gexf") != std::string_view::npos) return Format::Gexf;
  if (start.front() == '<' || start.front() == '\xFE' || start.front() == '\xFF') return Format::Graphml;
  fail_at(input.name(), 0, 0, "is no graph that can be read (" + readable_formats() + ")");
}

// A table that stands alone is half a graph.
void refuse_one_table(const std::string& path, const std::vector<std::string>& paths) {
  const auto is_there = [](const std::string& file) {
    std::error_code error;
    return std::filesystem::exists(file, error);
  };
  if (!is_there(path)) return;
  for (const std::string& missing : paths)
    if (!is_there(missing))
      fail_at(path, 0, 0,
              "is one table, and a graph in CSV is two: '" + paths[0] + "' with the columns id and label, and '" + paths[1] +
                  "' with source, target and label; there is no '" + missing + "'");
}

// "week-nodes.csv" and "week-edges.csv", told by "week.csv" or by one of them.
Graph read_pair(const std::string& path, const Progress& progress) {
  std::string name = path;
  for (const std::string_view end : {"-nodes.csv", "-edges.csv"})
    if (const std::size_t at = name.rfind(end); at != std::string::npos && at + end.size() + 3 >= name.size()) name.erase(at, 6);
  const std::vector<std::string> paths = files_of(name, Format::Csv);
  refuse_one_table(path, paths);
  Input nodes(paths[0], progress), edges(paths[1]);
  return read_csv(nodes, edges);
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

Graph read_graph(const std::string& path, std::optional<Format> format, const Progress& progress) {
  if (!format) format = format_of(path);
  if (format == Format::Csv) return read_pair(path, progress);
  if ((!format || *format == Format::Store) && is_store(path)) return normalised(read_store(path, progress), path);
  Input input(path, progress);
  if (!format) format = format_of_bytes(input);
  return read(input, *format);
}

Graph read_graph_text(std::string_view bytes, Format format, const std::string& name) {
  Input input(bytes, name);
  return read(input, format);
}

std::vector<std::string> files_of(const std::string& path, Format format) {
  if (writer_of(format)) return {path};
  return {path_beside(path, "-nodes"), path_beside(path, format == Format::Neo4jCsv ? "-relationships" : "-edges")};
}

void write_graph(const Graph& graph, const std::string& path, std::optional<Format> format, const WriteOptions& options) {
  if (!format) format = path == "-" ? Format::Json : format_of(path);
  if (!format) throw Error(ErrorKind::Usage, path + ": no format has such a name; give one of " + names_of_formats() + " with --format");
  if (path != "-") checkpoint_store(path);
  if (const Write write = writer_of(*format)) {
    OutputFile file(path);
    Output out([&](std::string_view bytes) { file.write(bytes); });
    if (format == Format::Store) write_in_tables(graph, folder_for(path), out, options);
    else write(graph, out, options);
    out.flush();
    file.commit();
    return;
  }
  if (path == "-") throw Error(ErrorKind::Usage, "this format is two files, which standard output cannot take; give a name with --output");
  const std::vector<std::string> paths = files_of(path, *format);
  OutputFile first(paths[0]), second(paths[1]);
  Output nodes([&](std::string_view bytes) { first.write(bytes); }), edges([&](std::string_view bytes) { second.write(bytes); });
  pair_writer_of (*format)(graph, nodes, edges, options);
  nodes.flush();
  edges.flush();
  OutputFile::commit_both(first, second);
}

std::string graph_text(const Graph& graph, Format format, const WriteOptions& options) {
  std::string text;
  Output out([&](std::string_view bytes) { text += bytes; });
  writer_of(format)(graph, out, options);
  out.flush();
  return text;
}

}  // namespace relata
