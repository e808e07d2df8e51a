// A graph that is open, and questions to it one after the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli.h"
#include "line_reader.h"
#include "query/query.h"

namespace relata::cli {

class Shell {
 public:
  // Keeps a reference to the graph. `name` is what messages call it; `arguments` has --format, --color and the limits of queries.
  Shell(std::string name, const Graph& graph, const Arguments& arguments);

  // Takes queries and commands until the input ends or .quit. 0, or 2 when something failed and nobody sat before it.
  int run(LineReader& reader);

  // What can be typed: keywords, commands, types and relations.
  std::vector<std::string> words() const;

 private:
  struct Row;  // of the table of commands that begin with a point
  static const std::vector<Row>& rows();

  bool take_command(const std::string& line);
  void run_point_command(const std::string& line);
  void run_subcommand(const std::string& line);
  void ask_now(const std::string& query);
  template <typename Action>
  void attempt(Action action);

  void help(const std::string&);
  void schema(const std::string&);
  void timing(const std::string& value);
  void explain(const std::string& value);
  void mode(const std::string& value);
  void param(const std::string& value);
  void quit(const std::string&);

  const std::string name_;
  const Graph& graph_;
  const GraphIndex index_;
  Arguments style_;
  QueryOptions options_;
  bool timed_ = false, explained_ = false, done_ = false, failed_ = false;
};

}  // namespace relata::cli
