// Over libedit. Tested by tests/tools/shell_test.sh.
#include "line_reader.h"

#include <histedit.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <filesystem>
#include <string_view>

#include "base/fold.h"
#include "interrupts.h"

namespace relata::cli {
namespace {

// Where the XDG base directories have what is kept between runs; empty where there is no home.
std::string history_path() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state && *state) folder = state;
  else if (home && *home) folder = std::filesystem::path(home) / ".local" / "state";
  else return {};
  folder /= "relata";
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  return fault ? std::string() : (folder / "history").string();
}

bool ends_word(char c) { return std::string_view(" \t\n()[]{}:,.|;=<>-").find(c) != std::string_view::npos; }

}  // namespace

struct LineReader::Terminal {
  std::vector<std::string> words;
  std::string prompt{};
  std::string path = history_path();
  EditLine* line = ::el_init("relata", stdin, stdout, stderr);
  History* history = ::history_init();

  explicit Terminal(std::vector<std::string> known) : words(std::move(known)) {
    constexpr int kKept = 1000;
    HistEvent event;
    ::history(history, &event, H_SETSIZE, kKept);
    ::history(history, &event, H_SETUNIQUE, 1);
    if (!path.empty()) ::history(history, &event, H_LOAD, path.c_str());
    ::el_set(line, EL_CLIENTDATA, this);
    ::el_set(line, EL_PROMPT, &prompt_of);
    ::el_set(line, EL_EDITOR, "emacs");
    ::el_set(line, EL_HIST, ::history, history);
    ::el_set(line, EL_GETCFN, &read_character);
    ::el_set(line, EL_ADDFN, "complete", "complete the word", &complete);
    ::el_set(line, EL_BIND, "^I", "complete", nullptr);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() {
    HistEvent event;
    if (!path.empty()) ::history(history, &event, H_SAVE, path.c_str());
    ::history_end(history);
    ::el_end(line);
  }

  static Terminal& of(EditLine* line) {
    void* self = nullptr;
    ::el_get(line, EL_CLIENTDATA, &self);
    return *static_cast<Terminal*>(self);
  }

  static char* prompt_of(EditLine* line) { return of(line).prompt.data(); }

  // libedit's own goes on reading after an interrupt.
  static int read_character(EditLine*, wchar_t* character) {
    std::mbstate_t state{};
    while (true) {
      char byte = 0;
      const ssize_t size = ::read(STDIN_FILENO, &byte, 1);
      if (size <= 0) return static_cast<int>(size);
      const std::size_t made = std::mbrtowc(character, &byte, 1, &state);
      if (made == static_cast<std::size_t>(-2)) continue;
      if (made == static_cast<std::size_t>(-1)) *character = L'?';
      return 1;
    }
  }

  static unsigned char complete(EditLine* line, int) {
    const LineInfo* info = ::el_line(line);
    const std::string_view before(info->buffer, static_cast<std::size_t>(info->cursor - info->buffer));
    std::size_t begin = before.size();
    while (begin > 0 && !ends_word(before[begin - 1])) --begin;
    const std::string start = lower(before.substr(begin));
    if (start.empty()) return CC_ERROR;
    std::optional<std::string> common;  // beginning of all that fit
    for (const std::string& word : of(line).words) {
      if (!lower(word).starts_with(start)) continue;
      if (!common) common = word;
      const auto differ = std::mismatch(common->begin(), common->end(), word.begin(), word.end());
      common->erase(differ.first, common->end());
    }
    if (!common || common->size() <= start.size()) return CC_ERROR;
    return ::el_insertstr(line, common->c_str() + start.size()) == 0 ? CC_REFRESH : CC_ERROR;
  }
};

LineReader::LineReader(std::vector<std::string> words) {
  if (::isatty(STDIN_FILENO) && ::isatty(STDOUT_FILENO)) terminal_ = std::make_unique<Terminal>(std::move(words));
}

LineReader::~LineReader() = default;

std::optional<std::string> LineReader::next(const std::string& prompt) {
  given_up_ = false;
  std::string line;
  if (!terminal_) {
    int c = 0;
    while ((c = std::getc(stdin)) != EOF && c != '\n') line += static_cast<char>(c);
    if (c == EOF && line.empty()) return std::nullopt;
    return line;
  }
  const Interrupts interrupts;
  terminal_->prompt = prompt;
  int size = 0;
  const char* text = ::el_gets(terminal_->line, &size);
  if (interrupts.seen()) {
    std::fputc('\n', stdout);
    ::el_reset(terminal_->line);
    given_up_ = true;
    return line;
  }
  if (!text || size <= 0) return std::nullopt;
  line.assign(text, static_cast<std::size_t>(size));
  if (line.ends_with('\n')) line.pop_back();
  HistEvent event;
  if (!line.empty()) ::history(terminal_->history, &event, H_ENTER, line.c_str());
  return line;
}

}  // namespace relata::cli
