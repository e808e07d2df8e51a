// relata extract: articles in, a graph out; or all that they state, in their own words.
#include <algorithm>
#include <filesystem>

#include "articles.h"
#include "base/error.h"
#include "base/fold.h"
#include "base/shown.h"
#include "command_rows.h"
#include "explain.h"
#include "graph/merge.h"
#include "graph_files.h"
#include "open_output.h"
#include "text_output.h"
#include "user_schema_option.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

// Finds out before anything is read whether the result can be written at all, as far as that can be told.
void check_output(const Arguments& arguments) {
  const bool named = format_option(arguments, "format").has_value();
  const std::string output = arguments.value("output", "-");
  if (arguments.has("each")) {
    if (output == "-") throw Error(ErrorKind::Usage, "--each needs a directory: -o DIR");
    std::error_code failed;
    fs::create_directories(output, failed);
    if (failed) throw Error(ErrorKind::Output, output + ": cannot make this directory: " + failed.message());
  } else if (!named && output != "-" && !format_of(output)) {
    throw Error(ErrorKind::Usage, output + ": no format has such a name; say which one with --format (see `relata extract --help`)");
  }
}

// A name that every file system takes: no control characters, no slash, and not too long.
std::string file_name(std::string_view id) {
  constexpr std::size_t kLongest = 200;  // bytes of a name; what makes it unlike others and its ending come to it
  std::string name = shown_text(id, "_");
  for (char& c : name)
    if (c == '/' || c == '\t' || c == '\n') c = '_';
  std::size_t end = std::min(name.size(), kLongest);
  while (end < name.size() && end > 0 && !begins_code_point(name[end])) --end;
  name.resize(end);
  if (name.empty() || name.front() == '.') name.insert(0, "_");
  return name;
}

// Names of the files of --each: that of the article without its ending, made unlike all earlier ones.
class EachPath {
 public:
  explicit EachPath(const Arguments& arguments) : folder_(arguments.value("output")), ending_(ending_of(arguments.value("format", "json"))) {}

  std::string operator()(std::string name) {
    for (const std::string_view ending : {".txt", ".html", ".htm", ".jsonl"}) {
      const std::size_t at = name.find(ending);
      if (at == std::string::npos) continue;
      const std::string_view behind = std::string_view(name).substr(at + ending.size());  // "" or " (2)"
      if (behind.empty() || behind.front() == ' ') name.erase(at, ending.size());
    }
    return (folder_ / (unique_(file_name(name)) + ending_)).string();
  }

 private:
  // The usual one of the format, or its name.
  static std::string ending_of(const std::string& format) {
    const std::optional<Format> known = format_named(format);
    for (const FormatInfo& info : formats())
      if (known && info.format == *known && !info.extensions.empty()) return std::string(info.extensions.substr(0, info.extensions.find(' ')));
    return "." + format;
  }

  fs::path folder_;
  std::string ending_;
  UniqueNames unique_;
};

std::string counts(std::size_t entities, std::size_t relations) {
  return counted(entities, "entity", "entities") + ", " + counted(relations, "relation", "relations");
}

// What --connected, --named and --top leave; claims below --min-confidence are in no graph.
Graph limited_part(Graph graph, const Arguments& arguments) {
  for (const char* limit : {"connected", "named", "top"})
    if (arguments.has(limit)) return selected_part(std::move(graph), arguments);
  return graph;
}

int extract_graphs(const Arguments& arguments) {
  check_output(arguments);
  const GraphOptions options = graph_options_of(arguments);
  const std::optional<SchemaOption> schema = schema_option(arguments);
  const Knowledge knowledge = read_knowledge(arguments);
  const bool each = arguments.has("each");
  std::size_t entities = 0, relations = 0;
  std::vector<Graph> graphs;
  EachPath path_of(arguments);
  Arguments one = arguments;
  const Totals totals = read_articles(arguments, knowledge, [&](Article&& article) {
    if (schema) schema->apply(article);
    Graph graph = build_graph(article, options);
    entities += graph.nodes.size();
    relations += graph.edges.size();
    if (!each) return graphs.push_back(std::move(graph));
    one.options["output"] = {path_of(article.document.source().id)};
    write_result(limited_part(std::move(graph), arguments), one);
  });
  if (!each) {
    const Graph graph = limited_part(merge(std::move(graphs)), arguments);
    entities = graph.nodes.size();
    relations = graph.edges.size();
    write_result(graph, arguments);
  }
  print_summary(arguments, totals, counts(entities, relations), {{"entities", static_cast<double>(entities)}, {"relations", static_cast<double>(relations)}});
  return exit_code(totals);
}

