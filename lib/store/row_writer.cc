// Tested by tests/store/store_test.cc and update_test.cc.
#include "store/row_writer.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "names/key.h"
#include "store/columns.h"
#include "store/tables.h"

namespace relata {
namespace {

// The words by which a thing is found.
std::set<std::string> words_of(const Node& node) {
  std::set<std::string> words;
  for (const std::string& word : words_of_name(node.label)) words.insert(word);
  for (const SharedText& alias : node.aliases)
    for (const std::string& word : words_of_name(alias)) words.insert(word);
  return words;
}

void bind_facts(Rows& query, int place, const Node& node) {
  query.bind(place, name_of(node.type));
  query.bind(place + 1, static_cast<std::int64_t>(node.mentions));
  query.bind(place + 2, node.confidence);
  query.bind_filled(place + 3, node.gazetteer_id);
  query.bind_filled(place + 4, node.country);
}

// Lists as texts, which a statement sees until it has run.
struct ListTexts {
  explicit ListTexts(const Node& node) : aliases(list_text(node.aliases)), roles(list_text(node.roles)), properties(properties_text(node.properties)) {}
  void bind(Rows& query, int place) const {
    query.bind_filled(place, aliases);
    query.bind_filled(place + 1, roles);
    query.bind_filled(place + 2, properties);
  }
  std::string aliases, roles, properties;
};

}  // namespace

RowWriter::RowWriter(Database& database, Tables tables)
    : database_(database),
      asks_(tables == Tables::Filled),
      find_thing_(database, "SELECT number FROM things WHERE id=?"),
      find_article_(database, "SELECT number FROM articles WHERE id=?"),
      add_article_(database, "INSERT OR REPLACE INTO articles VALUES(?,?,?,?,?,?,?,?)"),
      drop_article_(database, "DELETE FROM articles WHERE id=?"),
      add_thing_(database, "INSERT OR REPLACE INTO things VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
      drop_thing_(database, "DELETE FROM things WHERE number=?"),
      add_appearance_(database, "INSERT INTO appearances VALUES(?,?)"),
      drop_appearance_(database, "DELETE FROM appearances WHERE thing=?1 AND (article=?2 OR article=?3)"),
      drop_appearances_(database, "DELETE FROM appearances WHERE thing=?"),
      add_part_(database, "INSERT INTO parts VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      drop_parts_(database, "DELETE FROM parts WHERE thing=?"),
      drop_parts_from_(database, "DELETE FROM parts WHERE thing=? AND place>=?"),
      count_parts_(database, "SELECT count(*) FROM parts WHERE thing=?1 AND place>=0 AND place<?2"),
      add_name_(database, "INSERT INTO names VALUES(?,?)"),
      drop_name_(database, "DELETE FROM names WHERE word=? AND thing=?"),
      names_of_(database, "SELECT label, aliases FROM things WHERE number=?"),
      add_relation_(database, "INSERT INTO relations VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      drop_relation_(database, "DELETE FROM relations WHERE number=?"),
      add_evidence_(database, "INSERT INTO evidence VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      drop_evidence_(database, "DELETE FROM evidence WHERE relation=?"),
      evidence_of_(database, "SELECT number, sentence FROM evidence WHERE relation=?"),
      add_sentence_(database, "INSERT INTO sentences(rowid, sentence) VALUES(?,?)"),
      drop_sentence_(database, "INSERT INTO sentences(sentences, rowid, sentence) VALUES('delete',?,?)") {}

std::int64_t RowWriter::number_of(Rows& query, std::unordered_map<SharedText, std::int64_t>& known, const SharedText& id) {
  const auto [at, added] = known.try_emplace(id, 0);
  if (!added || !asks_) return at->second;
  query.bind(1, id.view());
  if (query.step()) at->second = query.integer(0);
  query.reset();
  return at->second;
}

// The number of what there is, else its id.
void RowWriter::bind_known(Rows& query, int place, std::int64_t number, const SharedText& id) {
  if (number != 0) query.bind(place, number);
  else query.bind(place, id.view());
}

void RowWriter::put_article(const SourceInfo& info) {
  const std::int64_t known = article(info.id);
  if (known != 0) add_article_.bind(1, known);
  else add_article_.bind_none(1);
  int place = 2;
  for (const std::string* text : {&info.id, &info.title, &info.date, &info.publisher, &info.url, &info.sha256})
    add_article_.bind(place++, std::string_view(*text));
  add_article_.bind(place, static_cast<std::int64_t>(info.words));
  add_article_.run();
  if (known == 0) articles_[info.id] = database_.last_number();
}

void RowWriter::take_article(std::string_view id) {
  drop_article_.bind(1, id);
  drop_article_.run();
  articles_.erase(id);
}

void RowWriter::put_decisions(const std::vector<Decision>& decisions) {
  database_.run("DELETE FROM decisions");
  Rows add(database_, "INSERT INTO decisions(same, a, b) VALUES(?,?,?)");
  for (const Decision& decision : decisions) {
    if (decision.is_of_relation()) continue;
    add.bind(1, std::int64_t{decision.holds});
    add.bind(2, std::string_view(decision.left));
    add.bind(3, std::string_view(decision.right));
    add.run();
  }
  put_verdicts(decisions);
}

void RowWriter::put_verdicts(const std::vector<Decision>& decisions) {
  if (std::ranges::any_of(decisions, &Decision::is_of_relation)) make_later_tables(database_);
  if (!has_verdicts(database_)) return;
  database_.run("DELETE FROM verdicts");
  Rows add(database_, "INSERT INTO verdicts(correct, a, b, relation, label, polarity) VALUES(?,?,?,?,?,?)");
  for (const Decision& decision : decisions) {
    if (!decision.is_of_relation()) continue;
    add.bind(1, std::int64_t{decision.holds});
    add.bind(2, std::string_view(decision.left));
    add.bind(3, std::string_view(decision.right));
    add.bind(4, std::string_view(decision.relation));
    add.bind_filled(5, decision.label);
    add.bind(6, name_of(decision.polarity));
    add.run();
  }
}

void RowWriter::put_thing(const Node& node, std::int64_t number) {
  const ListTexts lists(node);
  if (number != 0) add_thing_.bind(1, number);
  else add_thing_.bind_none(1);
  add_thing_.bind(2, node.id.view());
  add_thing_.bind(3, node.label.view());
  bind_facts(add_thing_, 4, node);
  lists.bind(add_thing_, 9);
  add_thing_.run();
}

void RowWriter::put_node(const Node& node) {
  put_thing(node, 0);
  const std::int64_t number = database_.last_number();
  things_[node.id] = number;
  put_beside(node, number);
  put_names(node, number);
}

// Of a hub few rows change.
void RowWriter::change_node(const Node& before, const Node& node) {
  const std::int64_t number = thing(node.id);
  put_thing(node, number);
  change_appearances(before, node, number);
  change_parts(before, node, number);
  const std::set<std::string> old = words_of(before), now = words_of(node);
  for (const auto& [query, from, other] : {std::tuple(&drop_name_, &old, &now), std::tuple(&add_name_, &now, &old)})
    for (const std::string& word : *from) {
      if (other->contains(word)) continue;
      query->bind(1, std::string_view(word));
      query->bind(2, number);
      query->run();
    }
}

void RowWriter::change_appearances(const Node& before, const Node& node, std::int64_t number) {
  for (const SharedText& source : before.sources) {
    if (std::ranges::binary_search(node.sources, source)) continue;
    drop_appearance_.bind(1, number);
    drop_appearance_.bind(2, article(source));
    drop_appearance_.bind(3, source.view());  // as it stands where the article was not listed yet
    drop_appearance_.run();
  }
  for (const SharedText& source : node.sources) {
    if (std::ranges::binary_search(before.sources, source)) continue;
    add_appearance_.bind(1, number);
    bind_known(add_appearance_, 2, article(source), source);
    add_appearance_.run();
  }
}

// A row of a part depends on the id and the label of its node. Another program may have left gaps between the places.
void RowWriter::change_parts(const Node& before, const Node& node, std::int64_t number) {
  const std::size_t count = before.parts.size();
  count_parts_.bind(1, number);
  count_parts_.bind(2, static_cast<std::int64_t>(count));
  const bool in_place = count_parts_.step() && count_parts_.integer(0) == static_cast<std::int64_t>(count);
  count_parts_.reset();
  std::size_t same = 0;
  if (in_place && before.label == node.label)
    while (same < std::min(count, node.parts.size()) && before.parts[same] == node.parts[same]) ++same;
  Rows& drop = in_place ? drop_parts_from_ : drop_parts_;
  drop.bind(1, number);
  if (in_place) drop.bind(2, static_cast<std::int64_t>(same));
  drop.run();
  for (; same < node.parts.size(); ++same) put_part(node.parts[same], node, number, same);
}

void RowWriter::take_node(std::string_view id) {
  const std::int64_t number = thing(id);
  take_beside(number);
  drop_thing_.bind(1, number);
  drop_thing_.run();
  things_.erase(id);
}

void RowWriter::put_beside(const Node& node, std::int64_t number) {
  for (const SharedText& source : node.sources) {
    add_appearance_.bind(1, number);
    bind_known(add_appearance_, 2, article(source), source);
    add_appearance_.run();
  }
  for (std::size_t place = 0; place < node.parts.size(); ++place) put_part(node.parts[place], node, number, place);
}

void RowWriter::put_part(const Node& part, const Node& node, std::int64_t number, std::size_t place) {
  const ListTexts lists(part);
  add_part_.bind(1, number);
  add_part_.bind(2, static_cast<std::int64_t>(place));
  if (part.sources.empty()) add_part_.bind_none(3);
  else bind_known(add_part_, 3, article(part.sources.front()), part.sources.front());
  if (part.id == node.id) add_part_.bind_none(4);
  else add_part_.bind(4, part.id.view());
  if (part.label == node.label) add_part_.bind_none(5);
  else add_part_.bind(5, part.label.view());
  bind_facts(add_part_, 6, part);
  lists.bind(add_part_, 11);
  add_part_.run();
}

void RowWriter::put_names(const Node& node, std::int64_t number) {
  for (const std::string& word : words_of(node)) {
    add_name_.bind(1, std::string_view(word));
    add_name_.bind(2, number);
    add_name_.run();
  }
}

void RowWriter::take_beside(std::int64_t number) {
  TextCache texts(1);
  Node named;
  names_of_.bind(1, number);
  if (names_of_.step()) {
    named.label = names_of_.text(0);
    named.aliases = list_of(names_of_.text(1), texts, "store");
  }
  names_of_.reset();
  for (const std::string& word : words_of(named)) {
    drop_name_.bind(1, std::string_view(word));
    drop_name_.bind(2, number);
    drop_name_.run();
  }
  for (Rows* query : {&drop_appearances_, &drop_parts_}) {
    query->bind(1, number);
    query->run();
  }
}

void RowWriter::put_edge(const Edge& edge) {
  const std::string properties = properties_text(edge.properties);
  Rows& row = add_relation_;
  row.bind_none(1);
  row.bind(2, std::string_view(edge.id));
  row.bind(3, thing(edge.source));
  row.bind(4, thing(edge.target));
  row.bind(5, edge.relation.view());
  row.bind(6, edge.label.view());
  row.bind(7, name_of(edge.cls));
  row.bind(8, name_of(edge.kind));
  row.bind(9, name_of(edge.polarity));
  row.bind(10, std::int64_t{edge.symmetric});
  row.bind(11, std::int64_t{edge.disputed});
  row.bind(12, edge.weight);
  row.bind(13, edge.confidence);
  row.bind_filled(14, edge.first_date);
  row.bind_filled(15, edge.last_date);
  row.bind_filled(16, properties);
  row.run();
  const std::int64_t number = database_.last_number();
  for (const Evidence& evidence : edge.evidence) put_evidence(evidence, edge, number);
}

void RowWriter::put_evidence(const Evidence& evidence, const Edge& edge, std::int64_t relation) {
  Rows& row = add_evidence_;
  row.bind_none(1);
  row.bind(2, relation);
  bind_known(row, 3, article(evidence.source), evidence.source);
  row.bind(4, static_cast<std::int64_t>(evidence.begin));
  row.bind(5, static_cast<std::int64_t>(evidence.end));
  row.bind(6, evidence.text.view());
  if (evidence.speaker.empty()) row.bind_none(7);
  else bind_known(row, 7, thing(evidence.speaker), evidence.speaker);
  row.bind_filled(8, evidence.time);
  row.bind_filled(9, evidence.date);
  if (evidence.place.empty()) row.bind_none(10);
  else bind_known(row, 10, thing(evidence.place), evidence.place);
  row.bind(11, evidence.confidence);
  row.bind_filled(12, evidence.rule);
  if (evidence.label == edge.label) row.bind_none(13);
  else row.bind(13, evidence.label.view());
  if (evidence.cls == edge.cls) row.bind_none(14);
  else row.bind(14, name_of(evidence.cls));
  if (evidence.kind == edge.kind) row.bind_none(15);
  else row.bind(15, name_of(evidence.kind));
  row.bind(16, std::int64_t{evidence.symmetric});
  row.bind(17, std::int64_t{evidence.reversed});
  row.run();
  const std::string key = key_of_name(evidence.text);
  add_sentence_.bind(1, database_.last_number());
  add_sentence_.bind(2, std::string_view(key));
  add_sentence_.run();
}

void RowWriter::take_edge(std::int64_t number) {
  evidence_of_.bind(1, number);
  while (evidence_of_.step()) {
    const std::string key = key_of_name(evidence_of_.text(1));
    drop_sentence_.bind(1, evidence_of_.integer(0));
    drop_sentence_.bind(2, std::string_view(key));
    drop_sentence_.run();
  }
  for (Rows* query : {&drop_evidence_, &drop_relation_}) {
    query->bind(1, number);
    query->run();
  }
}

}  // namespace relata
