// Edges and evidence in words, for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/graph.h"

namespace relata::cli {

// Control characters, which a terminal would obey, as U+FFFD; ends of lines and the marks of bold text stay.
std::string visible(std::string_view text);

// One word of a shell, between single quotes.
std::string shell_word(std::string_view text);

// "accuse", "not accuse" or "perhaps accuse", by the polarity.
std::string relation_text(const Edge& edge);

// "Wang Yi -[accuse]-> NATO"; between equals "Wang Yi -[meet]- Ada Marlow".
std::string edge_text(const Graph& graph, const Edge& edge);

// The speaker's label; empty when the article says it in its own voice.
std::string speaker_of(const Graph& graph, const Evidence& evidence);

// "a.txt, 2026-03-02, according to Wang Yi": where the sentence stands, the day it tells of, and who says so.
std::string origin_text(const Graph& graph, const Evidence& evidence);

// The sentence and its origin, each line behind `indent` blanks and no wider than `width` columns (0: as wide as it is).
std::string evidence_text(const Graph& graph, const Evidence& evidence, std::size_t indent, std::size_t width);

// Cut between words; `hanging` blanks stand before every line but the first.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t hanging, std::size_t width);

// "1 article", "2 articles".
std::string counted(std::size_t number, std::string_view one);

}  // namespace relata::cli
