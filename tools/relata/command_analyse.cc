// relata analyse: the reading of texts, as CoNLL-U; who is who in them; or what they claim.
#include <functional>

#include "analysis/conllu.h"
#include "articles.h"
#include "base/error.h"
#include "candidates_report.h"
#include "chains.h"
#include "claims_table.h"
#include "command_rows.h"
#include "reader/reader.h"
#include "text_output.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

Document words_of_conllu(const std::string& input) {
  const std::string text = whole_input(input);
  try {
    return read_conllu(text).document;
  } catch (const Error& error) {
    throw Error(error.kind(), input + ": " + error.what());
  }
}

// Every article of the inputs, cut into words: those of a CoNLL-U file are kept.
void for_each_document(const Arguments& arguments, const std::function<void(Document&&)>& take) {
  if (arguments.has("conllu")) {
    for (const std::string& input : inputs_of(arguments)) take(words_of_conllu(input));
    return;
  }
  ArticleReader reader(inputs_of(arguments), read_options(arguments));
  for (RawArticle raw; reader.next(raw);) take(segment(std::move(raw.source), std::move(raw.text)));
}

bool wants_json(const Arguments& arguments) {
  const std::string format = arguments.value("format", "text");
  if (format != "text" && format != "json") throw Error(ErrorKind::Usage, "--format: found '" + format + "', expected text or json");
  if (format == "json" && !arguments.has("entities")) throw Error(ErrorKind::Usage, "--format json goes with --entities");
  return format == "json";
}

int analyse_files(const Arguments& arguments) {
  const bool json = wants_json(arguments), entities = arguments.has("entities"), claims = arguments.has("claims"), candidates = arguments.has("candidates");
  if (entities + claims + candidates > 1)
    throw Error(ErrorKind::Usage, "--entities does not go with --claims, nor --candidates with either: ask for one of them");
  const Knowledge knowledge = read_knowledge(arguments, arguments.has("float") ? Arithmetic::Float : Arithmetic::Fastest);
  TextOutput output(arguments.value("output", "-"));
  if (claims) output.write(claims_header());
  for_each_document(arguments, [&](Document&& document) {
    if (!entities && !claims && !candidates) return output.write(write_conllu(document, analyse(document, knowledge.models)));
    const Article article = read_article(std::move(document), knowledge);
    output.write(candidates ? candidate_lines(article) : claims ? claims_lines(article) : json ? chains_json(article) : chains_text(article));
  });
  output.close();
  return 0;
}

std::vector<Option> options() {
  std::vector<Option> rows = {{"entities", 0, "", "print entities with their mentions instead of trees"},
                              {"claims", 0, "", "print claims as a table: ends, class, polarity, speaker, rule"},
                              {"candidates", 0, "", "print all claims that were proposed as JSON lines, with what speaks for each and its probability"},
                              {"format", 'f', "text|json", "of the entities: text (default) or one JSON object an article"},
                              {"output", 'o', "FILE", "where the result goes (default: standard output)"},
                              {"conllu", 0, "", "the input is CoNLL-U: take its words, read all else anew"},
                              {"float", 0, "", "compute in fp32, also where int8 would be used"}};
  for (Option& row : reading_options())
    if (row.name != "threads" && row.name != "quiet") rows.push_back(std::move(row));
  return rows;
}

}  // namespace

Command analyse_row() {
  return {"analyse",
          "Shows how texts are read: sentences, tags, trees and names as CoNLL-U, or who is who, or what is claimed.",
          "relata analyse [OPTION]... [FILE|DIR|-]...",
          {"relata analyse article.txt                 # CoNLL-U with names in the last column",
           "relata analyse --entities article.txt      # every entity with its mentions, and the sieve that linked each",
           "relata analyse --claims article.txt        # every claim with its rule, before they become a graph",
           "relata analyse --conllu gold.conllu        # with the words of a CoNLL-U file"},
          options(),
          "`relata extract --explain` tells more of each claim.",
          analyse_files};
}

}  // namespace relata::cli
