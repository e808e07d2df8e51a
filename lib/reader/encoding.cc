// Tested by tests/reader/encoding_test.cc.
#include "reader/encoding.h"

#include <iconv.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/is_ascii.h"
#include "reader/markup_scanner.h"

namespace relata {
namespace {

constexpr std::size_t kLooked = 8192;  // bytes that tell text from the rest

class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
  ~Converter() {
    if (known()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool known() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  std::string operator()(std::string_view bytes) {
    std::string out;
    std::array<char, 1 << 14> chunk{};
    char* at = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
      char* to = chunk.data();
      std::size_t room = chunk.size();
      const std::size_t done = iconv(handle_, &at, &left, &to, &room);
      out.append(chunk.data(), static_cast<std::size_t>(to - chunk.data()));
      if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
      out += "\uFFFD";
      ++at;
      --left;
    }
    return out;
  }

 private:
  iconv_t handle_;
};

// The names that pages give, as browsers read them.
std::string converter_name(std::string_view declared) {
  std::string name;
  for (const char c : declared)
    if (c != ' ' && c != '"' && c != '\'') name += lower_ascii(c);
  constexpr std::array<std::string_view, 6> kLatin = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"};
  if (std::find(kLatin.begin(), kLatin.end(), name) != kLatin.end()) return "windows-1252";
  if (name == "x-sjis" || name == "shift_jis" || name == "shift-jis") return "CP932";
  if (name == "gb2312" || name == "gbk") return "GB18030";
  if (name == "ks_c_5601-1987") return "CP949";
  return name;
}

// "le" or "be" if every other byte is 0; else empty.
std::string_view halves_without(std::string_view bytes) {
  const std::size_t looked = std::min(bytes.size(), kLooked);
  std::size_t nulls[2] = {0, 0};
  for (std::size_t i = 0; i < looked; ++i) nulls[i % 2] += bytes[i] == '\0';
  const std::size_t half = looked / 2;
  if (half < 4) return "";
  if (nulls[1] * 10 >= half * 7 && nulls[0] * 20 <= half) return "UTF-16LE";
  if (nulls[0] * 10 >= half * 7 && nulls[1] * 20 <= half) return "UTF-16BE";
  return "";
}

// Windows-1252 with the five bytes that it leaves open as browsers have them.
std::string from_windows(std::string_view bytes) {
  Converter convert("windows-1252");
  return convert.known() ? convert(bytes) : std::string(bytes);
}

// Is there a letter of several bytes that follows the rules? Then the text is UTF-8, damaged elsewhere.
bool has_utf8_letter(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (bytes[at] < 0xC2) continue;
    utf8proc_int32_t c = 0;
    if (utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c) > 1) return true;
  }
  return false;
}

std::string value_behind(std::string_view head, std::string_view key, std::size_t from = 0) {
  const auto same = [](char a, char b) { return lower_ascii(a) == b; };
  const auto found = std::search(head.begin() + static_cast<std::ptrdiff_t>(from), head.end(), key.begin(), key.end(), same);
  if (found == head.end()) return {};
  std::size_t at = static_cast<std::size_t>(found - head.begin()) + key.size();
  while (at < head.size() && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\'')) ++at;
  const std::size_t begin = at;
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':'; };
  while (at < head.size() && is_name(head[at])) ++at;
  return std::string(head.substr(begin, at - begin));
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto* const end = at + text.size();
  while (at < end) {
    if (*at < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(at, end - at, &c);
    if (size <= 0) return false;
    at += size;
  }
  return true;
}

std::string declared_encoding(std::string_view head) {
  head = head.substr(0, 4096);
  if (head.starts_with("<?xml")) {
    const std::string name = value_behind(head.substr(0, head.find("?>")), "encoding");
    if (!name.empty()) return name;
  }
  return value_behind(head, "charset");
}

std::string text_of_bytes(std::string bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return bytes.erase(0, 3);
  if (bytes.starts_with("\xFF\xFE")) return Converter("UTF-16LE")(std::string_view(bytes).substr(2));
  if (bytes.starts_with("\xFE\xFF")) return Converter("UTF-16BE")(std::string_view(bytes).substr(2));
  if (const std::string_view halves = halves_without(bytes); !halves.empty()) return Converter(std::string(halves))(bytes);
  const std::string name = converter_name(declared);
  const bool wide = name.starts_with("utf-16") || name.starts_with("utf-32");    // cannot be: the declaration itself was read
  const bool stateful = name.starts_with("iso-2022") || name.starts_with("hz");  // all of it looks like ASCII
  if (!stateful && is_utf8(bytes)) return bytes;
  if (!name.empty() && !wide && name != "utf-8" && name != "utf8") {
    Converter convert(name);
    if (convert.known()) return convert(bytes);
  }
  return has_utf8_letter(bytes) ? bytes : from_windows(bytes);
}

}  // namespace relata
