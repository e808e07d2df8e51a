// Inputs are counted only for a progress line that is shown.
#include "articles.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

#include "analysis/kernel_choice.h"
#include "base/error.h"
#include "base/fold.h"
#include "config.h"
#include "extract/corpus.h"
#include "interrupts.h"
#include "knowledge.h"
#include "log.h"
#include "progress_line.h"
#include "prose.h"
#include "query/dates.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

// The articles of a file: its lines if it is JSONL, else one. Nothing for what may hold any number of them.
std::optional<std::size_t> articles_in(const fs::path& path) {
  constexpr std::string_view kOfMany = " .json .ndjson .csv .tsv .xml .rss .atom .rdf .warc .wet .zip .tar .tgz .7z .gz .bz2 .xz .zst .lz4 ";
  const std::string ending = lower(path.extension().string());
  if (ending == ".jsonl") {
    std::ifstream file(path);
    std::size_t lines = 0;
    for (std::string line; std::getline(file, line);) lines += line.find_first_not_of(" \t\r") != std::string::npos;
    return lines;
  }
  if (!ending.empty() && kOfMany.find(" " + ending + " ") != kOfMany.npos) return std::nullopt;
  return 1;
}

// Nothing for the standard input, for what cannot be looked at, and for files that may hold any number of articles.
std::optional<std::size_t> count_articles(const std::vector<std::string>& inputs) {
  std::size_t count = 0;
  for (const std::string& input : inputs) {
    std::error_code failed;
    if (input == "-") return std::nullopt;
    std::vector<fs::path> files;
    if (!fs::is_directory(input, failed)) files.emplace_back(input);
    else
      for (fs::recursive_directory_iterator entry(input, failed), end; !failed && entry != end; entry.increment(failed))
        if (entry->is_regular_file(failed)) files.push_back(entry->path());
    if (failed) return std::nullopt;
    for (const fs::path& file : files) {
      const std::optional<std::size_t> articles = articles_in(file);
      if (!articles) return std::nullopt;
      count += *articles;
    }
  }
  return count;
}

// Notes on the standard error, the first few unless all are wanted; on a terminal in place of the progress line.
class Notes {
 public:
  explicit Notes(const Arguments& arguments) : arguments_(arguments) {}
  void operator()(const std::string& note) {
    constexpr std::size_t kMost = 20;
    ++count_;
    const bool all = arguments_.has("verbose");
    if (!all && count_ > kMost + 1) return;
    if (isatty(STDERR_FILENO)) std::fputs("\r\033[K", stderr);
    tell(arguments_, !all && count_ > kMost ? "further notes are only counted (--verbose shows them)" : note);
  }

 private:
  Arguments arguments_;
  std::size_t count_ = 0;
};

// "2 records, 1 text in another language, 3 files (2 .css, 1 a PNG picture)"; empty if nothing was passed over.
std::string text_of(const PassedOver& passed) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (passed.records > 0) add(counted(passed.records, "record", "records"));
  if (passed.foreign > 0) add(counted(passed.foreign, "text in another language", "texts in other languages"));
  if (passed.refused > 0) add(counted(passed.refused, "file that cannot be read", "files that cannot be read"));
  std::size_t files = 0;
  std::string kinds;
  for (const auto& [kind, count] : passed.in_folders) {
    files += count;
    kinds += (kinds.empty() ? "" : ", ") + std::to_string(count) + " " + (kind.empty() ? "without ending" : kind);
  }
  if (files > 0) add(counted(files, "other file", "other files") + " (" + kinds + ")");
  return text;
}

}  // namespace

std::string counted(std::size_t number, const std::string& one, const std::string& many) { return std::to_string(number) + " " + (number == 1 ? one : many); }

std::vector<Option> reading_options() {
  return {{"date", 0, "YYYY-MM-DD", "the articles' day, for \"on Tuesday\"; else from the article or its file name"},
          {"threads", 0, "N", "how many articles are read at once (default: one a core)"},
          {"models", 0, "DIR", "where relata.model lies (default: $RELATA_MODELS, then beside the program)"},
          gazetteer_option(),
          {"field-id", 0, "NAME", "the field of JSON or of a table that holds the id (default: the usual names); likewise the next five"},
          {"field-title", 0, "NAME", "the title"},
          {"field-date", 0, "NAME", "the day"},
          {"field-source", 0, "NAME", "the publisher"},
          {"field-url", 0, "NAME", "the address"},
          {"field-text", 0, "NAME", "the text"},
          config_option(),
          {"any-language", 0, "", "read texts in other languages than English, too"},
          {"strict", 0, "", "stop at the first record or file that cannot be read, instead of passing it over"},
          {"verbose", 'v', "", "tell of each article, and of everything that is passed over, not only of the first few"},
          {"quiet", 'q', "", "no progress, no notes and no summary"}};
}

