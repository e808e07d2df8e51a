// Graphs in native JSON, whose texts are anybody's, as pages and pictures. In a page nothing but the base64 digits of its data differs
// from the page of any other graph, so that no text ends an element or begins one; unpacked they are JSON in UTF-8. An SVG is well-formed XML of
// the elements that a picture is drawn with, without a handler or an address.
#include <expat.h>
#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "format/format.h"
#include "view/picture.h"
#include "view/view.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string bytes_of(std::string_view base64) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  require(base64.size() % 4 == 0);
  while (base64.ends_with('=')) base64.remove_suffix(1);
  std::string bytes;
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < base64.size(); ++i) {
    const std::size_t digit = kDigits.find(base64[i]);
    require(digit != std::string_view::npos);
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    if (i % 4 > 0) bytes += static_cast<char>(bits >> (6 - 2 * (i % 4)));
  }
  return bytes;
}

std::string inflated(std::string_view gzip) {
  z_stream stream{};
  constexpr int kGzip = 16;
  require(inflateInit2(&stream, MAX_WBITS + kGzip) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
  stream.avail_in = static_cast<uInt>(gzip.size());
  std::string text;
  int status = Z_OK;
  while (status == Z_OK) {
    char piece[1 << 14];
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof piece;
    status = inflate(&stream, Z_NO_FLUSH);
    text.append(piece, sizeof piece - stream.avail_out);
  }
  require(status == Z_STREAM_END);
  inflateEnd(&stream);
  return text;
}

struct Page {
  std::string head, data, tail;
};

Page page_parts(const Graph& graph) {
  const std::string page = page_of(graph);
  constexpr std::string_view kOpens = "<script type=\"text/plain\" id=\"data\">";
  const std::size_t at = page.find(kOpens);
  require(at != std::string::npos);
  const std::size_t begin = at + kOpens.size(), end = page.find('<', begin);
  require(end != std::string::npos);
  return {page.substr(0, begin), page.substr(begin, end - begin), page.substr(end)};
}

void element(void* depth, const XML_Char* name, const XML_Char** attributes) {
  static const std::set<std::string_view> known = {"svg", "defs", "marker", "path", "rect", "g", "line", "circle", "polygon", "text"};
  ++*static_cast<int*>(depth);
  require(known.contains(name));
  for (; *attributes; attributes += 2) {
    const std::string_view attribute = attributes[0];
    require(!attribute.starts_with("on") && !attribute.ends_with("href") && attribute != "style");
    require(std::string_view(attributes[1]).find("nan") == std::string_view::npos && std::string_view(attributes[1]).find("inf") == std::string_view::npos);
  }
}

void look_at_picture(const std::string& svg) {
  const XML_Parser parser = XML_ParserCreate("UTF-8");
  int elements = 0;
  XML_SetUserData(parser, &elements);
  XML_SetElementHandler(parser, element, [](void*, const XML_Char*) {});
  require(XML_Parse(parser, svg.data(), static_cast<int>(svg.size()), 1) == XML_STATUS_OK);
  require(elements > 4);
  XML_ParserFree(parser);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Page empty = page_parts(Graph());
  Graph graph;
  try {
    graph = read_graph_text({reinterpret_cast<const char*>(data), size}, Format::Json);
  } catch (const Error&) {
    return 0;
  }
  const Page page = page_parts(graph);
  require(page.head == empty.head && page.tail == empty.tail);
  const std::string columns = inflated(bytes_of(page.data));
  JsonDocument parsed;
  parsed.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(columns.data(), columns.size());
  require(!parsed.HasParseError() && parsed.IsObject());
  look_at_picture(svg_of(graph));
  return 0;
}
