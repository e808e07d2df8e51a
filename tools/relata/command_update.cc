// relata update: articles join a graph, are replaced in it, or leave it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "articles.h"
#include "base/error.h"
#include "base/hash.h"
#include "command_update.h"
#include "file_lock.h"
#include "graph/update.h"
#include "graph_files.h"
#include "progress_line.h"
#include "prose.h"
#include "query/suggest.h"
#include "store/store.h"
#include "update_journal.h"
#include "user_schema_option.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

// The words after the graph: graphs by their extensions, all else articles. JSON lines are articles.
struct Inputs {
  std::vector<std::string> graphs, articles;
};

Inputs inputs_of_update(const Arguments& arguments) {
  Inputs inputs;
  for (std::size_t i = 1; i < arguments.words.size(); ++i) {
    const std::string& word = arguments.words[i];
    if (word == "-") throw Error(ErrorKind::Usage, "an update reads its articles twice, so they cannot come from standard input");
    const std::optional<Format> format = format_of(word);
    std::error_code failed;
    (format && *format != Format::Jsonl && !fs::is_directory(word, failed) ? inputs.graphs : inputs.articles).push_back(word);
  }
  return inputs;
}

// Everything of an article but the number of its words, which follows from its text.
bool is_same(const SourceInfo& known, const RawArticle& article) {
  const Source& source = article.source;
  return known.title == source.title && known.date == source.date && known.publisher == source.publisher && known.url == source.url &&
         known.sha256 == sha256_hex(article.text);
}

bool is_same(const SourceInfo& a, const SourceInfo& b) {
  return a.title == b.title && a.date == b.date && a.publisher == b.publisher && a.url == b.url && a.sha256 == b.sha256;
}

SourceInfo info_of(const RawArticle& article) {
  const Source& s = article.source;
  return {s.id, s.title, s.date, s.publisher, s.url, sha256_hex(article.text), 0};
}

struct Counts {
  std::size_t added = 0, replaced = 0, removed = 0, unchanged = 0;
};

class Update {
 public:
  explicit Update(const Arguments& arguments)
      : arguments_(arguments), path_(arguments.words.front()), inputs_(inputs_of_update(arguments)), lock_(path_), journal_(path_, how_it_reads()) {}

  int run() {
    std::error_code failed;
    in_place_ = is_store(path_);
    if (in_place_) graph_ = read_store_articles(path_);
    else if (fs::exists(path_, failed)) graph_ = read_graph_shown(path_, std::nullopt, !arguments_.has("quiet"));
    scan();
    read_articles_wanted();
    take_graphs();
    leave();
    if (removed_.empty() && added_.empty()) {
      tell("nothing has changed");
      journal_.remove();
      return 0;
    }
    const auto [nodes, edges] = change();
    journal_.remove();
    tell(std::to_string(counts_.added) + " added, " + std::to_string(counts_.replaced) + " replaced, " + std::to_string(counts_.removed) + " removed, " +
         std::to_string(counts_.unchanged) + " as they were: " + counted(nodes, "node", "nodes") + ", " + counted(edges, "edge", "edges"));
    return 0;
  }

 private:
  std::pair<std::size_t, std::size_t> change() {
    const std::vector<std::string> removed(removed_.begin(), removed_.end());
    if (in_place_) {
      const StoreChange change = update_store(path_, removed, std::move(added_));
      return {change.all_nodes, change.all_edges};
    }
    graph_ = update(std::move(graph_), removed, std::move(added_));
    write_graph(graph_, path_);
    return {graph_.nodes.size(), graph_.edges.size()};
  }

  void tell(const std::string& what) const { tell_summary(arguments_, path_ + ": " + what); }

  // An article that was read otherwise, and then broken off, is read again.
  std::string how_it_reads() const {
    std::string how;
    for (const char* option : {"entities", "min-confidence", "schema", "schema-other", "gazetteer", "models"})
      for (const std::string& value : arguments_.options.contains(option) ? arguments_.options.at(option) : std::vector<std::string>())
        how.append(option).append("=").append(value).append("\n");
    for (const char* option : {"schema", "gazetteer"})
      if (const auto files = arguments_.options.find(option); files != arguments_.options.end())
        for (const std::string& file : files->second) how += sha256_hex(whole_file(file));
    return how + RELATA_VERSION;
  }

  // Which articles there are, and which of them the graph has not got as they are.
  void scan() {
    if (inputs_.articles.empty()) return;
    ArticleReader reader(inputs_.articles, read_options(arguments_));
    UniqueNames unique;
    for (RawArticle article; reader.next(article);) {
      article.source.id = unique(article.source.id);
      seen_.insert(article.source.id);
      const std::size_t known = graph_.find_source(article.source.id);
      if (known != Graph::npos && is_same(graph_.sources[known], article)) ++counts_.unchanged;
      else wanted_.emplace(article.source.id, info_of(article));
    }
  }

