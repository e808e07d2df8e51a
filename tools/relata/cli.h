// Subcommands as rows: help, shell completion and man pages are printed from the same table that options are read by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

struct Option {
  std::string name;   // "format" for --format
  char letter = 0;    // 'f' for -f; 0: none
  std::string value;  // what stands for its value in help, "FORMAT"; empty: a switch
  std::string help;
  std::vector<std::string> choices{};  // words of its value that a shell offers, where `value` does not spell them out
  std::string old_name{};              // what it was called before; goes on working and is in no help
  char old_letter = 0;                 // likewise; where it is the letter of another option, that one has it for its own choices
};

// What stood on the command line, checked against the options of its command.
struct Arguments {
  std::vector<std::string> words;  // positional
  std::map<std::string, std::vector<std::string>> options;

  bool has(const std::string& name) const { return options.contains(name); }
  // The last value given, or `otherwise`.
  std::string value(const std::string& name, const std::string& otherwise = "") const;
  // Throws Error(Usage) if the value is not a number in [least, most].
  long number(const std::string& name, long otherwise, long least, long most) const;
  double fraction(const std::string& name, double otherwise) const;  // in [0, 1]
};

struct Command {
  std::string name;
  std::string summary;                // one line
  std::string usage;                  // "relata merge [OPTION]... GRAPH... -o OUT"
  std::vector<std::string> examples;  // each "command line    # what it does"
  std::vector<Option> options;
  std::string notes;             // more, after the options; may be empty
  int (*run)(const Arguments&);  // returns the exit code; throws relata::Error
};

// Throws Error(Usage) for an option that the command does not have, or that lacks its value.
Arguments parse(const Command& command, int argc, char** argv);

std::string help_of(const Command& command);

}  // namespace relata::cli
