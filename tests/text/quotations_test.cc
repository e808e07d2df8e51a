// What the marks of a text quote, and what they do not.
#include <boost/test/unit_test.hpp>

#include "text/quotations.h"

using namespace relata;

namespace {

// The quotations of a text, one a line, "+" behind one that its paragraph does not close.
std::string quoted(std::string text) {
  const Document document = segment({}, std::move(text));
  std::string out;
  for (const Quotation& one : find_quotations(document))
    out += (out.empty() ? "" : "\n") + std::string(document.text_of(one.tokens)) + (one.goes_on ? "+" : "");
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(marks_of_every_printing_house_quote) {
  for (const std::string marks : {"“|”", "\"|\"", "«|»", "„|“", "‘|’", "'|'", "„|”", "»|«", "‹|›", "「|」", "『|』", "‚|‘"}) {
    const std::size_t middle = marks.find('|');
    BOOST_TEST_CONTEXT(marks) {
      BOOST_TEST(quoted(marks.substr(0, middle) + "We left early," + marks.substr(middle + 1) + " said Ann.") == "We left early,");
      BOOST_TEST(quoted("Ann said: " + marks.substr(0, middle) + "We left." + marks.substr(middle + 1)) == "We left.");
    }
  }
}

BOOST_AUTO_TEST_CASE(an_apostrophe_quotes_nothing) {
  BOOST_TEST(quoted("The workers' hall isn't Ann's, and the '90s are over.") == "");
  BOOST_TEST(quoted("The workers’ hall isn’t Ann’s.") == "");
  BOOST_TEST(quoted("‘The workers’ hall isn’t Ann’s,’ said Bob.") == "The workers’ hall isn’t Ann’s,");
  BOOST_TEST(quoted("He called it ‘a fine hall’ and left.") == "a fine hall");
}

BOOST_AUTO_TEST_CASE(a_quotation_ends_with_its_paragraph) {
  BOOST_TEST(quoted("“We left.\n\n“We came back,” said Ann.") == "We left.+\nWe came back,");
  BOOST_TEST(quoted("Ann said “no” and “yes”.") == "no\nyes");
  BOOST_TEST(quoted("“”") == "");
  BOOST_TEST(quoted("") == "");
}
