// Tested by tests/store/part_test.cc.
#include "store/store_part.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "names/key.h"
#include "store/database.h"
#include "store/row_reader.h"
#include "store/store_counts.h"

namespace relata {

struct StorePart::Opened {
  explicit Opened(const std::string& path)
      : database(path, Database::Use::Read),
        one_state(database, false),
        reader(database, path),
        name(path),
        named(database, "SELECT thing FROM names WHERE word>=? AND word<?"),
        called(database, "SELECT thing FROM names WHERE word=?"),
        degree(database, "SELECT (SELECT count(*) FROM relations WHERE source=?1)+(SELECT count(*) FROM relations WHERE target=?1)"),
        ends(database, "SELECT target FROM relations WHERE source=?1 UNION SELECT source FROM relations WHERE target=?1") {}

  // The things of which a word begins so.
  std::set<std::int64_t> things_with(const std::string& word) {
    const std::string end = word + '\xFF';  // no text has such a byte
    named.bind(1, std::string_view(word));
    named.bind(2, std::string_view(end));
    return numbers_of(named);
  }

  // The things of which this is a word.
  std::set<std::int64_t> things_of(const std::string& word) {
    called.bind(1, std::string_view(word));
    return numbers_of(called);
  }

  static std::set<std::int64_t> numbers_of(Rows& rows) {
    std::set<std::int64_t> numbers;
    while (rows.step()) numbers.insert(rows.integer(0));
    return numbers;
  }

  std::size_t edges_at(std::int64_t thing) {
    degree.bind(1, thing);
    const std::size_t count = degree.step() ? static_cast<std::size_t>(degree.integer(0)) : 0;
    degree.reset();
    return count;
  }

  // The things that `of` gives for every word of the name.
  template <typename Of>
  static std::set<std::int64_t> things_with_all(std::string_view name, Of of) {
    std::set<std::int64_t> things;
    bool first = true;
    for (const std::string& word : words_of_name(name)) {
      const std::set<std::int64_t> with = of(word);
      std::set<std::int64_t> both;
      if (!first) std::ranges::set_intersection(things, with, std::inserter(both, both.end()));
      things = first ? with : std::move(both);
      first = false;
    }
    return things;
  }

  bool take(const std::set<std::int64_t>& things, std::size_t most) {
    if (things.size() > most) return false;
    for (const std::int64_t thing : things) reader.take_thing(thing, NodeFields::WithoutParts);
    return true;
  }

  Database database;
  Transaction one_state;
  RowReader reader;
  const std::string name;
  Rows named, called, degree, ends;
};

StorePart::StorePart(const std::string& path) : opened_(std::make_unique<Opened>(path)) {}
StorePart::~StorePart() = default;

bool StorePart::add_named(std::string_view name, std::size_t most) {
  std::set<std::int64_t> things = Opened::things_with_all(name, [&](const std::string& word) { return opened_->things_with(word); });
  if (const std::int64_t itself = opened_->reader.thing_of(name)) things.insert(itself);
  return opened_->take(things, most);
}

bool StorePart::add_called(std::string_view name, std::size_t most) {
  if (words_of_name(name).empty()) return false;
  return opened_->take(Opened::things_with_all(name, [&](const std::string& word) { return opened_->things_of(word); }), most);
}

std::optional<GraphCounts> StorePart::counts() { return stored_counts(opened_->database, opened_->name); }

void StorePart::add_node(std::string_view id) {
  if (const std::int64_t thing = opened_->reader.thing_of(id)) opened_->reader.take_thing(thing, NodeFields::WithoutParts);
}

bool StorePart::add_around(std::string_view id, std::size_t hops, std::size_t most) {
  const std::int64_t start = opened_->reader.thing_of(id);
  if (start == 0) return true;
  std::size_t edges = 0;
  std::set<std::int64_t> seen = {start};
  std::vector<std::int64_t> reached = {start};
  for (std::size_t hop = 0; hop < hops && !reached.empty(); ++hop) {
    std::vector<std::int64_t> next;
    for (const std::int64_t thing : reached) {
      if (most != static_cast<std::size_t>(-1) && (edges += opened_->edges_at(thing)) > most) return false;
      opened_->reader.take_edges_at(thing);
      if (hop + 1 == hops) continue;
      opened_->ends.bind(1, thing);
      while (opened_->ends.step())
        if (seen.insert(opened_->ends.integer(0)).second) next.push_back(opened_->ends.integer(0));
    }
    reached = std::move(next);
  }
  return true;
}

void StorePart::add_said_by(std::string_view id) {
  const std::int64_t speaker = opened_->reader.thing_of(id);
  for (const std::int64_t edge : opened_->reader.numbers("SELECT DISTINCT relation FROM evidence WHERE speaker=?", {speaker})) opened_->reader.take_edge(edge);
}

bool StorePart::add_sentences(std::string_view words, std::size_t most) {
  std::string wanted;
  const auto is_letter = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
  for (const std::string& word : words_of_name(words)) {
    if (!std::ranges::any_of(word, is_letter)) return false;
    wanted.append(1, '"').append(word).append("\"* ");  // a word of a name holds no quotation mark
  }
  if (wanted.empty()) return false;
  Rows rows(opened_->database, "SELECT rowid FROM sentences WHERE sentences MATCH ?");
  rows.bind(1, std::string_view(wanted));
  std::vector<std::int64_t> found;
  while (rows.step()) {
    if (found.size() == most) return false;
    found.push_back(rows.integer(0));
  }
  Rows relation(opened_->database, "SELECT relation FROM evidence WHERE number=?");
  for (const std::int64_t evidence : found) {
    relation.bind(1, evidence);
    if (relation.step()) opened_->reader.take_edge(relation.integer(0));
    relation.reset();
  }
  return true;
}

Graph StorePart::graph() { return opened_->reader.taken(NodeFields::WithoutParts); }

Graph StorePart::nodes() { return opened_->reader.everything_but_edges(); }

}  // namespace relata
