// Tested by tests/score/words_test.cc.
#include "score/words.h"

#include <algorithm>
#include <array>
#include <map>

#include "names/key.h"

namespace relata {
namespace {

struct Ending {
  std::string_view from;
  std::string_view to;
};

// Longest first; at least three letters stay.
constexpr std::array kEndings = {Ending{"ations", "ate"}, Ending{"ation", "ate"}, Ending{"sions", "s"}, Ending{"sion", "s"}, Ending{"ions", ""},
                                 Ending{"ion", ""},       Ending{"ments", ""},    Ending{"ment", ""},   Ending{"ings", ""},  Ending{"ing", ""},
                                 Ending{"ities", ""},     Ending{"ity", ""},      Ending{"ies", "y"},   Ending{"ied", "y"},  Ending{"ers", ""},
                                 Ending{"er", ""},        Ending{"ors", ""},      Ending{"or", ""},     Ending{"ed", ""},    Ending{"es", ""},
                                 Ending{"s", ""},         Ending{"e", ""}};

const std::set<std::string_view>& function_words() {
  static const std::set<std::string_view> words = {"a",       "about", "against", "an",   "and",  "are", "as",   "at",    "be",  "been", "being",
                                                   "between", "by",    "for",     "from", "had",  "has", "have", "he",    "her", "his",  "in",
                                                   "into",    "is",    "it",      "its",  "of",   "on",  "or",   "over",  "she", "that", "the",
                                                   "their",   "they",  "this",    "to",   "upon", "was", "were", "which", "who", "whom", "with"};
  return words;
}

// Irregular forms, and nouns whose verb the endings do not reach.
const std::map<std::string_view, std::string_view>& irregular() {
  static const std::map<std::string_view, std::string_view> forms = {
      {"alliance", "ally"},   {"allied", "ally"},        {"allies", "ally"},       {"beaten", "beat"}, {"began", "begin"},  {"born", "birth"},
      {"bought", "buy"},      {"brought", "bring"},      {"built", "build"},       {"called", "call"}, {"came", "come"},    {"chose", "choose"},
      {"decision", "decide"}, {"expansion", "expand"},   {"fought", "fight"},      {"gave", "give"},   {"held", "hold"},    {"invasion", "invade"},
      {"knew", "know"},       {"led", "lead"},           {"left", "leave"},        {"lost", "lose"},   {"made", "make"},    {"met", "meet"},
      {"paid", "pay"},        {"presidency", "preside"}, {"president", "preside"}, {"ran", "run"},     {"said", "say"},     {"saw", "see"},
      {"sent", "send"},       {"shot", "shoot"},         {"sold", "sell"},         {"spoke", "speak"}, {"spoken", "speak"}, {"struck", "strike"},
      {"talks", "talk"},      {"telephone", "phone"},    {"told", "tell"},         {"took", "take"},   {"went", "go"},      {"won", "win"},
      {"written", "write"},   {"wrote", "write"}};
  return forms;
}

bool same_stem(const std::string& a, const std::string& b) { return a == b || (a.size() >= 5 && b.size() >= 5 && a.compare(0, 5, b, 0, 5) == 0); }

}  // namespace

std::string stem_of(std::string word) {
  for (const Ending& ending : kEndings) {
    if (!word.ends_with(ending.from) || word.size() - ending.from.size() < 3) continue;
    word.resize(word.size() - ending.from.size());
    word += ending.to;
    break;
  }
  constexpr std::string_view kDoubled = "bdgklmnprt";
  if (word.size() >= 2 && word.back() == word[word.size() - 2] && kDoubled.find(word.back()) != std::string_view::npos) word.pop_back();
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  return word;
}

std::set<std::string> content_of(std::string_view label) {
  std::string spaced(label);
  std::replace_if(
      spaced.begin(), spaced.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  const std::vector<std::string> words = words_of_name(spaced);
  std::set<std::string> stems;
  for (const std::string& word : words) {
    if (function_words().contains(word)) continue;
    const auto form = irregular().find(word);
    stems.insert(stem_of(form == irregular().end() ? word : std::string(form->second)));
  }
  if (stems.empty())
    for (const std::string& word : words) stems.insert(stem_of(word));
  return stems;
}

bool shares_content(std::string_view label, const std::vector<std::string>& wordings) {
  const std::set<std::string> have = content_of(label);
  for (const std::string& wording : wordings)
    for (const std::string& want : content_of(wording))
      for (const std::string& stem : have)
        if (same_stem(stem, want)) return true;
  return false;
}

}  // namespace relata
