// The part of TOML that options need: strings, numbers, booleans and lists of strings. Tested by tests/tools/config_test.cc.
#include "config.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/error.h"
#include "did_you_mean.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kPaths = {"models", "gazetteer", "schema"};  // options whose values are paths

struct Setting {
  std::string section, name;
  std::vector<std::string> values;
  std::string where;  // "relata.toml:3"
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

[[noreturn]] void fail(const std::string& where, const std::string& why) { throw Error(ErrorKind::Input, where + ": " + why); }

// One value at the front of `rest`, which is taken away.
std::string take_value(std::string_view& rest, const std::string& where) {
  rest = trimmed(rest);
  if (rest.empty()) fail(where, "expected a value: a \"text\", a number, true or false");
  std::string value;
  if (rest.front() == '"' || rest.front() == '\'') {
    const char mark = rest.front();
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != mark; ++at) {
      if (mark == '"' && rest[at] == '\\' && at + 1 < rest.size()) ++at;
      value += rest[at];
    }
    if (at == rest.size()) fail(where, "a quotation mark is not closed");
    rest = trimmed(rest.substr(at + 1));
    return value;
  }
  const std::size_t end = std::min(rest.find_first_of(",]# \t"), rest.size());
  value = rest.substr(0, end);
  rest = trimmed(rest.substr(end));
  const bool number = !value.empty() && value.find_first_not_of("+-.0123456789") == std::string::npos;
  if (!number && value != "true" && value != "false") fail(where, "found '" + value + "', expected a \"text\", a number, true or false");
  return value;
}

std::vector<std::string> values_of(std::string_view rest, const std::string& where) {
  std::vector<std::string> values;
  if (!rest.starts_with('[')) {
    values.push_back(take_value(rest, where));
  } else {
    rest = trimmed(rest.substr(1));
    while (!rest.starts_with(']')) {
      values.push_back(take_value(rest, where));
      if (rest.starts_with(',')) rest = trimmed(rest.substr(1));
      else if (!rest.starts_with(']')) fail(where, "a list is not closed; expected ] on the same line");
    }
    rest = trimmed(rest.substr(1));
  }
  if (!rest.empty() && !rest.starts_with('#')) fail(where, "found '" + std::string(rest) + "' behind the value");
  return values;
}

std::vector<Setting> settings_of(const std::string& text, const std::string& path) {
  std::vector<Setting> settings;
  std::string section;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    const std::string where = path + ":" + std::to_string(++number);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      const std::size_t close = line.find(']');
      if (close == std::string_view::npos) fail(where, "a section is not closed; expected ]");
      section = trimmed(line.substr(1, close - 1));
      continue;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) fail(where, "expected name = value");
    settings.push_back({section, std::string(trimmed(line.substr(0, equals))), values_of(trimmed(line.substr(equals + 1)), where), where});
  }
  return settings;
}

std::string config_path(const Arguments& arguments) {
  if (arguments.has("config")) return arguments.value("config");
  std::error_code failed;
  for (fs::path folder = fs::current_path(failed); !failed && !folder.empty(); folder = folder.parent_path()) {
    std::error_code absent;
    if (fs::is_regular_file(folder / "relata.toml", absent)) return (folder / "relata.toml").string();
    if (folder == folder.root_path()) break;
  }
  return {};
}

const Option* find(const Command& command, std::string_view name) {
  const auto found = std::find_if(command.options.begin(), command.options.end(), [name](const Option& o) { return o.name == name; });
  return found == command.options.end() ? nullptr : &*found;
}

}  // namespace

Option config_option() { return {"config", 0, "FILE", "what options are where they are not given (default: relata.toml, here or in a folder above)"}; }

void apply_config(const Command& command, Arguments& arguments) {
  if (!find(command, "config")) return;
  const std::string path = config_path(arguments);
  if (path.empty()) return;
  const fs::path folder = fs::path(path).parent_path();
  for (Setting& setting : settings_of(whole_file(path), path)) {
    const bool fields = setting.section == "fields";
    if (!fields && !setting.section.empty() && setting.section != command.name) continue;
    const std::string name = fields ? "field-" + setting.name : setting.name;
    const Option* option = find(command, name);
    if (!option) {
      if (setting.section.empty() && !fields) continue;  // of another command
      std::vector<std::string> names;
      for (const Option& o : command.options) names.push_back(o.name);
      const std::string meant = nearest_word(name, names);
      fail(setting.where, "there is no option --" + name + " of " + command.name + (meant.empty() ? "" : "; did you mean " + meant + "?"));
    }
    if (arguments.has(name)) continue;
    if (option->value.empty()) {
      if (setting.values == std::vector<std::string>{"true"}) arguments.options[name] = {""};
      continue;
    }
    if (std::find(kPaths.begin(), kPaths.end(), name) != kPaths.end())
      for (std::string& value : setting.values) value = (folder / value).string();
    arguments.options[name] = std::move(setting.values);
  }
}

}  // namespace relata::cli
