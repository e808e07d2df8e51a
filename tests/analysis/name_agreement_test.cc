// Sentences with a name left out or doubtful in one of them, and what their names become. A word stands as form/tag, a name as
// [type:probability words].
#include "analysis/name_agreement.h"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <vector>

using namespace relata;

namespace {

struct Row {
  std::string sentences;  // one a line
  std::string names;      // "TYPE words" one after the other
};

// "[PERSON:0.9 Ada/PROPN Okello/PROPN ] spoke/VERB": every sentence is a paragraph.
struct Marked {
  std::string text;
  std::vector<std::string> tags;
  std::vector<Name> names;
  std::vector<TokenSpan> sentences;
};

Marked marked(const std::string& sentences) {
  Marked out;
  std::istringstream lines(sentences);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    const auto begin = static_cast<std::uint32_t>(out.tags.size());
    if (begin > 0) out.text += "\n\n";
    for (std::string word; words >> word;) {
      const auto here = static_cast<std::uint32_t>(out.tags.size());
      const std::size_t at = word.find(word[0] == '[' ? ':' : '/');
      if (word == "]") {
        out.names.back().tokens.end = here;
      } else if (word[0] == '[') {
        out.names.push_back({{here, here}, *name_type(word.substr(1, at - 1)), std::stof(word.substr(at + 1))});
      } else {
        out.text += (here == begin ? "" : " ") + word.substr(0, at);
        out.tags.push_back(word.substr(at + 1));
      }
    }
    out.sentences.push_back({begin, static_cast<std::uint32_t>(out.tags.size())});
  }
  return out;
}

std::string agreed(const std::string& sentences) {
  const Marked m = marked(sentences);
  const Document document = segment({}, m.text);
  BOOST_REQUIRE(document.size() == m.tags.size());
  Analysis analysis;
  analysis.names = m.names;
  analysis.sentences = m.sentences;
  for (const std::string& tag : m.tags) {
    Word word;
    word.upos = *upos(tag);
    word.xpos = word.upos == Upos::Noun ? Xpos::NN : word.upos == Upos::Propn ? Xpos::NNP : Xpos::Other;
    analysis.words.push_back(word);
  }
  make_names_agree(document, analysis);
  std::string out;
  for (const Name& name : analysis.names) {
    out += out.empty() ? "" : "; ";
    out += name_of(name.type);
    out += " " + std::string(document.text_of(name.tokens));
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) BOOST_TEST((analysis.words[i].upos == Upos::Propn));
  }
  return out;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) BOOST_TEST(agreed(row.sentences) == row.names);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_last_word_of_a_full_name_is_a_name) {
  check({{"[PERSON:0.9 Ben/PROPN Miller/PROPN ] spoke/VERB\nThen/ADV Miller/NOUN left/VERB", "PERSON Ben Miller; PERSON Miller"},
         {"[PERSON:0.9 Ben/PROPN Miller/PROPN ] spoke/VERB\nMiller/NOUN left/VERB", "PERSON Ben Miller; PERSON Miller"},
         {"[PERSON:0.5 Ben/PROPN Miller/PROPN ] spoke/VERB\nThen/ADV Miller/NOUN left/VERB", "PERSON Ben Miller"},
         {"[PERSON:0.9 Ben/PROPN Miller/PROPN ] spoke/VERB\nthe/DET miller/NOUN left/VERB", "PERSON Ben Miller"},
         {"[PERSON:0.9 Ben/PROPN Miller/PROPN ] spoke/VERB\nThen/ADV the/DET Miller/NOUN left/VERB", "PERSON Ben Miller"},
         {"[PERSON:0.9 Ben/PROPN Miller/PROPN ] spoke/VERB\nThen/ADV Ben/NOUN left/VERB", "PERSON Ben Miller"}});
}

BOOST_AUTO_TEST_CASE(the_words_of_a_sure_name_are_a_name_elsewhere) {
  check({{"[ORG:0.95 Lake/PROPN Office/PROPN ] agreed/VERB\nthe/DET Lake/PROPN Office/PROPN paid/VERB", "ORG Lake Office; ORG Lake Office"},
         {"[ORG:0.4 Lake/PROPN Office/PROPN ] agreed/VERB\nthe/DET Lake/PROPN Office/PROPN paid/VERB", "ORG Lake Office"},
         {"[GPE:0.95 Kisumu/PROPN ] agreed/VERB\nthe/DET Old/ADJ Kisumu/PROPN paid/VERB", "GPE Kisumu"},
         {"[GPE:0.95 Kisumu/PROPN ] agreed/VERB\nthe/DET Kisumu/PROPN Gazette/PROPN paid/VERB", "GPE Kisumu"},
         {"[ORG:0.95 Lake/PROPN Office/PROPN ] agreed/VERB\nfrom/ADP Lake/PROPN\nOffice/PROPN paid/VERB", "ORG Lake Office"},
         {"[DATE:0.95 March/PROPN ] passed/VERB\nthe/DET March/PROPN began/VERB", "DATE March"}});
}

BOOST_AUTO_TEST_CASE(an_unsure_name_takes_the_type_of_the_others) {
  check({{"[ORG:0.9 Pearl/PROPN ] sold/VERB\n[ORG:0.9 Pearl/PROPN ] bought/VERB\n[PERSON:0.5 Pearl/PROPN ] lost/VERB", "ORG Pearl; ORG Pearl; ORG Pearl"},
         {"[ORG:0.9 Pearl/PROPN ] sold/VERB\n[PERSON:0.5 Pearl/PROPN ] lost/VERB", "ORG Pearl; PERSON Pearl"},
         {"[ORG:0.9 Pearl/PROPN ] sold/VERB\n[ORG:0.9 Pearl/PROPN ] bought/VERB\n[PERSON:0.8 Pearl/PROPN ] lost/VERB", "ORG Pearl; ORG Pearl; PERSON Pearl"}});
}
