// Tested by tests/view/view_test.cc.
#include "view/columns.h"

#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "layout/look.h"
#include "layout/select.h"
#include "view/marks.h"

namespace relata {
namespace {

using Json = JsonWriterWith<rapidjson::kWriteNanAndInfFlag>;

void put(Json& json, std::string_view text) { json.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
void put(Json& json, bool flag) { json.Int(flag); }
void put(Json& json, std::uint32_t number) { json.Uint(number); }
void put(Json& json, std::int32_t number) { json.Int(number); }
// Three digits, as a number of few characters.
void put(Json& json, double number) {
  const double rounded = std::round(number * 1000) / 1000;
  if (!std::isfinite(rounded)) json.Int(0);
  else if (rounded == std::floor(rounded) && std::abs(rounded) < 1e15) json.Int64(static_cast<std::int64_t>(rounded));
  else json.Double(rounded);
}

template <typename Items, typename Field>
void column(Json& json, const char* name, const Items& items, Field field) {
  json.Key(name);
  json.StartArray();
  for (const auto& item : items) put(json, field(item));
  json.EndArray();
}

// Texts by number.
class Dictionary {
 public:
  std::uint32_t of(std::string_view text) {
    const auto [entry, is_new] = numbers_.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
    if (is_new) texts_.push_back(text);
    return entry->second;
  }
  const std::vector<std::string_view>& texts() const { return texts_; }

 private:
  std::map<std::string_view, std::uint32_t> numbers_{};
  std::vector<std::string_view> texts_{};
};

void put_words(Json& json, const char* name, const std::vector<std::string_view>& words) {
  column(json, name, words, [](std::string_view word) { return word; });
}

class Columns {
 public:
  Columns(const Graph& graph, std::size_t hidden) : graph_(graph), hidden_(hidden), ends_(ends_of(graph)) {
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) node_at_.emplace(graph.nodes[i].id, i);
    for (std::uint32_t i = 0; i < graph.sources.size(); ++i) source_at_.emplace(graph.sources[i].id, i);
  }

  std::string text() {
    json_.StartObject();
    json_.Key("title");
    put(json_, std::string_view(graph_.title));
    json_.Key("hidden");
    json_.Uint64(hidden_);
    put_vocabulary();
    articles();
    things();
    relations();
    evidence();
    put_words(json_, "words", words_.texts());
    readable();
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void open(const char* name) {
    json_.Key(name);
    json_.StartObject();
  }

  void put_vocabulary() {
    std::vector<std::string_view> types, colours, classes;
    for (const EntityType type : all_entity_types()) types.push_back(name_of(type)), colours.push_back(colour_of(type));
    for (const ClaimClass cls : all_claim_classes()) classes.push_back(name_of(cls));
    put_words(json_, "types", types);
    put_words(json_, "colours", colours);
    put_words(json_, "classes", classes);
  }

  void articles() {
    open("articles");
    column(json_, "id", graph_.sources, [](const SourceInfo& s) { return std::string_view(s.id); });
    column(json_, "title", graph_.sources, [](const SourceInfo& s) { return std::string_view(s.title); });
    column(json_, "date", graph_.sources, [](const SourceInfo& s) { return std::string_view(s.date); });
    column(json_, "publisher", graph_.sources, [](const SourceInfo& s) { return std::string_view(s.publisher); });
    column(json_, "url", graph_.sources, [](const SourceInfo& s) { return std::string_view(s.url); });
    json_.EndObject();
  }

  template <typename Put>
  void lists(const char* name, Put put_list) {
    json_.Key(name);
    json_.StartArray();
    for (const Node& node : graph_.nodes) {
      json_.StartArray();
      put_list(node);
      json_.EndArray();
    }
    json_.EndArray();
  }

  void things() {
    open("things");
    column(json_, "id", graph_.nodes, [](const Node& n) { return std::string_view(n.id); });
    column(json_, "name", graph_.nodes, [](const Node& n) { return std::string_view(n.label); });
    column(json_, "type", graph_.nodes, [](const Node& n) { return static_cast<std::uint32_t>(n.type); });
    column(json_, "mentions", graph_.nodes, [](const Node& n) { return static_cast<double>(n.mentions); });
    column(json_, "confidence", graph_.nodes, [](const Node& n) { return n.confidence; });
    column(json_, "country", graph_.nodes, [this](const Node& n) { return words_.of(n.country); });
    lists("aliases", [this](const Node& n) {
      for (const SharedText& alias : n.aliases) put(json_, std::string_view(alias));
    });
    // A title, and the number of the thing that it is a post of, or -1.
    lists("roles", [this](const Node& n) {
      for (const SharedText& role : n.roles) {
        const auto [title, body] = parts_of_role(role);
        put(json_, words_.of(title));
        put(json_, node_number(body));
      }
    });
    lists("articles", [this](const Node& n) {
      for (const SharedText& source : n.sources) put(json_, source_number(source));
    });
    const std::vector<Point> places = places_of(graph_, sizes_of(graph_));
    column(json_, "x", places, [](const Point& p) { return std::round(p.x); });
    column(json_, "y", places, [](const Point& p) { return std::round(p.y); });
    json_.EndObject();
  }

  void relations() {
    open("relations");
    column(json_, "id", graph_.edges, [](const Edge& e) { return std::string_view(e.id); });
    column(json_, "source", ends_, [](const Ends& e) { return e.source; });
    column(json_, "target", ends_, [](const Ends& e) { return e.target; });
    column(json_, "relation", graph_.edges, [this](const Edge& e) { return words_.of(e.relation); });
    column(json_, "label", graph_.edges, [this](const Edge& e) { return words_.of(e.label); });
    column(json_, "class", graph_.edges, [](const Edge& e) { return static_cast<std::uint32_t>(e.cls); });
    column(json_, "polarity", graph_.edges, [](const Edge& e) { return static_cast<std::uint32_t>(e.polarity); });
    column(json_, "symmetric", graph_.edges, [](const Edge& e) { return e.symmetric; });
    column(json_, "disputed", graph_.edges, [](const Edge& e) { return e.disputed; });
    column(json_, "weight", graph_.edges, [](const Edge& e) { return e.weight; });
    column(json_, "confidence", graph_.edges, [](const Edge& e) { return e.confidence; });
    column(json_, "from", graph_.edges, [this](const Edge& e) { return words_.of(e.first_date); });
    column(json_, "until", graph_.edges, [this](const Edge& e) { return words_.of(e.last_date); });
    column(json_, "pieces", graph_.edges, [](const Edge& e) { return static_cast<std::uint32_t>(e.evidence.size()); });
    json_.EndObject();
  }

  // Of all relations, one after the other; a sentence stands once.
  void evidence() {
    std::vector<const Evidence*> all;
    for (const Edge& edge : graph_.edges)
      for (const Evidence& e : edge.evidence) all.push_back(&e);
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> sentence_at;
    std::vector<const Evidence*> sentences;
    const auto sentence_of = [&](const Evidence* e) {
      const auto [entry, is_new] = sentence_at.try_emplace({e->source, e->text}, static_cast<std::uint32_t>(sentences.size()));
      if (is_new) sentences.push_back(e);
      return entry->second;
    };
    open("evidence");
    column(json_, "sentence", all, sentence_of);
    column(json_, "speaker", all, [this](const Evidence* e) { return node_number(e->speaker); });
    column(json_, "place", all, [this](const Evidence* e) { return node_number(e->place); });
    column(json_, "date", all, [this](const Evidence* e) { return words_.of(e->date); });
    column(json_, "time", all, [this](const Evidence* e) { return words_.of(e->time); });
    column(json_, "confidence", all, [](const Evidence* e) { return e->confidence; });
    // Six numbers each: begin and end of the statement, of the source and of the target in the sentence.
    json_.Key("marks");
    json_.StartArray();
    for (const Marks& m : marks_of(graph_))
      for (const Range& range : {m.statement, m.source, m.target}) put(json_, range.begin), put(json_, range.end);
    json_.EndArray();
    json_.EndObject();
    open("sentences");
    column(json_, "article", sentences, [this](const Evidence* e) { return source_number(e->source); });
    column(json_, "text", sentences, [](const Evidence* e) { return std::string_view(e->text); });
    json_.EndObject();
  }

  // What is shown at first, with places of its own.
  void readable() {
    const Selection selection = readable_selection(graph_);
    const Selected selected = select(graph_, selection);
    const Graph part = part_of(graph_, selected);
    const std::vector<Point> places = places_of(part, sizes_of(part));
    open("start");
    json_.Key("named"), put(json_, selection.named);
    json_.Key("confidence"), put(json_, selection.min_confidence);
    json_.Key("top"), put(json_, static_cast<std::uint32_t>(selection.top));
    json_.Key("connected"), put(json_, selection.connected);
    json_.Key("group"), put(json_, static_cast<std::uint32_t>(selection.least_group));
    column(json_, "things", selected.nodes, [](std::uint32_t i) { return i; });
    column(json_, "x", places, [](const Point& p) { return std::round(p.x); });
    column(json_, "y", places, [](const Point& p) { return std::round(p.y); });
    json_.EndObject();
  }

  std::int32_t node_number(std::string_view id) const {
    const auto found = node_at_.find(id);
    return found == node_at_.end() ? -1 : static_cast<std::int32_t>(found->second);
  }

  std::int32_t source_number(std::string_view id) const {
    const auto found = source_at_.find(id);
    return found == source_at_.end() ? -1 : static_cast<std::int32_t>(found->second);
  }

  const Graph& graph_;
  const std::size_t hidden_;
  const std::vector<Ends> ends_;
  std::map<std::string_view, std::uint32_t> node_at_{}, source_at_{};
  Dictionary words_{};
  JsonBuffer buffer_{};
  Json json_{buffer_};
};

}  // namespace

std::string columns_of(const Graph& graph, std::size_t hidden) { return Columns(graph, hidden).text(); }

}  // namespace relata
