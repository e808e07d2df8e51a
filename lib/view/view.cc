// The page is that of assemble.cmake with the data in it. Tested by tests/view/view_test.cc and tests/view/browser_test.mjs.
#include "view/view.h"

#include <zlib.h>

#include <cstdint>
#include <new>
#include <string_view>

#include "layout/select.h"
#include "view/columns.h"

extern "C" const char relata_data_view_page[];
extern "C" const char relata_data_view_page_end[];

namespace relata {
namespace {

// As `gzip -9n` makes it.
std::string gzipped(std::string_view bytes) {
  z_stream stream{};
  constexpr int kGzip = 16;
  if (::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + kGzip, 9, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  std::string packed(::deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  ::deflateEnd(&stream);
  return packed;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve(bytes.size() / 3 * 4 + 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k) three = three << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; ++k) text += i + k > bytes.size() ? '=' : kDigits[three >> (18 - 6 * k) & 63];
  }
  return text;
}

}  // namespace

std::string page_of(const Graph& graph) {
  constexpr std::size_t kMost = 50000;
  const bool all = graph.nodes.size() <= kMost;
  const Graph best = all ? Graph() : part_of(graph, select(graph, {.top = kMost}));
  const std::string data = base64(gzipped(columns_of(all ? graph : best, all ? 0 : graph.nodes.size() - kMost)));
  const std::string_view page(relata_data_view_page, static_cast<std::size_t>(relata_data_view_page_end - relata_data_view_page));
  constexpr std::string_view kPlace = "<!-- data -->";
  const std::size_t at = page.find(kPlace);
  return std::string(page.substr(0, at)).append(data).append(page.substr(at + kPlace.size()));
}

}  // namespace relata
