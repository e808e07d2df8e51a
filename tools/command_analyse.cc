// relata analyse: the reading of texts, as CoNLL-U, or who is who in them.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "analysis/conllu.h"
#include "analysis/reader.h"
#include "base/error.h"
#include "chains.h"
#include "command_rows.h"
#include "knowledge.h"
#include "text/reader.h"

namespace relata::cli {
namespace {

std::string bytes_of(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::Input, path + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_trees(const std::string& input, bool conllu, const Models& models) {
  const Document document = conllu ? read_conllu(bytes_of(input)).document : segment({.id = input}, bytes_of(input));
  print(write_conllu(document, analyse(document, models)));
}

void print_chains(const std::string& input, bool conllu, const Knowledge& knowledge, std::string (*chains)(const Article&)) {
  if (conllu) return print(chains(read_article(read_conllu(bytes_of(input)).document, knowledge)));
  ArticleReader reader({input}, {});
  for (RawArticle raw; reader.next(raw);) print(chains(read_article(segment(raw.source, raw.text), knowledge)));
}

bool wants_json(const Arguments& arguments) {
  const std::string format = arguments.value("format", "text");
  if (format != "text" && format != "json") throw Error(ErrorKind::Usage, "--format: found '" + format + "', expected text or json");
  if (format == "json" && !arguments.has("entities")) throw Error(ErrorKind::Usage, "--format json goes with --entities");
  return format == "json";
}

int analyse_files(const Arguments& arguments) {
  const bool json = wants_json(arguments), conllu = arguments.has("conllu");
  const Gazetteer gazetteer = gazetteer_of(arguments);
  const Arithmetic arithmetic = arguments.has("float") ? Arithmetic::Float : Arithmetic::Fastest;
  const Knowledge knowledge{load_models(models_path(arguments), arithmetic), gazetteer};
  const std::vector<std::string> inputs = arguments.words.empty() ? std::vector<std::string>{"-"} : arguments.words;
  for (const std::string& input : inputs) {
    if (arguments.has("entities")) print_chains(input, conllu, knowledge, json ? chains_json : chains_text);
    else print_trees(input, conllu, knowledge.models);
  }
  return 0;
}

}  // namespace

Command analyse_row() {
  return {"analyse",
          "Shows how texts are read: sentences, tags, trees and names as CoNLL-U, or who is who.",
          "relata analyse [OPTION]... [FILE|-]...",
          {"relata analyse article.txt                 # CoNLL-U with names in the last column",
           "relata analyse --entities article.txt      # every entity with its mentions, and the step that joined each",
           "relata analyse --conllu gold.conllu        # with the words of a CoNLL-U file"},
          {{"entities", 0, "", "print entities with their mentions instead of trees"},
           {"format", 0, "text|json", "of the entities: text (default) or one JSON object an article"},
           {"conllu", 0, "", "the input is CoNLL-U: take its words, read all else anew"},
           {"models", 0, "DIR", "where relata.model lies (default: $RELATA_MODELS, then beside the program)"},
           gazetteer_option(),
           {"float", 0, "", "compute in fp32, also where int8 would be used"}},
          "",
          analyse_files};
}

}  // namespace relata::cli
