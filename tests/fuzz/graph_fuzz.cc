// Any bytes given to a reader of graphs: they are refused by Error(Input) in one line, or give a graph that every writer takes and that
// native JSON brings back unchanged. RELATA_FUZZ_FORMAT is the name of the format. A file of the format relata is also tried with its
// checksums put right, so that the fuzzer gets behind them; the two tables of CSV are divided by a line of "---". A libFuzzer target, or, with
// corpus_main.cc, a plain program.
#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "base/error.h"
#include "format/format.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void append(std::string& to, std::uint32_t number) {
  for (int i = 0; i < 4; ++i) to += static_cast<char>(number >> (8 * i) & 0xFF);
}

// Magic, version, and the blocks as far as they go, each with the checksum that it ought to have, then the end.
std::string repaired(std::string_view file) {
  constexpr std::size_t kHead = 12, kBlockHead = 8;
  std::string whole("\x89RLT\r\n\x1A\n", 8);
  append(whole, file.size() > 8 ? 1 + static_cast<unsigned char>(file[8]) % 3 : 3);
  std::uint32_t blocks = 0;
  for (std::size_t at = kHead; at + kBlockHead < file.size();) {
    std::uint32_t size = 0;
    std::memcpy(&size, file.data() + at, sizeof size);
    at += kBlockHead;
    const std::string_view block = file.substr(at, size == 0 ? file.size() : size);
    append(whole, static_cast<std::uint32_t>(block.size()));
    append(whole, static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const Bytef*>(block.data()), block.size())));
    whole += block;
    at += block.size();
    ++blocks;
  }
  append(whole, 0);
  append(whole, blocks);
  return whole;
}

relata::Graph graph_of_tables(std::string_view bytes) {
  constexpr std::string_view kLine = "\n---\n";
  const std::size_t end = bytes.find(kLine);
  const std::string path = (std::filesystem::temp_directory_path() / ("relata_fuzz_" + std::to_string(getpid()) + ".csv")).string();
  const std::vector<std::string> paths = relata::files_of(path, relata::Format::Csv);
  std::ofstream(paths[0], std::ios::binary) << bytes.substr(0, end);
  std::ofstream(paths[1], std::ios::binary) << (end == std::string_view::npos ? std::string_view() : bytes.substr(end + kLine.size()));
  return relata::read_graph(path, relata::Format::Csv);
}

bool is_picture(relata::Format format) { return format == relata::Format::Html || format == relata::Format::Svg || format == relata::Format::Png; }

void read(std::string_view bytes, relata::Format format) {
  using namespace relata;
  Graph graph;
  try {
    graph = format == Format::Csv ? graph_of_tables(bytes) : read_graph_text(bytes, format);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::Input);
    require(std::string_view(error.what()).find('\n') == std::string_view::npos);
    return;
  }
  const std::string text = graph_text(graph, Format::Json);
  require(graph_text(read_graph_text(text, Format::Json), Format::Json) == text);
  for (const FormatInfo& info : formats())
    if (files_of("x", info.format).size() == 1 && info.format != Format::Binary && (!is_picture(info.format) || bytes.size() % 32 == 0))
      graph_text(graph, info.format);
  try {
    require(graph_text(read_graph_text(graph_text(graph, Format::Binary), Format::Binary), Format::Json) == text);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::Output);  // an id that is too long for it
  }
  for (const Format other : {Format::Graphml, Format::Jsonl, Format::Gexf, Format::Cytoscape, Format::Jgf, Format::Graphology})
    read_graph_text(graph_text(graph, other), other);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::optional<relata::Format> format = relata::format_named(RELATA_FUZZ_FORMAT);
  require(format.has_value());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read(bytes, *format);
  if (format == relata::Format::Binary) read(repaired(bytes), *format);
  return 0;
}
