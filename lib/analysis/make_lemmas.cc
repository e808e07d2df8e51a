// Writes the dictionary of lemma.cc when Relata is built: make_lemmas WORDNET_DIRECTORY OUTPUT.
//
// From WordNet's index files come the lemmas of verbs, nouns and adjectives that are one word in lower case, from its exception
// lists the irregular forms (wordnet-base of Debian; its licence is in docs/notices.md).
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace {

bool is_plain(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\''; });
}

bool add_lemmas(const std::string& path, char pos, std::set<std::string>& lines) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    const std::string word = line.substr(0, line.find(' '));
    if (is_plain(word)) lines.insert(word + '\t' + pos);
  }
  return file.eof();
}

bool add_irregulars(const std::string& path, char pos, std::set<std::string>& lines) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string form, lemma;
    words >> form;
    while (words >> lemma)
      if (is_plain(form) && is_plain(lemma)) lines.insert(form + '\t' + pos + (form == lemma ? "" : '\t' + lemma));
  }
  return file.eof();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: make_lemmas WORDNET_DIRECTORY OUTPUT\n", stderr), 2;
  const std::string folder = argv[1];
  constexpr std::array<std::pair<const char*, char>, 3> kParts = {{{"verb", 'v'}, {"noun", 'n'}, {"adj", 'a'}}};
  std::set<std::string> lines;
  for (const auto& [name, pos] : kParts) {
    const std::string index = folder + "/index." + name, irregular = folder + "/" + name + ".exc";
    if (!add_lemmas(index, pos, lines) || !add_irregulars(irregular, pos, lines))
      return std::fprintf(stderr, "make_lemmas: %s and %s: cannot be read; Debian's wordnet-base brings them\n", index.c_str(),
                          irregular.c_str()),
             3;
  }
  std::ofstream out(argv[2]);
  for (const std::string& line : lines) out << line << '\n';
  return out.flush() ? 0 : 4;
}
