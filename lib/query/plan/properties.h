// What can be asked of a node and of an edge by name: one table each. docs/query.md prints the same names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/value.h"

namespace relata {

// Of a node or an edge: a property of the graph, else one of a foreign file, else null. Of a map: its member. Of a time: its part. Of anything else: null.
// What is empty in the graph (no country, no date) is null; an empty list is a list.
Value property_of(const Value& subject, std::string_view name, const Graph& graph);

// A property of a foreign file, of the type that the file declares.
Value value_of_property(std::string_view property);

// What a foreign file calls the node, where that is no entity type.
std::vector<std::string> foreign_labels(const Node& node);
// Without regard to case, blanks as underscores.
bool has_foreign_label(const Node& node, std::string_view label);
// The foreign ones, and the entity type unless that is only for want of a better. Of a node that no article tells of there may be none.
std::vector<std::string> labels_of(const Node& node);

// The names of what is not null, in the order of the table, foreign ones last. Of what no article has told, only what the file says: not what
// it would have anyway, nor its labels.
std::vector<std::string> keys_of(const Value& subject, const Graph& graph);

// What a question may have meant by a name that no node (or no edge) of the graph has as a property: "no node has a property
// 'name'; did you mean 'label'?". Empty where one has it. O(graph) for a name that is none of ours.
enum class Having { Node, Edge };
std::string unknown_property(Having kind, std::string_view name, const Graph& graph);

}  // namespace relata
