// Propositions as text: `relata extract --open`. docs/open.md describes the columns and fields.
#pragma once

#include <string>
#include <vector>

#include "extract/extract.h"
#include "openie/open.h"

namespace relata::cli {

// The first line of the table, with the names of its columns.
std::string open_tsv_header();

// One line a proposition.
std::string open_tsv(const Article& article, const std::vector<Proposition>& propositions);
std::string open_jsonl(const Article& article, const std::vector<Proposition>& propositions);

}  // namespace relata::cli
