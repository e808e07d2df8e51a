// The relata program: finds the subcommand, runs it, and turns errors into messages and exit codes.
#include <signal.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli.h"
#include "commands.h"
#include "config.h"
#include "did_you_mean.h"
#include "log.h"
#include "memory.h"
#include "prose.h"
#include "text_output.h"

namespace {

using relata::cli::Command;

std::string help(const std::vector<Command>& commands) {
  std::string text =
      "relata reads English text and builds a knowledge graph from it.\n\nUsage: relata COMMAND [OPTION]... [FILE]...\n\n"
      "Examples:\n"
      "  relata extract news/ -o graph.graphml            # articles in, a graph for Gephi out\n"
      "  relata merge monday.json tuesday.json -o week.json\n"
      "  relata show week.json \"Wang Yi\"                  # one entity with its sentences\n\nCommands:\n";
  for (const Command& command : commands)
    text += "  " + command.name + std::string(command.name.size() < 12 ? 12 - command.name.size() : 1, ' ') + command.summary + "\n";
  return text + "\n`relata COMMAND --help` tells more of each.\n";
}

int exit_code(relata::ErrorKind kind) {
  switch (kind) {
    case relata::ErrorKind::Usage: return 2;
    case relata::ErrorKind::Input: return 3;
    case relata::ErrorKind::Output: return 4;
  }
  return 3;
}

const Command* find(const std::vector<Command>& commands, std::string name) {
  if (name == "analyze") name = "analyse";
  if (name == "neighbors") name = "neighbours";
  for (const Command& command : commands)
    if (command.name == name) return &command;
  return nullptr;
}

// "; did you mean 'merge'?", or nothing.
std::string meant_command(const std::vector<Command>& commands, const std::string& given) {
  std::vector<std::string> names;
  for (const Command& command : commands) names.push_back(command.name);
  const std::string meant = relata::cli::nearest_word(given, names);
  return meant.empty() ? meant : "; did you mean '" + meant + "'?";
}

bool reads_articles(const Command& command) { return command.usage.find("[FILE|DIR|-]...") != std::string::npos; }

int print(const std::string& text) {
  relata::cli::TextOutput output("-");
  output.write(text);
  output.close();
  return 0;
}

// `memory` and `log` are set to the limit that is kept and to how errors are told, once they are known.
int run(int argc, char** argv, std::uint64_t& memory, relata::cli::LogFormat& log) {
  const std::vector<Command> commands = relata::cli::all_commands();
  std::string name = argc > 1 ? argv[1] : "--help";
  if (name == "--version" || name == "-V") return print(std::string("relata ") + RELATA_VERSION + "\n");
  bool wants_help = name == "help" || name == "--help" || name == "-h";
  if (wants_help && argc > 2) name = argv[2];
  else if (wants_help) return print(help(commands));
  const Command* command = find(commands, name);
  if (!command) throw relata::Error(relata::ErrorKind::Usage, "there is no command '" + name + "'" + meant_command(commands, name) + "; see `relata --help`");
  for (int i = 2; i < argc && !wants_help; ++i) {
    if (std::string(argv[i]) == "--") break;
    wants_help = std::string(argv[i]) == "--help" || std::string(argv[i]) == "-h";
  }
  if (wants_help) return print(relata::cli::help_of(*command));
  if (argc == 2 && reads_articles(*command) && isatty(STDIN_FILENO)) {
    std::fputs(relata::cli::help_of(*command).c_str(), stderr);  // nobody types an article
    return exit_code(relata::ErrorKind::Usage);
  }
  relata::cli::Arguments arguments = relata::cli::parse(*command, argc - 1, argv + 1);
  relata::cli::apply_config(*command, arguments);
  log = relata::cli::log_format(arguments);
  memory = relata::cli::limit_memory(arguments);
  const int code = command->run(arguments);
  relata::cli::flush_standard_output();
  return code;
}

// Says so even where there is no memory for the words.
int out_of_memory(std::uint64_t memory, relata::cli::LogFormat log) {
  try {
    relata::cli::tell_error(log, relata::cli::out_of_memory_text(memory), exit_code(relata::ErrorKind::Input));
  } catch (const std::bad_alloc&) {
    std::fputs("relata: out of memory\n", stderr);
  }
  return exit_code(relata::ErrorKind::Input);
}

int report(const std::exception& error, int code, std::uint64_t memory, relata::cli::LogFormat log) {
  try {
    relata::cli::tell_error(log, error.what(), code);
    return code;
  } catch (const std::bad_alloc&) {
    return out_of_memory(memory, log);
  }
}

}  // namespace

int main(int argc, char** argv) {
  ::signal(SIGXFSZ, SIG_IGN);  // a file that would be too long is an output error
  std::uint64_t memory = 0;
  relata::cli::LogFormat log = relata::cli::LogFormat::Text;
  try {
    return run(argc, argv, memory, log);
  } catch (const relata::Error& error) {
    return report(error, exit_code(error.kind()), memory, log);
  } catch (const std::bad_alloc&) {
    return out_of_memory(memory, log);
  } catch (const std::exception& error) {
    return report(error, exit_code(relata::ErrorKind::Input), memory, log);
  }
}
