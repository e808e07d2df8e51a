// Words by which other programs say what our graphs have fields for. Inside the room only.
#pragma once

#include <optional>
#include <string_view>

#include "graph/graph.h"

namespace relata {

// Our words and those of LightRAG, GraphRAG, LangChain and spaCy, in any case: "organization", "geo", "location".
std::optional<EntityType> foreign_type(std::string_view word);

// Where an edge has neither relation nor label: takes them from the attribute that holds them, as TinkerPop's "labelE", LangChain's "relationship".
void take_relation(Edge& edge);
// Where a node has no type of ours: takes it from the attribute that holds it, as TinkerPop's "labelV".
void take_type(Node& node);

}  // namespace relata
