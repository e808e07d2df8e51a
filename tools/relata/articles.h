// What the subcommands that read articles have in common: options of inputs, and reading many articles with progress on a terminal.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "analysis/reader.h"
#include "cli.h"
#include "extract/extract.h"
#include "log.h"
#include "reader/reader.h"
#include "reader/unique_names.h"

namespace relata::cli {

// Rows of --date, --threads, --models, --quiet and their like, and of the fields of records.
std::vector<Option> reading_options();

// Rows of --entities, --min-confidence, --schema and --schema-other, and what the first two say.
std::vector<Option> build_options();
GraphOptions graph_options_of(const Arguments& arguments);

// The model, and all else that reading needs beside the text.
Knowledge read_knowledge(const Arguments& arguments, Arithmetic arithmetic = Arithmetic::Fastest);

ReadOptions read_options(const Arguments& arguments);

// The words of the command line; the standard input when there are none.
std::vector<std::string> inputs_of(const Arguments& arguments);

struct Totals {
  std::size_t articles = 0;
  std::size_t words = 0;
  double seconds = 0;
  std::string passed_over{};  // in words; empty: nothing
  bool refused = false;       // a file that was named cannot be read
  bool interrupted = false;   // by Ctrl-C; what was read until then counts
};

// Reads all that the arguments name. `take` gets the articles in order, each with an id that no earlier one has ("a.txt", "a.txt (2)").
// On a terminal a line tells how far it is, at what rate, and how long it will take, unless --quiet. Articles that are not wanted are
// passed over; they have their ids all the same.
Totals read_articles(const Arguments& arguments, const Knowledge& knowledge, const std::function<void(Article&&)>& take,
                     const std::function<bool(const RawArticle&)>& is_wanted = {});

// 0, or what the program ends with after a run that left out a file or was interrupted.
int exit_code(const Totals& totals);

// "1 entity", "2 entities".
std::string counted(std::size_t number, const std::string& one, const std::string& many);

// "3 articles, 2310 words", then `more`, then time and rate, and what was passed over; a log of JSON has `counts` instead of `more`.
void print_summary(const Arguments& arguments, const Totals& totals, const std::string& more, const LogFields& counts);

}  // namespace relata::cli
