// Mentions of hand-made trees. Each row is a tree and its mentions in order, as "phrase <head> kind/TYPE".
#include "mention/mention.h"

#include <boost/test/unit_test.hpp>

#include "analysis/conllu.h"

using namespace relata;

namespace {

std::string mentions_of(std::string_view conllu) {
  constexpr const char* kKinds[] = {"name", "demonym", "nominal", "pronoun", "value"};
  const Reading reading = read_conllu(conllu);
  std::string out;
  for (const Mention& mention : find_mentions(reading.document, reading.analysis)) {
    if (!out.empty()) out += "; ";
    out += std::string(reading.document.text_of(mention.tokens)) + " <" + std::string(reading.document.text_of(mention.head)) + "> " +
           kKinds[static_cast<int>(mention.kind)] + "/" + std::string(name_of(mention.type));
  }
  return out;
}

struct Row {
  const char* conllu;
  const char* mentions;
};

}  // namespace

BOOST_AUTO_TEST_CASE(names_hold_their_titles_and_nested_names) {
  const Row rows[] = {
      {"1 Iran Iran PROPN NNP _ 4 nmod:poss _ NER=B-GPE|SpaceAfter=No\n2 's 's PART POS _ 1 case\n3 Foreign foreign ADJ NNP _ 4 "
       "amod\n"
       "4 Minister minister PROPN NNP _ 5 nmod:desc\n5 Hossein Hossein PROPN NNP _ 7 nsubj _ NER=B-PERSON\n6 Amir Amir PROPN NNP "
       "_ 5 flat _ "
       "NER=I-PERSON\n7 left leave VERB VBD _ 0 root\n",
       "Iran's Foreign Minister Hossein Amir <Hossein> name/PERSON; Iran <Iran> name/GPE"},
      {"1 Chinese Chinese ADJ JJ _ 2 amod _ NER=B-NORP\n2 troops troop NOUN NNS _ 3 nsubj\n3 left leave VERB VBD _ 0 root\n",
       "Chinese troops <troops> nominal/CONCEPT; Chinese <Chinese> demonym/NORP"},
      {"1 the the DET DT _ 4 det\n2 Bank bank PROPN NNP _ 4 nsubj _ NER=B-ORG\n3 x x X FW _ 2 dep\n4 left leave VERB VBD _ 0 "
       "root\n",
       "Bank <Bank> name/ORG"},
      {"1 January January PROPN NNP _ 3 nsubj _ NER=B-PERSON\n2 Otieno Otieno PROPN NNP _ 1 flat _ NER=I-PERSON\n3 left leave VERB VBD _ 0 "
       "root\n4 Friday Friday PROPN NNP _ 3 obl:unmarked _ NER=B-DATE\n",
       "January Otieno <January> name/PERSON; Friday <Friday> value/DATE"},
  };
  for (const Row& row : rows) BOOST_TEST(mentions_of(row.conllu) == row.mentions);
}

BOOST_AUTO_TEST_CASE(descriptions_and_pronouns_are_mentions) {
  const Row rows[] = {
      {"1 the the DET DT _ 3 det\n2 two two NUM CD _ 3 nummod\n3 ministers minister NOUN NNS _ 4 nsubj\n4 met meet VERB VBD _ 0 "
       "root\n"
       "5 them they PRON PRP _ 4 obj\n",
       "the two ministers <ministers> nominal/PERSON; them <them> pronoun/MISC"},
      {"1 Fr. Fr. PROPN NNP _ 3 nsubj\n2 Ali Ali PROPN NNP _ 1 flat _ NER=B-PERSON\n3 left leave VERB VBD _ 0 root\n", "Ali <Ali> name/PERSON"},
      {"1 It it PRON PRP _ 2 expl\n2 rained rain VERB VBD _ 0 root\n", ""},
      {"1 ministers minister NOUN NNS _ 2 nsubj\n2 met meet VERB VBD _ 0 root\n", "ministers <ministers> nominal/PERSON"},
      {"1 a a DET DT _ 3 det\n2 lake lake NOUN NN _ 3 compound\n3 level level NOUN NN _ 0 root\n", "a lake level <level> nominal/CONCEPT"},
      {"1 his his PRON PRP$ _ 3 nmod:poss\n2 Irish Irish ADJ JJ _ 3 amod _ NER=B-NORP\n3 counterpart counterpart NOUN NN _ 0 "
       "root\n",
       "his Irish counterpart <counterpart> nominal/PERSON; his <his> pronoun/PERSON; Irish <Irish> demonym/NORP"},
  };
  for (const Row& row : rows) BOOST_TEST(mentions_of(row.conllu) == row.mentions);
}

BOOST_AUTO_TEST_CASE(times_are_values) {
  const auto time_in = [](std::string_view words) {
    std::string conllu;
    int at = 0;
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      const std::string form(words.substr(begin, end - begin));
      const bool number = form.find_first_of("0123456789") != std::string::npos || form == "five";
      ++at;
      conllu += std::to_string(at) + " " + form + " " + form + (number ? " NUM CD _ " : " NOUN NN _ ") + (at == 1 ? "0 root\n" : "1 dep\n");
      begin = end + 1;
    }
    const Reading reading = read_conllu(conllu);
    std::string out;
    for (const Mention& mention : find_mentions(reading.document, reading.analysis))
      if (mention.kind == MentionKind::Value) out += (out.empty() ? "" : "; ") + std::string(reading.document.text_of(mention.tokens));
    return out;
  };
  BOOST_TEST(time_in("met on Tuesday in Oslo") == "Tuesday");
  BOOST_TEST(time_in("met on Monday morning") == "Monday morning");
  BOOST_TEST(time_in("met on March 2 , 2022 in Oslo") == "March 2 , 2022");
  BOOST_TEST(time_in("met on 2 March 2022") == "2 March 2022");
  BOOST_TEST(time_in("born in 1975 there") == "1975");
  BOOST_TEST(time_in("met five months ago") == "five months ago");
  BOOST_TEST(time_in("met a week earlier") == "a week earlier");
  BOOST_TEST(time_in("met earlier this month") == "earlier this month");
  BOOST_TEST(time_in("met last Wednesday and today") == "last Wednesday; today");
  BOOST_TEST(time_in("they march on") == "");
  BOOST_TEST(time_in("it sold 2000 cars") == "");
}
