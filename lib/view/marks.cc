// A sentence begins where the names of the ends, which stand at the borders of each statement, fit most of its statements.
// Tested by tests/view/view_test.cc.
#include "view/marks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "base/fold.h"
#include "layout/look.h"

namespace relata {
namespace {

struct Bytes {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// The places where a name of the node stands as whole words, the longest name first.
std::vector<Bytes> places_in(std::string_view text, const Node& node) {
  std::vector<std::string_view> names{node.label};
  names.insert(names.end(), node.aliases.begin(), node.aliases.end());
  std::stable_sort(names.begin(), names.end(), [](auto a, auto b) { return a.size() > b.size(); });
  std::vector<Bytes> places;
  for (const std::string_view name : names) {
    if (name.empty()) continue;
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string_view::npos; ++at) {
      const std::size_t end = at + name.size();
      if ((at > 0 && is_word(text[at - 1]) && is_word(name.front())) || (end < text.size() && is_word(text[end]) && is_word(name.back()))) continue;
      if (std::ranges::none_of(places, [&](const Bytes& p) { return p.begin <= at && end <= p.end; })) places.push_back({at, end});
    }
  }
  return places;
}

struct Stated {
  const Evidence* evidence;
  const Node* from;  // its ends
  const Node* to;
  std::size_t number;                 // of the evidence
  std::vector<Bytes> source, target;  // where names of its ends stand
};

std::optional<std::int64_t> start_of(std::string_view text, std::span<const Stated> statements) {
  std::map<std::int64_t, int> votes;
  for (const Stated& s : statements)
    for (const auto* places : {&s.source, &s.target})
      for (const Bytes& place : *places) {
        ++votes[static_cast<std::int64_t>(s.evidence->begin) - static_cast<std::int64_t>(place.begin)];
        ++votes[static_cast<std::int64_t>(s.evidence->end) - static_cast<std::int64_t>(place.end)];
      }
  std::optional<std::int64_t> best;
  for (const auto& [start, count] : votes) {
    const bool holds = std::ranges::all_of(statements, [&](const Stated& s) {
      return static_cast<std::int64_t>(s.evidence->begin) >= start && s.evidence->end - s.evidence->begin <= text.size() &&
             static_cast<std::int64_t>(s.evidence->end) - start <= static_cast<std::int64_t>(text.size());
    });
    if (holds && (!best || count > votes[*best])) best = start;
  }
  return best;
}

// Where one end stands: at a border of the statement if it can, else in it, else anywhere.
std::optional<Bytes> end_in(std::span<const Bytes> places, const std::optional<Bytes>& statement) {
  if (statement) {
    for (const Bytes& p : places)
      if (p.begin == statement->begin || p.end == statement->end) return p;
    for (const Bytes& p : places)
      if (p.begin >= statement->begin && p.end <= statement->end) return p;
  }
  return places.empty() ? std::nullopt : std::optional(places.front());
}

// An end that is told by another word than a name, such as a pronoun: the first or last word of the statement, whichever is free.
Bytes word_at_border(std::string_view text, const Bytes& statement, const std::optional<Bytes>& other) {
  Bytes word = statement;
  if (other && other->begin == statement.begin) {
    while (word.begin < word.end && !is_word(text[word.end - 1])) --word.end;
    word.begin = word.end;
    // A name may be of several words: "Addis Ababa".
    do {
      while (word.begin > statement.begin && !is_word(text[word.begin - 1])) --word.begin;
      while (word.begin > statement.begin && is_word(text[word.begin - 1])) --word.begin;
    } while (word.begin > statement.begin + 1 && is_capital(text[word.begin]) && text[word.begin - 1] == ' ' &&
             is_capital(text[text.substr(0, word.begin - 1).find_last_of(" ,(") + 1]));
  } else {
    word.end = word.begin;
    while (word.end < statement.end && is_word(text[word.end])) ++word.end;
  }
  return word;
}

// A name of one end that is all of the statement holds what the other end is told by: "Kenyan Minister Ada Marlow" is Ada Marlow, and the minister
// of Kenya. Then the shorter name at a border of it.
std::optional<Bytes> within(std::string_view text, const std::optional<Bytes>& end, const Node& node, const std::optional<Bytes>& statement) {
  if (!end || !statement || end->begin != statement->begin || end->end != statement->end) return end;
  const std::string_view label = node.label, whole = text.substr(end->begin, end->end - end->begin);
  if (label.size() >= whole.size()) return end;
  if (whole.ends_with(label) && !is_word(whole[whole.size() - label.size() - 1])) return Bytes{end->end - label.size(), end->end};
  if (whole.starts_with(label) && !is_word(whole[label.size()])) return Bytes{end->begin, end->begin + label.size()};
  return end;
}

bool lies_in(const std::optional<Bytes>& inner, const std::optional<Bytes>& outer) {
  return inner && outer && outer->begin <= inner->begin && inner->end <= outer->end;
}

Range range_of(std::string_view text, const std::optional<Bytes>& bytes) {
  if (!bytes || bytes->begin >= bytes->end) return {};
  const auto units = [&](std::size_t end) {
    std::int32_t count = 0;
    for (const char c : text.substr(0, end))
      if (begins_code_point(c)) count += static_cast<unsigned char>(c) >= 0xF0 ? 2 : 1;
    return count;
  };
  return {units(bytes->begin), units(bytes->end)};
}

void mark(std::string_view text, std::span<const Stated> statements, std::vector<Marks>& marks) {
  const std::optional<std::int64_t> start = start_of(text, statements);
  for (const Stated& s : statements) {
    std::optional<Bytes> statement;
    if (start)
      statement = Bytes{static_cast<std::size_t>(static_cast<std::int64_t>(s.evidence->begin) - *start),
                        static_cast<std::size_t>(static_cast<std::int64_t>(s.evidence->end) - *start)};
    std::optional<Bytes> source = end_in(s.source, statement), target = end_in(s.target, statement);
    if (statement && statement->begin < statement->end) {
      if (!target || lies_in(target, source)) source = within(text, source, *s.from, statement);
      if (!source || lies_in(source, target)) target = within(text, target, *s.to, statement);
      if (!source) source = word_at_border(text, *statement, target);
      if (!target) target = word_at_border(text, *statement, source);
    }
    marks[s.number] = {range_of(text, statement), range_of(text, source), range_of(text, target)};
  }
}

}  // namespace

std::vector<Marks> marks_of(const Graph& graph) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<Stated>> sentences;  // by article and text
  const std::vector<Ends> ends = ends_of(graph);
  std::size_t count = 0;
  for (std::size_t i = 0; i < graph.edges.size(); ++i)
    for (const Evidence& e : graph.edges[i].evidence)
      sentences[{e.source, e.text}].push_back({&e, &graph.nodes[ends[i].source], &graph.nodes[ends[i].target], count++,
                                               places_in(e.text, graph.nodes[ends[i].source]), places_in(e.text, graph.nodes[ends[i].target])});
  std::vector<Marks> marks(count);
  for (const auto& [sentence, statements] : sentences) mark(sentence.second, statements, marks);
  return marks;
}

}  // namespace relata