std::vector<Option> build_options() {
  return {{"entities", 0, "named|all", "named: only named things; all: also the unnamed ones that relations need (default)"},
          {"min-confidence", 0, "P", "leave out what is less sure than P (0 to 1)"},
          {"schema", 0, "FILE", "read claims as the relations of this table (docs/schema.md)"},
          {"schema-other", 0, "drop|keep", "what becomes of claims that no relation of --schema fits: drop (default), or keep as they are read without it"}};
}

GraphOptions graph_options_of(const Arguments& arguments) {
  GraphOptions options;
  const std::string entities = arguments.value("entities", "all");
  if (entities != "named" && entities != "all") throw Error(ErrorKind::Usage, "--entities: found '" + entities + "', expected named or all");
  options.concepts = entities == "all";
  options.min_confidence = arguments.fraction("min-confidence", 0);
  return options;
}

Knowledge read_knowledge(const Arguments& arguments, Arithmetic arithmetic) {
  return Knowledge{load_models_for(kernels_name(), models_path(arguments), arithmetic), gazetteer_of(arguments)};
}

ReadOptions read_options(const Arguments& arguments) {
  ReadOptions options;
  options.date = arguments.value("date");
  check_date(options.date, "--date");
  options.fields = {arguments.value("field-id"),     arguments.value("field-title"), arguments.value("field-date"),
                    arguments.value("field-source"), arguments.value("field-url"),   arguments.value("field-text")};
  options.strict = arguments.has("strict");
  options.any_language = arguments.has("any-language");
  if (!arguments.has("quiet")) options.notify = Notes(arguments);
  return options;
}

std::vector<std::string> inputs_of(const Arguments& arguments) { return arguments.words.empty() ? std::vector<std::string>{"-"} : arguments.words; }

namespace {

// A read of a pipe or a terminal may wait for ever, so that an interrupt has to end it at once.
bool may_wait(const std::string& input) { return input == "-" || !(std::filesystem::is_regular_file(input) || std::filesystem::is_directory(input)); }

}  // namespace

Totals read_articles(const Arguments& arguments, const Knowledge& knowledge, const std::function<void(Article&&)>& take,
                     const std::function<bool(const RawArticle&)>& is_wanted) {
  const std::vector<std::string> inputs = inputs_of(arguments);
  const bool shown = !arguments.has("quiet") && log_format(arguments) == LogFormat::Text && isatty(STDERR_FILENO);
  const auto began = std::chrono::steady_clock::now();
  ArticleReader reader(inputs, read_options(arguments));
  ProgressLine progress(shown, shown ? count_articles(inputs) : std::nullopt);
  UniqueNames unique;
  Totals totals;
  std::optional<Interrupts> interrupts;
  if (std::none_of(inputs.begin(), inputs.end(), may_wait)) interrupts.emplace();
  const auto interrupted = [&] { return interrupts && interrupts->seen(); };
  const NextArticle next = [&](RawArticle& raw) {
    while (!interrupted() && reader.next(raw)) {
      raw.source.id = unique(raw.source.id);
      if (!is_wanted || is_wanted(raw)) return true;
    }
    return false;
  };
  const TakeArticle take_next = [&](std::size_t, Article&& article) {
    ++totals.articles;
    const std::uint32_t words = article.document.words();
    totals.words += words;
    tell_detail(arguments, article.document.source().id + ": " + counted(words, "word", "words") + ", " + counted(article.claims.size(), "claim", "claims"));
    take(std::move(article));
    progress.show(totals.articles, totals.words);
  };
  read_corpus(next, take_next, knowledge, static_cast<unsigned>(arguments.number("threads", 0, 0, 1024)));
  totals.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  totals.passed_over = text_of(reader.passed_over());
  totals.refused = reader.passed_over().refused > 0;
  totals.interrupted = interrupted();
  return totals;
}

void print_summary(const Arguments& arguments, const Totals& totals, const std::string& more, const LogFields& counts) {
  const double rate = totals.seconds > 0 ? static_cast<double>(totals.words) / totals.seconds : 0;
  char speed[64];
  std::snprintf(speed, sizeof speed, "%.1f s, %.0f words/s", totals.seconds, rate);
  LogFields fields = {{"articles", static_cast<double>(totals.articles)}, {"words", static_cast<double>(totals.words)}};
  fields.insert(fields.end(), counts.begin(), counts.end());
  fields.insert(fields.end(), {{"seconds", totals.seconds}, {"passed_over", totals.passed_over}, {"interrupted", totals.interrupted ? 1.0 : 0.0}});
  tell_summary(arguments, counted(totals.articles, "article", "articles") + ", " + counted(totals.words, "word", "words") + ", " + more + ", " + speed, fields);
  if (log_format(arguments) == LogFormat::Json) return;
  if (!totals.passed_over.empty()) tell_summary(arguments, "passed over: " + totals.passed_over);
  if (totals.interrupted) tell_summary(arguments, "interrupted: what was read until then is written");
}

int exit_code(const Totals& totals) {
  constexpr int kInterrupted = 130, kBadInput = 3;
  return totals.interrupted ? kInterrupted : totals.refused ? kBadInput : 0;
}

}  // namespace relata::cli
