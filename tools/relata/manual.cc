#include "manual.h"

#include <algorithm>
#include <string_view>

#include "base/table.h"
#include "prose.h"

namespace relata::cli {
namespace {

// Text as roff takes it: no escapes, no hyphens that break, no requests at the beginning of a line.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out.append("\\&") += c;
    else out += c;
  }
  return out;
}

std::string preformatted(std::string_view text) { return ".nf\n" + roff(text) + "\n.fi\n"; }

std::string header(const std::string& name) { return ".TH \"" + name + "\" 1 \"\" \"relata " RELATA_VERSION "\" \"User Commands\"\n"; }

std::string options_of(const Command& command) {
  std::string text;
  for (const Option& option : command.options) {
    text += ".TP\n";
    if (option.letter) text += "\\fB\\-" + std::string(1, option.letter) + "\\fR, ";
    text += "\\fB\\-\\-" + roff(option.name) + "\\fR" + (option.value.empty() ? "" : " \\fI" + roff(option.value) + "\\fR") + "\n" + roff(option.help) + "\n";
  }
  return text;
}

std::string examples_of(const Command& command) {
  std::string text;
  for (const std::string& example : command.examples) text += (text.empty() ? "" : "\n") + example;
  return preformatted(text);
}

constexpr std::string_view kExitStatus =
    ".SH EXIT STATUS\n0 done; 1 nothing found, with \\-\\-exit\\-status; 2 a usage error; 3 an input is missing or malformed, or has "
    "nothing of that name; 4 "
    "the output could not be written.\n";

// "affirmed|negated" as its words.
std::vector<std::string> words_of(std::string_view list) {
  const std::vector<std::string_view> words = parts_of(list, '|');
  return {words.begin(), words.end()};
}

// What the value of an option may be, as far as it is known.
std::vector<std::string> values_of(const Option& option) {
  if (!option.choices.empty() || option.value.find('|') == std::string::npos) return option.choices;
  return words_of(option.value);
}

// What the words of a command may be besides files: "relata completion bash|zsh|fish".
std::vector<std::string> words_of(const Command& command) {
  const std::string last = command.usage.substr(command.usage.rfind(' ') + 1);
  return last.find('|') == std::string::npos ? std::vector<std::string>() : words_of(last);
}

std::vector<std::string> names_of(const std::vector<Command>& commands) {
  std::vector<std::string> names;
  for (const Command& command : commands) names.push_back(command.name);
  return names;
}