  void read_articles_wanted() {
    for (Graph& article : journal_.take()) {
      const auto wanted = article.sources.empty() ? wanted_.end() : wanted_.find(article.sources.front().id);
      if (wanted == wanted_.end() || !is_same(wanted->second, article.sources.front())) continue;
      wanted_.erase(wanted);
      take(std::move(article));
    }
    if (wanted_.empty()) return;
    const GraphOptions options = graph_options_of(arguments_);
    const std::optional<SchemaOption> schema = schema_option(arguments_);
    const Knowledge knowledge = read_knowledge(arguments_);
    Arguments articles = arguments_;
    articles.words = inputs_.articles;
    const auto is_wanted = [&](const RawArticle& article) { return wanted_.contains(article.source.id); };
    read_articles(
        articles, knowledge,
        [&](Article&& article) {
          if (schema) schema->apply(article);
          Graph graph = build_graph(article, options);
          journal_.add(graph);
          take(std::move(graph));
        },
        is_wanted);
  }

  void take(Graph graph) {
    for (const SourceInfo& source : graph.sources) {
      seen_.insert(source.id);
      const bool known = graph_.find_source(source.id) != Graph::npos;
      if (known) removed_.insert(source.id);
      ++(known ? counts_.replaced : counts_.added);
    }
    added_.push_back(std::move(graph));
  }

  void take_graphs() {
    for (const std::string& path : inputs_.graphs) take(read_graph_shown(path, std::nullopt, !arguments_.has("quiet")));
  }

  // --remove and --prune.
  void leave() {
    std::set<std::string> leaving;
    if (const auto given = arguments_.options.find("remove"); given != arguments_.options.end())
      for (const std::string& id : given->second) {
        if (graph_.find_source(id) == Graph::npos) fail_unknown(id);
        if (seen_.contains(id)) throw Error(ErrorKind::Usage, "--remove: '" + id + "' is among the articles that are given; expected one or the other");
        leaving.insert(id);
      }
    if (arguments_.has("prune")) {
      if (seen_.empty()) throw Error(ErrorKind::Usage, "--prune would remove every article; expected the articles that stay after the graph");
      for (const SourceInfo& source : graph_.sources)
        if (!seen_.contains(source.id)) leaving.insert(source.id);
    }
    counts_.removed = leaving.size();
    removed_.merge(leaving);
  }

  [[noreturn]] void fail_unknown(const std::string& id) const {
    std::vector<std::string> ids;
    for (const SourceInfo& source : graph_.sources) ids.push_back(source.id);
    throw Error(ErrorKind::Input, "--remove: no article of " + path_ + " has the id '" + id + "'" + did_you_mean(id, ids));
  }

  const Arguments& arguments_;
  const std::string path_;
  const Inputs inputs_;
  const FileLock lock_;
  UpdateJournal journal_;
  bool in_place_ = false;  // a store, of which graph_ holds only the articles
  Graph graph_{};
  std::set<std::string> seen_{};                // articles that are given
  std::map<std::string, SourceInfo> wanted_{};  // of these, those to be read
  std::set<std::string> removed_{};
  std::vector<Graph> added_{};
  Counts counts_{};
};

int update_graph(const Arguments& arguments) {
  if (arguments.words.empty()) throw Error(ErrorKind::Usage, "expected a graph and articles; see `relata update --help`");
  expect_rereadable(arguments.words.front());
  return Update(arguments).run();
}

}  // namespace

Command update_row() {
  Command command{
      "update",
      "Adds articles to a graph, replaces those that have changed, removes others.",
      "relata update [OPTION]... GRAPH [FILE|DIR]...",
      {"relata update week.relata monday/*.txt                    # what is new or has changed is read",
       "relata update week.relata news/ --prune                    # the graph is that of news/, whatever it was",
       "relata update week.relata --remove 2026-03-02-lake.txt", "relata update week.relata monday.json                      # the articles of another graph"},
      {{"remove", 0, "ID", "the article of this id leaves the graph; may be given several times"},
       {"prune", 0, "", "every article leaves that is not among those given"}},
      "An article is known by its id (its file name, or the id of its JSON line), and has changed when its text, title, day,\n"
      "publisher or address has. The result is, to the byte, the graph that extracting all its articles anew gives, with the\n"
      "same options. GRAPH is made if there is none. It is replaced at the end, at once: a run that is broken off leaves the old\n"
      "one, and GRAPH.part, from which the next run goes on. While it runs nobody else can change GRAPH; all can read it.",
      update_graph};
  for (Option& row : build_options()) command.options.push_back(std::move(row));
  for (Option& row : reading_options()) command.options.push_back(std::move(row));
  return command;
}

}  // namespace relata::cli
