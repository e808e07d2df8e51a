// Tested by tests/analysis/heads_test.cc against pieces that the training code made.
#include "analysis/pieces.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/fold.h"

namespace relata {
namespace {

constexpr std::size_t kMostPieces = 8;
constexpr std::size_t kLongestPart = 100;  // characters

void append_utf8(std::string& out, utf8proc_int32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t n = utf8proc_encode_char(c, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(n));
}

template <typename Take>
void each_code_point(std::string_view text, Take take) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t n = utf8proc_iterate(at, left, &c);
    const bool valid = n > 0 && c >= 0;
    take(valid ? c : 0xFFFD);
    at += valid ? n : 1;
    left -= valid ? n : 1;
  }
}

// Quotes, dashes and dots of many kinds as their ASCII forms; 0 for what is not one of them.
char ascii_form(utf8proc_int32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case '`':
    case 0xB4: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015: return '-';
    default: return 0;
  }
}

bool is_punctuation(utf8proc_int32_t c) {
  if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) return true;
  const utf8proc_category_t k = utf8proc_category(c);
  return k >= UTF8PROC_CATEGORY_PC && k <= UTF8PROC_CATEGORY_PO;
}

bool is_ideograph(utf8proc_int32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2FA1F) || (c >= 0xF900 && c <= 0xFAFF);
}

// The word normalised and cut before and after punctuation and ideographs.
std::vector<std::string> parts_of(std::string_view word) {
  std::vector<std::string> parts(1);
  const auto take = [&parts](utf8proc_int32_t c) {
    const utf8proc_category_t k = utf8proc_category(c);
    if (k == UTF8PROC_CATEGORY_MN || k == UTF8PROC_CATEGORY_CC || k == UTF8PROC_CATEGORY_CF) return;
    const bool blank = k == UTF8PROC_CATEGORY_ZS || k == UTF8PROC_CATEGORY_ZL || k == UTF8PROC_CATEGORY_ZP;
    const bool alone = is_punctuation(c) || is_ideograph(c);
    if ((alone || blank) && !parts.back().empty()) parts.emplace_back();
    if (blank) return;
    append_utf8(parts.back(), c);
    if (alone) parts.emplace_back();
  };
  each_code_point(word, [&take](utf8proc_int32_t c) {
    if (const char ascii = ascii_form(c)) return take(ascii);
    if (c == 0x2026) return take('.'), take('.'), take('.');
    if (c < 0x80) return take(utf8proc_tolower(c));
    std::array<utf8proc_int32_t, 16> decomposed{};
    int boundary = 0;
    const utf8proc_ssize_t n = utf8proc_decompose_char(utf8proc_tolower(c), decomposed.data(), decomposed.size(), UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t i = 0; i < n && i < static_cast<utf8proc_ssize_t>(decomposed.size()); ++i) take(decomposed[static_cast<std::size_t>(i)]);
  });
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

}  // namespace

Pieces::Pieces(const std::vector<std::string>& vocabulary) {
  ids_.reserve(vocabulary.size());
  for (std::size_t i = 0; i < vocabulary.size(); ++i) {
    ids_.emplace(vocabulary[i], static_cast<std::int32_t>(i));
    longest_ = std::max(longest_, vocabulary[i].size());
  }
  const auto id = [this](std::string_view piece) {
    const auto found = ids_.find(piece);
    return found == ids_.end() ? 0 : found->second;
  };
  unknown_ = id("[UNK]");
  cls_ = id("[CLS]");
  sep_ = id("[SEP]");
}

bool Pieces::append_part(std::string_view part, std::vector<std::int32_t>& out) const {
  if (count_code_points(part) > kLongestPart) return false;
  std::string piece;
  for (std::size_t begin = 0; begin < part.size();) {
    const std::string_view mark = begin ? "##" : "";
    std::size_t end = std::min(part.size(), begin + longest_);
    while (end > begin && end < part.size() && !begins_code_point(part[end])) --end;
    for (; end > begin; --end) {
      if (end < part.size() && !begins_code_point(part[end])) continue;
      piece.assign(mark).append(part.substr(begin, end - begin));
      const auto found = ids_.find(piece);
      if (found == ids_.end()) continue;
      out.push_back(found->second);
      break;
    }
    if (end == begin) return false;
    begin = end;
  }
  return true;
}

std::size_t Pieces::append(std::string_view word, std::vector<std::int32_t>& out) const {
  const std::size_t before = out.size();
  // No word keeps more than eight pieces, so that a monster's tail need not be looked at.
  constexpr std::size_t kEnough = 2048;
  for (const std::string& part : parts_of(word.substr(0, kEnough))) {
    const std::size_t start = out.size();
    if (!append_part(part, out)) {
      out.resize(start);
      out.push_back(unknown_);
    }
    if (out.size() - before >= kMostPieces) break;
  }
  if (out.size() == before) out.push_back(unknown_);
  if (out.size() - before > kMostPieces) out.resize(before + kMostPieces);
  return out.size() - before;
}

std::uint8_t shape_class(std::string_view word) {
  std::size_t letters = 0, upper = 0, cased = 0, low = 0;
  bool digits = false, first_upper = false;
  each_code_point(word, [&](utf8proc_int32_t c) {
    const utf8proc_category_t k = utf8proc_category(c);
    digits = digits || k == UTF8PROC_CATEGORY_ND;
    if (k < UTF8PROC_CATEGORY_LU || k > UTF8PROC_CATEGORY_LO) return;
    const bool is_upper = k == UTF8PROC_CATEGORY_LU, is_lower = k == UTF8PROC_CATEGORY_LL;
    if (letters == 0) first_upper = is_upper;
    ++letters;
    upper += is_upper;
    low += is_lower;
    cased += is_upper || is_lower;
  });
  if (letters == 0) return digits ? 6 : 1;
  if (digits) return 7;
  if (cased == 0) return 8;
  if (low == letters) return 2;
  if (first_upper && upper == 1) return 3;
  return upper == letters ? 4 : 5;
}

}  // namespace relata
