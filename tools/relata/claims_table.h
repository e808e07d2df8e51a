// What `relata analyse --claims` prints: the claims of an article before they become a graph, as a table.
#pragma once

#include <string>

#include "extract/extract.h"

namespace relata::cli {

// The first line, with the names of the columns.
std::string claims_header();

// One line a claim: article, sentence (from 1), subject, label, object, class, kind, polarity, speaker, time, date, place,
// confidence, rule, and the property of Wikidata that says the same ("^" before one that leads from object to subject). Cells
// hold no tabs and no line breaks.
std::string claims_lines(const Article& article);

}  // namespace relata::cli