// Within [...] of an argument of zsh's _arguments.
std::string zsh_description(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string man_page(const Command& command) {
  std::string text = header("RELATA\\-" + roff(command.name)) + ".SH NAME\nrelata\\-" + roff(command.name) + " \\- " + roff(command.summary) +
                     "\n.SH SYNOPSIS\n" + preformatted(command.usage) + ".SH EXAMPLES\n" + examples_of(command) + ".SH OPTIONS\n" + options_of(command);
  if (!command.notes.empty()) text += ".SH NOTES\n" + preformatted(command.notes);
  return text.append(kExitStatus).append(".SH SEE ALSO\n.BR relata (1)\n");
}

std::string man_page(const std::vector<Command>& commands) {
  std::string text = header("RELATA") +
                     ".SH NAME\nrelata \\- reads English text and builds a knowledge graph from it\n.SH SYNOPSIS\n"
                     ".B relata\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n.SH COMMANDS\n";
  for (const Command& command : commands) text += ".TP\n.B " + roff(command.name) + "\n" + roff(command.summary) + "\n";
  for (const Command& command : commands) {
    std::string title = command.name;
    std::transform(title.begin(), title.end(), title.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    text += ".SH RELATA " + roff(title) + "\n" + roff(command.summary) + "\n.PP\n" + preformatted(command.usage) + ".SS Examples\n" + examples_of(command) +
            ".SS Options\n" + options_of(command);
    if (!command.notes.empty()) text += ".PP\n" + preformatted(command.notes);
  }
  return text.append(kExitStatus);
}

std::string bash_completion(const std::vector<Command>& commands) {
  std::string text =
      "# Completes relata in bash; printed by `relata completion bash`.\n"
      "_relata() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options= values=\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    mapfile -t COMPREPLY < <(compgen -W \"" +
      joined(names_of(commands), " ") +
      " help --help --version\" -- \"$word\")\n"
      "    return\n"
      "  fi\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const Command& command : commands) {
    std::string options = "--help", values;
    for (const Option& option : command.options) {
      options += " --" + option.name;
      if (const auto list = values_of(option); !list.empty())
        values += " --" + option.name + (option.letter ? "|-" + std::string(1, option.letter) : "") + ") values=\"" + joined(list, " ") + "\" ;;";
    }
    text += "    " + command.name + ")\n      options=\"" + options + "\"\n";
    if (const auto words = words_of(command); !words.empty()) text += "      values=\"" + joined(words, " ") + "\"\n";
    if (!values.empty()) text += "      case $before in" + values + " esac\n";
    text += "      ;;\n";
  }
  return text +
         "  esac\n"
         "  if [ \"${word:0:1}\" = - ]; then mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
         "  elif [ -n \"$values\" ]; then mapfile -t COMPREPLY < <(compgen -W \"$values\" -- \"$word\")\n"
         "  else mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); fi\n"
         "}\n"
         "complete -o filenames -F _relata relata\n";
}

std::string zsh_completion(const std::vector<Command>& commands) {
  std::string text = "#compdef relata\n# Completes relata in zsh; printed by `relata completion zsh`.\n_relata() {\n  local -a commands\n  commands=(\n";
  for (const Command& command : commands) text += "    " + shell_word(command.name + ":" + zsh_description(command.summary)) + "\n";
  text += "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  shift words\n  (( CURRENT-- ))\n  case $words[1] in\n";
  for (const Command& command : commands) {
    text += "    " + command.name + ")\n      _arguments";
    for (const Option& option : command.options) {
      const std::vector<std::string> values = values_of(option);
      std::string argument;
      if (!values.empty()) argument = ":value:(" + joined(values, " ") + ")";
      else if (!option.value.empty()) argument = ":" + zsh_description(option.value) + ":_files";
      text += " \\\n        " + shell_word("--" + option.name + "[" + zsh_description(option.help) + "]" + argument);
    }
    const std::vector<std::string> words = words_of(command);
    text += words.empty() ? " \\\n        '*:file:_files'\n      ;;\n" : " \\\n        " + shell_word("*:word:(" + joined(words, " ") + ")") + "\n      ;;\n";
  }
  return text + "  esac\n}\nif [ \"$funcstack[1]\" = _relata ]; then _relata \"$@\"; else compdef _relata relata; fi\n";
}

std::string fish_completion(const std::vector<Command>& commands) {
  std::string text = "# Completes relata in fish; printed by `relata completion fish`.\n";
  for (const Command& command : commands)
    text += "complete -c relata -n __fish_use_subcommand -f -a " + command.name + " -d " + shell_word(command.summary) + "\n";
  for (const Command& command : commands)
    for (const Option& option : command.options) {
      const std::vector<std::string> values = values_of(option);
      text += "complete -c relata -n '__fish_seen_subcommand_from " + command.name + "' -l " + option.name +
              (option.letter ? " -s " + std::string(1, option.letter) : "") + (option.value.empty() ? "" : " -r") +
              (values.empty() ? "" : " -f -a " + shell_word(joined(values, " "))) + " -d " + shell_word(option.help) + "\n";
    }
  for (const Command& command : commands)
    if (const auto words = words_of(command); !words.empty())
      text += "complete -c relata -n '__fish_seen_subcommand_from " + command.name + "' -f -a " + shell_word(joined(words, " ")) + "\n";
  return text;
}

}  // namespace relata::cli
