// relata analyse: the reading of texts, as CoNLL-U.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "analysis/conllu.h"
#include "analysis/reader.h"
#include "base/error.h"
#include "command_rows.h"
#include "knowledge.h"

namespace relata::cli {
namespace {

std::string bytes_of(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::Input, path + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

int analyse_files(const Arguments& arguments) {
  const Models models = load_models(models_path(arguments), arguments.has("float") ? Arithmetic::Float : Arithmetic::Fastest);
  const std::vector<std::string> inputs = arguments.words.empty() ? std::vector<std::string>{"-"} : arguments.words;
  for (const std::string& input : inputs) {
    const Document document = arguments.has("conllu") ? read_conllu(bytes_of(input)).document : segment({.id = input}, bytes_of(input));
    const std::string text = write_conllu(document, analyse(document, models));
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return 0;
}

}  // namespace

Command analyse_row() {
  return {"analyse",
          "Shows how texts are read: sentences, tags, trees and names as CoNLL-U.",
          "relata analyse [OPTION]... [FILE|-]...",
          {"relata analyse article.txt                 # CoNLL-U with names in the last column",
           "relata analyse --conllu gold.conllu        # with the words of a CoNLL-U file"},
          {{"conllu", 0, "", "the input is CoNLL-U: take its words, read all else anew"},
           {"models", 0, "DIR", "where relata.model lies (default: $RELATA_MODELS, then beside the program)"},
           {"float", 0, "", "compute in fp32, also where int8 would be used"}},
          "",
          analyse_files};
}

}  // namespace relata::cli
