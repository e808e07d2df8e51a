// Nodes and edges as rows. Inside the room only.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "graph/graph.h"
#include "store/database.h"

namespace relata {

class RowWriter {
 public:
  // Filled: what is written may be there already. Of empty tables, which have no indexes yet, nothing is asked.
  enum class Tables { Filled, Empty };
  explicit RowWriter(Database& database, Tables tables = Tables::Filled);

  void put_article(const SourceInfo& article);  // in place of one of the same id
  void take_article(std::string_view id);
  void put_decisions(const std::vector<Decision>& decisions);  // in place of all

  // New nodes, and new content of nodes that are there by their id. The articles go before.
  void put_node(const Node& node);
  void change_node(const Node& before, const Node& node);
  void take_node(std::string_view id);

  // The ends go before, and so do the nodes of speakers and places.
  void put_edge(const Edge& edge);
  void take_edge(std::int64_t number);

 private:
  std::int64_t number_of(Rows& query, std::unordered_map<SharedText, std::int64_t>& known, const SharedText& id);
  std::int64_t thing(const SharedText& id) { return number_of(find_thing_, things_, id); }
  std::int64_t article(const SharedText& id) { return number_of(find_article_, articles_, id); }
  void bind_known(Rows& query, int place, std::int64_t number, const SharedText& id);
  void put_verdicts(const std::vector<Decision>& decisions);
  void put_thing(const Node& node, std::int64_t number);
  void put_beside(const Node& node, std::int64_t number);
  void put_part(const Node& part, const Node& node, std::int64_t number, std::size_t place);
  void put_names(const Node& node, std::int64_t number);
  void take_beside(std::int64_t number);
  void change_appearances(const Node& before, const Node& node, std::int64_t number);
  void change_parts(const Node& before, const Node& node, std::int64_t number);
  void put_evidence(const Evidence& evidence, const Edge& edge, std::int64_t relation);

  Database& database_;
  const bool asks_;
  Rows find_thing_, find_article_, add_article_, drop_article_;
  Rows add_thing_, drop_thing_, add_appearance_, drop_appearance_, drop_appearances_, add_part_, drop_parts_, drop_parts_from_, count_parts_, add_name_,
      drop_name_, names_of_;
  Rows add_relation_, drop_relation_, add_evidence_, drop_evidence_, evidence_of_, add_sentence_, drop_sentence_;
  std::unordered_map<SharedText, std::int64_t> things_{}, articles_{};  // by id; 0: there is none
};

}  // namespace relata
