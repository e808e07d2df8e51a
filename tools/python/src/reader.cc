// Articles to graphs.
#include <nanobind/stl/pair.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "base/error.h"
#include "bindings.h"
#include "extract/corpus.h"
#include "extract/extract.h"
#include "graph/merge.h"
#include "handles.h"
#include "query/dates.h"
#include "reader/reader.h"
#include "reader/unique_names.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace relata::python {
namespace {

Gazetteer gazetteer_with(const std::vector<std::pair<std::string, std::string>>& tables) {
  Gazetteer gazetteer = Gazetteer::built_in();
  for (const auto& [name, text] : tables) gazetteer = gazetteer.with(text, name);
  return gazetteer;
}

// The model and the names, loaded once; any number of threads may read.
struct CoreReader {
  Knowledge knowledge;
};

std::shared_ptr<CoreReader> load(const std::string& model, const std::vector<std::pair<std::string, std::string>>& gazetteers) {
  const nb::gil_scoped_release released;
  return std::make_shared<CoreReader>(Knowledge{load_models(model), gazetteer_with(gazetteers)});
}

// str as UTF-8, bytes as they are.
std::string bytes_of(nb::handle text) {
  if (nb::isinstance<nb::bytes>(text)) {
    const nb::bytes bytes = nb::borrow<nb::bytes>(text);
    return {bytes.c_str(), bytes.size()};
  }
  if (!nb::isinstance<nb::str>(text))
    throw Error(ErrorKind::Usage, "a text is a str or bytes; found a " + nb::cast<std::string>(nb::str(text.type().attr("__name__"))));
  const nb::object encoded = nb::borrow(text).attr("encode")("utf-8", "replace");
  return bytes_of(encoded);
}

GraphPointer read_one(const CoreReader& reader, nb::handle text, Source source, const GraphOptions& options) {
  check_date(source.date, "date");
  std::string bytes = bytes_of(text);
  const nb::gil_scoped_release released;
  return std::make_shared<SharedGraph>(build_graph(read_article(segment(std::move(source), std::move(bytes)), reader.knowledge), options));
}

GraphPointer read_files(const CoreReader& reader, std::vector<std::string> inputs, ReadOptions options, const GraphOptions& graph_options, unsigned threads) {
  check_date(options.date, "date");
  const nb::gil_scoped_release released;
  ArticleReader articles(std::move(inputs), std::move(options));
  UniqueNames unique;
  std::vector<Graph> graphs;
  const NextArticle next = [&](RawArticle& raw) {
    if (!articles.next(raw)) return false;
    raw.source.id = unique(raw.source.id);
    return true;
  };
  read_corpus(
      next, [&](std::size_t, Article&& article) { graphs.push_back(build_graph(article, graph_options)); }, reader.knowledge, threads);
  return std::make_shared<SharedGraph>(merge(std::move(graphs)));
}

}  // namespace

void bind_reader(nb::module_& module) {
  nb::class_<CoreReader>(module, "Reader", "The model and the names that relata.Reader reads with.")
      .def_static("load", &load, "model"_a, "gazetteers"_a)
      .def(
          "read",
          [](const CoreReader& reader, nb::handle text, std::string id, std::string title, std::string date, std::string publisher, std::string url,
             bool concepts, double min_confidence) {
            return read_one(reader, text, {std::move(id), std::move(title), std::move(date), std::move(publisher), std::move(url)},
                            {.concepts = concepts, .min_confidence = min_confidence});
          },
          "text"_a, "id"_a, "title"_a, "date"_a, "publisher"_a, "url"_a, "concepts"_a, "min_confidence"_a)
      .def(
          "read_files",
          [](const CoreReader& reader, std::vector<std::string> inputs, std::string date, bool strict, bool any_language, bool concepts, double min_confidence,
             unsigned threads) {
            ReadOptions options;
            options.date = std::move(date);
            options.strict = strict;
            options.any_language = any_language;
            return read_files(reader, std::move(inputs), std::move(options), {.concepts = concepts, .min_confidence = min_confidence}, threads);
          },
          "inputs"_a, "date"_a, "strict"_a, "any_language"_a, "concepts"_a, "min_confidence"_a, "threads"_a);
}

}  // namespace relata::python
