// relata extract: articles in, a graph out.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <set>

#include "base/error.h"
#include "command_rows.h"
#include "extract/corpus.h"
#include "graph/merge.h"
#include "graph_files.h"
#include "knowledge.h"
#include "text/reader.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

// A name that no earlier article of the run has: "a.txt", then "a.txt (2)".
class UniqueNames {
 public:
  std::string operator()(const std::string& name) {
    std::string unique = name.empty() ? "article" : name;
    for (int n = 2; !seen_.insert(unique).second; ++n) unique = name + " (" + std::to_string(n) + ")";
    return unique;
  }

 private:
  std::set<std::string> seen_;
};

struct Totals {
  std::size_t articles = 0;
  std::size_t words = 0;
};

// One line on a terminal, drawn again as articles come in; nothing anywhere else.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted) : shown_(wanted && isatty(STDERR_FILENO)) {}
  ~ProgressLine() {
    if (drawn_) std::fputs("\r\033[K", stderr);
  }
  void show(const Totals& totals) {
    if (!shown_ || totals.articles < 4) return;
    std::fprintf(stderr, "\r%zu articles, %zu words", totals.articles, totals.words);
    drawn_ = true;
  }

 private:
  bool shown_;
  bool drawn_ = false;
};

WeaveOptions weave_options(const Arguments& arguments) {
  WeaveOptions options;
  const std::string entities = arguments.value("entities", "all");
  if (entities != "named" && entities != "all")
    throw Error(ErrorKind::Usage, "--entities: found '" + entities + "', expected named or all");
  options.concepts = entities == "all";
  options.min_confidence = arguments.fraction("min-confidence", 0);
  return options;
}

ReadOptions read_options(const Arguments& arguments) {
  ReadOptions options;
  options.date = arguments.value("date");
  options.fields = {arguments.value("field-id", "id"),         arguments.value("field-title", "title"),
                    arguments.value("field-date", "date"),     arguments.value("field-source", "source"),
                    arguments.value("field-url", "url"),       arguments.value("field-text", "text")};
  return options;
}

fs::path path_of_each(const Arguments& arguments, const std::string& id) {
  std::string name = fs::path(id).filename().string();
  for (const std::string_view ending : {".txt", ".html", ".htm", ".jsonl"})
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  return fs::path(arguments.value("output")) / (name + "." + arguments.value("format", "json"));
}

void check_output(const Arguments& arguments) {
  if (!arguments.has("each")) return;
  if (!arguments.has("output")) throw Error(ErrorKind::Usage, "--each needs a directory: -o DIR");
  std::error_code failed;
  fs::create_directories(arguments.value("output"), failed);
  if (failed) throw Error(ErrorKind::Output, arguments.value("output") + ": cannot make this directory: " + failed.message());
}

void print_summary(const Totals& totals, std::size_t entities, std::size_t relations, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(totals.words) / seconds : 0;
  std::fprintf(stderr, "%zu %s, %zu words, %zu entities, %zu relations, %.1f s, %.0f words/s\n", totals.articles,
               totals.articles == 1 ? "article" : "articles", totals.words, entities, relations, seconds, rate);
}

int extract(const Arguments& arguments) {
  check_output(arguments);
  const WeaveOptions options = weave_options(arguments);
  const Gazetteer gazetteer = gazetteer_of(arguments);
  const Knowledge knowledge{load_models(models_path(arguments)), gazetteer};
  ArticleReader reader(arguments.words.empty() ? std::vector<std::string>{"-"} : arguments.words, read_options(arguments));
  const bool each = arguments.has("each"), quiet = arguments.has("quiet");
  const auto began = std::chrono::steady_clock::now();
  UniqueNames unique;
  Totals totals;
  std::size_t entities = 0, relations = 0;
  std::vector<Graph> graphs;
  {
    ProgressLine progress(!quiet);
    const NextArticle next = [&](RawArticle& raw) {
      if (!reader.next(raw)) return false;
      raw.source.id = unique(raw.source.id);
      return true;
    };
    const TakeArticle take = [&](std::size_t, Article&& article) {
      ++totals.articles;
      totals.words += article.document.size();
      Graph graph = build_graph(article, options);
      entities += graph.nodes.size();
      relations += graph.edges.size();
      if (each) write_graph(graph, path_of_each(arguments, article.document.source().id).string());
      else graphs.push_back(std::move(graph));
      progress.show(totals);
    };
    read_corpus(next, take, knowledge, static_cast<unsigned>(arguments.number("threads", 0, 0, 1024)));
  }
  if (!each) {
    const Graph graph = merge(std::move(graphs));
    entities = graph.nodes.size();
    relations = graph.edges.size();
    write_result(graph, arguments);
  }
  if (!quiet) print_summary(totals, entities, relations, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  return 0;
}

std::vector<Option> options() {
  std::vector<Option> rows = writing_options();
  const std::vector<Option> own = {
      {"each", 0, "", "one graph an article, in the directory OUT"},
      {"date", 0, "YYYY-MM-DD", "the articles' day, for \"on Tuesday\"; else from the article or its file name"},
      {"entities", 0, "named|all", "named: only named things; all: also the unnamed ones that relations need (default)"},
      {"min-confidence", 0, "P", "leave out what is less sure than P (0 to 1)"},
      {"threads", 0, "N", "how many articles are read at once (default: one a core)"},
      {"models", 0, "DIR", "where relata.model lies (default: $RELATA_MODELS, then beside the program)"},
      gazetteer_option(),
      {"field-id", 0, "NAME", "the JSONL field that holds the id; likewise the next five"},
      {"field-title", 0, "NAME", "the title"},
      {"field-date", 0, "NAME", "the day"},
      {"field-source", 0, "NAME", "the publisher"},
      {"field-url", 0, "NAME", "the address"},
      {"field-text", 0, "NAME", "the text"},
      {"quiet", 'q', "", "no progress and no summary"}};
  rows.insert(rows.end(), own.begin(), own.end());
  return rows;
}

}  // namespace

Command extract_row() {
  return {"extract",
          "Reads articles and writes the graph of what they say.",
          "relata extract [OPTION]... [FILE|DIR|-]... -o OUT",
          {"relata extract article.txt -o article.graphml            # for Gephi",
           "relata extract news/ -o news.json                        # every .txt, .html and .jsonl below news/, as one graph",
           "relata extract --each news/ -o graphs/                   # one graph an article",
           "relata extract --date 2026-03-02 - <article.txt          # JSON to the standard output"},
          options(),
          format_notes(),
          extract};
}

}  // namespace relata::cli
