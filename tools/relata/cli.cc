// Options through getopt_long; the help of a command from its row.
#include "cli.h"

#include <getopt.h>

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "did_you_mean.h"

namespace relata::cli {

std::string Arguments::value(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() || found->second.empty() ? otherwise : found->second.back();
}

long Arguments::number(const std::string& name, long otherwise, long least, long most) const {
  if (!has(name)) return otherwise;
  const std::string text = value(name);
  long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
    throw Error(ErrorKind::Usage, "--" + name + ": found '" + text + "', expected a number from " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

double Arguments::fraction(const std::string& name, double otherwise) const {
  if (!has(name)) return otherwise;
  const std::string text = value(name);
  double number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !(number >= 0 && number <= 1))
    throw Error(ErrorKind::Usage, "--" + name + ": found '" + text + "', expected a number from 0 to 1");
  return number;
}

namespace {

// "; did you mean --format?", or nothing.
std::string meant_option(const Command& command, std::string_view given) {
  if (!given.starts_with("--")) return {};
  std::vector<std::string> names;
  for (const Option& option : command.options) names.push_back(option.name);
  const std::string meant = nearest_word(given.substr(2, given.find('=') - 2), names);
  return meant.empty() ? meant : "; did you mean --" + meant + "?";
}

}  // namespace

namespace {

bool has_choice(const Option& option, const char* value) {
  return option.choices.empty() || !value || std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end();
}

// The option that a letter stands for: one that had it before, if the value is none of the choices of the one that has it now.
const Option& of_letter(const Command& command, char letter, const char* value) {
  const auto now = std::ranges::find(command.options, letter, &Option::letter), before = std::ranges::find(command.options, letter, &Option::old_letter);
  if (before == command.options.end() || (now != command.options.end() && has_choice(*now, value))) return *now;
  return *before;
}

}  // namespace

Arguments parse(const Command& command, int argc, char** argv) {
  constexpr int kFirstLong = 256;
  std::vector<option> longs;
  std::string letters = ":";
  for (std::size_t i = 0; i < command.options.size(); ++i) {
    const Option& o = command.options[i];
    const int value = o.value.empty() ? no_argument : required_argument;
    longs.push_back({o.name.c_str(), value, nullptr, kFirstLong + static_cast<int>(i)});
    if (!o.old_name.empty()) longs.push_back({o.old_name.c_str(), value, nullptr, kFirstLong + static_cast<int>(i)});
    for (const char letter : {o.letter, o.old_letter})
      if (letter && letters.find(letter) == std::string::npos) letters += std::string(1, letter) + (o.value.empty() ? "" : ":");
  }
  longs.push_back({nullptr, 0, nullptr, 0});
  Arguments arguments;
  opterr = 0;
  optind = 0;
  const std::string hint = "; see `relata " + command.name + " --help`";
  for (int c; (c = getopt_long(argc, argv, letters.c_str(), longs.data(), nullptr)) != -1;) {
    if (c == ':') throw Error(ErrorKind::Usage, std::string(argv[optind - 1]) + " needs a value" + hint);
    if (c == '?') throw Error(ErrorKind::Usage, "there is no option " + std::string(argv[optind - 1]) + meant_option(command, argv[optind - 1]) + hint);
    const Option& found = c >= kFirstLong ? command.options[static_cast<std::size_t>(c - kFirstLong)] : of_letter(command, static_cast<char>(c), optarg);
    arguments.options[found.name].push_back(optarg ? optarg : "");
  }
  for (; optind < argc; ++optind) arguments.words.push_back(argv[optind]);
  return arguments;
}

std::string help_of(const Command& command) {
  std::string text = command.summary + "\n\nUsage: " + command.usage + "\n\nExamples:\n";
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  text += "\nOptions:\n";
  std::size_t width = 0;
  const auto left_of = [](const Option& o) {
    return std::string(o.letter ? std::string("-") + o.letter + ", " : "    ") + "--" + o.name + (o.value.empty() ? "" : " " + o.value);
  };
  for (const Option& o : command.options) width = std::max(width, left_of(o).size());
  for (const Option& o : command.options) {
    const std::string left = left_of(o);
    text += "  " + left + std::string(width - left.size() + 2, ' ') + o.help + "\n";
  }
  if (!command.notes.empty()) text += "\n" + command.notes + "\n";
  text += "\nExit codes: 0 done, 1 nothing found (with --exit-status), 2 usage, 3 bad input, 4 the output could not be written.\n";
  return text;
}

}  // namespace relata::cli