int extract_open(const Arguments& arguments) {
  const std::string format = arguments.value("format", "tsv");
  if (format != "tsv" && format != "jsonl") throw Error(ErrorKind::Usage, "--format: found '" + format + "', expected tsv or jsonl with --open");
  for (const char* other : {"connected", "named", "top"})
    if (arguments.has(other)) throw Error(ErrorKind::Usage, "--" + std::string(other) + " does not go with --open, which writes no graph");
  if (arguments.has("each")) throw Error(ErrorKind::Usage, "--each does not go with --open: all propositions go to one file");
  const std::string named = arguments.value("style", "whole");
  if (named != "whole" && named != "facts") throw Error(ErrorKind::Usage, "--style: found '" + named + "', expected whole or facts");
  const OpenStyle style = named == "facts" ? OpenStyle::Facts : OpenStyle::Whole;
  const double least = arguments.fraction("min-confidence", 0);
  const Knowledge knowledge = read_knowledge(arguments);
  TextOutput output(arguments.value("output", "-"));
  if (format == "tsv") output.write(open_tsv_header());
  std::size_t count = 0;
  const Totals totals = read_articles(arguments, knowledge, [&](Article&& article) {
    std::vector<Proposition> all = read_propositions(article.document, article.analysis, article.mentions, article.resolution, style);
    std::erase_if(all, [least](const Proposition& one) { return static_cast<double>(one.confidence) < least; });
    count += all.size();
    output.write(format == "tsv" ? open_tsv(article, all) : open_jsonl(article, all));
  });
  output.close();
  print_summary(arguments, totals, counted(count, "proposition", "propositions"), {{"propositions", static_cast<double>(count)}});
  return exit_code(totals);
}

int extract_explained(const Arguments& arguments) {
  for (const char* other : {"each", "format", "connected", "named", "top"})
    if (arguments.has(other)) throw Error(ErrorKind::Usage, "--" + std::string(other) + " does not go with --explain, which writes text");
  const double least = arguments.fraction("min-confidence", 0);
  const std::optional<SchemaOption> schema = schema_option(arguments);
  const Knowledge knowledge = read_knowledge(arguments);
  TextOutput output(arguments.value("output", "-"));
  std::size_t count = 0;
  const Totals totals = read_articles(arguments, knowledge, [&](Article&& article) {
    if (schema) schema->apply(article);
    std::erase_if(article.claims, [least](const Claim& claim) { return static_cast<double>(claim.confidence) < least; });
    count += article.claims.size();
    output.write("== " + article.document.source().id + "\n\n" + explanation_of(article));
  });
  output.close();
  print_summary(arguments, totals, counted(count, "claim", "claims"), {{"claims", static_cast<double>(count)}});
  return exit_code(totals);
}

int extract(const Arguments& arguments) {
  const bool open = arguments.has("open"), explained = arguments.has("explain");
  if (open && explained) throw Error(ErrorKind::Usage, "--open does not go with --explain: one writes propositions, the other the claims of a graph");
  if (open && arguments.has("schema")) throw Error(ErrorKind::Usage, "--schema does not go with --open: propositions keep the words of the text");
  if (!open && arguments.has("style")) throw Error(ErrorKind::Usage, "--style goes with --open, whose propositions it divides");
  return open ? extract_open(arguments) : explained ? extract_explained(arguments) : extract_graphs(arguments);
}

std::vector<Option> options() {
  std::vector<Option> rows = writing_options();
  const std::vector<Option> own = {{"each", 0, "", "one graph an article, in the directory OUT"},
                                   {"open", 0, "", "no graph: every proposition with its arguments, entity or not (--format tsv or jsonl)"},
                                   {"style", 0, "whole|facts", "of --open: propositions with all arguments (default), or one triple an argument"},
                                   {"explain", 0, "", "no graph: every claim with the rule, clause and words that made it, as text"}};
  rows.insert(rows.end(), own.begin(), own.end());
  for (Option& row : build_options()) rows.push_back(std::move(row));
  for (Option& row : selection_options())
    if (row.name != "min-confidence") rows.push_back(std::move(row));
  for (Option& row : reading_options()) rows.push_back(std::move(row));
  return rows;
}

}  // namespace

Command extract_row() {
  return {"extract",
          "Reads articles and writes the graph of what they say.",
          "relata extract [OPTION]... [FILE|DIR|-]... -o OUT",
          {"relata extract article.txt -o article.graphml            # for Gephi",
           "relata extract news/ -o news.json                        # all articles below news/, as one graph",
           "relata extract --each news/ -o graphs/                   # one graph an article",
           "relata extract news/ -o news.html --connected --top 500  # a page to look at",
           "relata extract --open article.txt -o article.tsv         # every proposition, in the words of the text",
           "relata extract --explain article.txt                     # why each claim was read",
           "relata extract --schema deals.tsv news/ -o deals.csv     # only the relations of a table of your own",
           "relata extract --date 2026-03-02 - <article.txt          # JSON to the standard output"},
          options(),
          format_notes(),
          extract};
}

}  // namespace relata::cli
