// relata review: what is doubtful in a graph, one by one, for a person to decide.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "asking.h"
#include "base/error.h"
#include "command_rows.h"
#include "file_lock.h"
#include "graph/review.h"
#include "graph_files.h"
#include "interrupts.h"
#include "key_reader.h"
#include "log.h"
#include "prose.h"
#include "review_text.h"
#include "store/store.h"

namespace relata::cli {
namespace {

enum class Answer { None, Same, Different, Right, Wrong };

// Two things that may be one, or the position of an edge that may be wrong; and what was said to it.
struct ReviewItem {
  bool is_pair = true;
  PossiblySame pair{};
  std::uint32_t edge = 0;
  Answer answer = Answer::None;
};

std::vector<ReviewItem> review_items(const Graph& graph, const Arguments& arguments) {
  std::vector<ReviewItem> items;
  const bool all = !arguments.has("duplicates") && !arguments.has("relations");
  if (all || arguments.has("duplicates"))
    for (PossiblySame& pair : possibly_same(graph)) items.push_back({.pair = std::move(pair)});
  if (all || arguments.has("relations"))
    for (const std::uint32_t edge : uncertain_edges(graph, arguments.fraction("below", 0.5))) items.push_back({.is_pair = false, .edge = edge});
  return items;
}

std::optional<Answer> answer_of(char key, const ReviewItem& item) {
  if (key == ' ' || key == 'n') return Answer::None;
  if (item.is_pair && key == 's') return Answer::Same;
  if (item.is_pair && key == 'd') return Answer::Different;
  if (!item.is_pair && key == 'r') return Answer::Right;
  if (!item.is_pair && key == 'w') return Answer::Wrong;
  return std::nullopt;
}

const char* word_of(Answer answer) {
  constexpr const char* kWords[] = {"skipped", "same", "different", "right", "wrong"};
  return kWords[static_cast<std::size_t>(answer)];
}

void show(const std::string& text) {
  std::fputs(visible(text).c_str(), stdout);
  std::fflush(stdout);
}

// Shows one question after the other until all are answered, or the keys end.
void ask(const Graph& graph, std::vector<ReviewItem>& items, const TableStyle& style) {
  const Interrupts interrupts;  // the first Ctrl-C ends the questions, and what was decided is kept
  KeyReader keys;
  bool shown = false;
  for (std::size_t at = 0; at < items.size();) {
    ReviewItem& item = items[at];
    const std::string choices = item.is_pair ? "s same, d different, space skip, u undo, q quit: " : "r right, w wrong, space skip, u undo, q quit: ";
    if (!shown) {
      const std::string text = item.is_pair ? review_text(graph, item.pair, style) : review_text(graph, graph.edges[item.edge], style);
      show("\n" + std::to_string(at + 1) + " of " + std::to_string(items.size()) + ": " + text + choices);
    }
    shown = true;
    const std::optional<char> key = keys.next();
    if (!key || *key == 'q') break;
    if (*key == 'u') {
      if (at > 0) items[--at].answer = Answer::None;
      show("undo\n");
      shown = false;
    } else if (const std::optional<Answer> answer = answer_of(*key, item)) {
      item.answer = *answer;
      ++at;
      show(std::string(word_of(*answer)) + "\n");
      shown = false;
    } else {
      show("\n" + choices);
    }
  }
  show("\n");
}

Review review_of(const Graph& graph, const std::vector<ReviewItem>& items) {
  Review review;
  for (const ReviewItem& item : items) {
    if (item.answer == Answer::None) continue;
    if (!item.is_pair) {
      (item.answer == Answer::Right ? review.right : review.wrong).push_back(graph.edges[item.edge].id);
      continue;
    }
    const std::string& line = item.pair.line;
    const std::size_t tab = line.find('\t');
    review.supplied.decisions.push_back({item.answer == Answer::Same, line.substr(0, tab), line.substr(tab + 1)});
  }
  return review;
}

std::string summary_of(const std::vector<ReviewItem>& items) {
  std::string text;
  for (const Answer answer : {Answer::Same, Answer::Different, Answer::Right, Answer::Wrong})
    if (const auto count = std::ranges::count(items, answer, &ReviewItem::answer); count > 0) text += std::to_string(count) + " " + word_of(answer) + ", ";
  const auto open = std::ranges::count(items, Answer::None, &ReviewItem::answer);
  return text + std::to_string(open) + " open";
}

void keep(const std::string& path, Graph graph, const Review& review, const Arguments& arguments) {
  if (!arguments.has("output") && is_store(path)) return review_store(path, review);
  write_graph(reviewed(std::move(graph), review), arguments.value("output", path));
}

int review_graph(const Arguments& arguments) {
  if (arguments.words.size() != 1) throw Error(ErrorKind::Usage, "expected a graph: relata review GRAPH");
  const std::string& path = arguments.words.front();
  const std::string result = arguments.value("output", path);
  expect_rereadable(result);
  const FileLock lock(result);  // before the first question: what was decided can be written
  Graph graph = read_graph_shown(path, format_option(arguments, "input"), !arguments.has("quiet"));
  std::vector<ReviewItem> items = review_items(graph, arguments);
  if (items.empty()) return tell(arguments, path + ": nothing is doubtful"), 0;
  ask(graph, items, text_style(arguments));
  const bool decided = std::ranges::any_of(items, [](const ReviewItem& item) { return item.answer != Answer::None; });
  if (decided) keep(path, std::move(graph), review_of(graph, items), arguments);
  tell_summary(arguments, path + ": " + summary_of(items) + (decided ? "" : "; nothing was decided, and nothing is written"));
  return 0;
}

}  // namespace

Command review_row() {
  return {"review",
          "Shows what is doubtful in a graph, one by one with its sentences; a key decides it.",
          "relata review [OPTION]... GRAPH",
          {"relata review week.relata                        # what may be one thing, then relations that may be wrong",
           "relata review week.db --duplicates               # only the former; what is decided is kept in the store",
           "relata review week.json --relations --below 0.8 -o checked.json"},
          {{"duplicates", 0, "", "only things that may be the same"},
           {"relations", 0, "", "only relations that may be wrong"},
           {"below", 0, "P", "relations that are less sure than P (0 to 1; default: 0.5)"},
           {"output", 'o', "FILE", "the graph with what was decided goes there (default: in place of GRAPH)"},
           input_option("GRAPH"),
           {"color", 0, "auto|always|never", "bold names (default: on a terminal)"},
           {"quiet", 'q', "", "no summary on standard error"}},
          "Keys: of two things s (the same) or d (different), of a relation r (right) or w (wrong); space or n skips, u goes back by one and\n"
          "takes its answer back, q ends. What was decided is written at the end, at once, also after Ctrl-C; meanwhile nobody else can\n"
          "change GRAPH. Decisions stay in the graph, and merges and updates keep to them (relata merge --same undoes them). A relation\n"
          "that is right has the confidence 1 from then on, one that is wrong leaves the graph, also when its article is read anew.\n"
          "Keys may come from a pipe; ends of lines count nothing there.",
          review_graph};
}

}  // namespace relata::cli
