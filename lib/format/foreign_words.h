// Words by which other programs say what our graphs have fields for. Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// Our words and those of LightRAG, GraphRAG, LangChain and spaCy, in any case: "organization", "geo", "location".
std::optional<EntityType> foreign_type(std::string_view word);

// What another program calls a node, one word or several: one that means a type of ours is its type, the last if several do. What is no word of
// our schema is kept beside it as the property foreign_type, several as a list.
void add_types(Node& node, const std::vector<std::string>& words);

// Where an edge has neither relation nor label: takes them from the attribute that holds them, as TinkerPop's "labelE", LangChain's "relationship".
void take_relation(Edge& edge);
// Where a node has no type of ours: takes it from the attribute that holds it, as TinkerPop's "labelV".
void take_type(Node& node);

}  // namespace relata
