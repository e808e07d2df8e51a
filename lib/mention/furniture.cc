// Datelines and credits are told by where they stand and what they lack (a finite verb), the rest by how it begins: a row of
// furniture.tsv. Tested by tests/mention/furniture_test.cc.
#include "mention/furniture.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "base/table.h"
#include "text/characters.h"

extern "C" const char relata_data_mention_furniture[], relata_data_mention_furniture_end[];

namespace relata {
namespace {

constexpr std::uint32_t kLongestCredit = 30;  // tokens
constexpr std::uint32_t kLongestByline = 14;  // tokens
constexpr std::uint32_t kMostSkipped = 8;     // tokens that "*" stands for

struct Pattern {
  FurnitureKind kind = FurnitureKind::Credit;
  std::vector<std::vector<std::string_view>> slots;  // each the words that may stand there; "*" and "$" alone
};

std::vector<Pattern> read_patterns() {
  std::vector<Pattern> patterns;
  for (const auto& row : rows_of({relata_data_mention_furniture, relata_data_mention_furniture_end}, 2)) {
    Pattern pattern;
    pattern.kind = row[0] == "credit" ? FurnitureKind::Credit : row[0] == "correction" ? FurnitureKind::Correction : FurnitureKind::Invitation;
    for (const std::string_view slot : parts_of(row[1], ' ')) pattern.slots.push_back(parts_of(slot, '|'));
    patterns.push_back(std::move(pattern));
  }
  return patterns;
}

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> table = read_patterns();
  return table;
}

class FurnitureFinder {
 public:
  FurnitureFinder(const Document& document, const Analysis& analysis) : document_(document), analysis_(analysis) {}

  std::vector<Furniture> find() {
    for (std::uint32_t begin = 0; begin < document_.size();) {
      std::uint32_t end = begin + 1;
      while (end < document_.size() && document_.tokens()[end].gap != Gap::Paragraph) ++end;
      read_paragraph({begin, end});
      begin = end;
    }
    return std::move(found_);
  }

 private:
  void read_paragraph(TokenSpan paragraph) {
    if (is_dateline(paragraph)) return add(FurnitureKind::Dateline, paragraph);
    if (is_byline(paragraph)) return add(FurnitureKind::Credit, paragraph);
    for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
      const std::uint32_t end = std::min(analysis_.sentences[analysis_.sentence_of(at)].end, paragraph.end);
      const Pattern* pattern = pattern_of({at, end});
      if (pattern && pattern->kind == FurnitureKind::Correction) return add(pattern->kind, {at, paragraph.end});
      if (pattern) add(pattern->kind, {at, end});
      else add_addresses({at, end});
      at = end;
    }
  }

  void add(FurnitureKind kind, TokenSpan tokens) { found_.push_back({kind, tokens}); }

  // "NAIROBI, Kenya, May 3 (Reuters) -": a paragraph that ends within a line.
  bool is_dateline(TokenSpan p) const {
    if (p.end >= document_.size()) return false;
    const ByteSpan between{document_.tokens()[p.end - 1].bytes.end, document_.tokens()[p.end].bytes.begin};
    return document_.text_of(between).find_first_of("\n\f") == std::string_view::npos;
  }

  // "By Ann Otieno, Political Editor", "ANN OTIENO" before the text.
  bool is_byline(TokenSpan p) const {
    if (p.size() < 2 || p.size() > kLongestByline || has_finite_verb(p)) return false;
    const std::string_view last = document_.text_of(p.end - 1);
    if (lower(document_.text_of(p.begin)) == "by" && is_capitalised(document_.text_of(p.begin + 1)) && last != "." && last != ":")
      return overlapped(analysis_.names, {p.begin + 1, p.end}) != nullptr;
    if (p.begin != 0 || p.size() > 3) return false;
    const Name* name = overlapped(analysis_.names, p);
    return name && name->type == NameType::Person && name->tokens == p && document_.text_of(p) == upper(document_.text_of(p));
  }

  bool has_finite_verb(TokenSpan span) const {
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      const Xpos tag = analysis_.words[t].xpos;
      if (tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD) return true;
    }
    return false;
  }

  const Pattern* pattern_of(TokenSpan sentence) const {
    std::uint32_t begin = sentence.begin;
    while (begin < sentence.end && analysis_.words[begin].upos == Upos::Punct && document_.text_of(begin) != "©") ++begin;
    std::vector<std::string> words;
    for (std::uint32_t t = begin; t < sentence.end && words.size() < kLongestCredit; ++t) words.push_back(lower(document_.text_of(t)));
    for (const Pattern& pattern : patterns()) {
      if (!matches(pattern, words)) continue;
      if (pattern.kind == FurnitureKind::Credit && (sentence.size() > kLongestCredit || has_finite_verb(sentence))) continue;
      return &pattern;
    }
    return nullptr;
  }

  static bool matches(const Pattern& pattern, const std::vector<std::string>& words) {
    std::size_t at = 0;
    bool any = false;
    for (const std::vector<std::string_view>& slot : pattern.slots) {
      if (slot.front() == "*" && slot.size() == 1) {
        any = true;
        continue;
      }
      if (slot.front() == "$") return at == words.size() || (at + 1 == words.size() && words[at] == ".");
      const std::size_t last = any ? at + kMostSkipped : at;
      const auto fits = [&](std::size_t i) { return std::find(slot.begin(), slot.end(), words[i]) != slot.end(); };
      while (at < words.size() && at <= last && !fits(at)) ++at;
      if (at >= words.size() || at > last) return false;
      ++at;
      any = false;
    }
    return true;
  }

  void add_addresses(TokenSpan span) {
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      const std::string_view text = document_.text_of(t);
      if (text.find("://") != std::string_view::npos || text.starts_with("www.")) add(FurnitureKind::Address, {t, t + 1});
    }
  }

  const Document& document_;
  const Analysis& analysis_;
  std::vector<Furniture> found_;
};

}  // namespace

std::vector<Furniture> find_furniture(const Document& document, const Analysis& analysis) { return FurnitureFinder(document, analysis).find(); }

}  // namespace relata
