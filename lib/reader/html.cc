// Tested by tests/reader/reader_test.cc, measured by tests/bench/score_pages.py.
#include "reader/html.h"

#include "base/fold.h"
#include "reader/article_finder.h"
#include "reader/day.h"
#include "reader/entry_times.h"
#include "reader/html_tree.h"
#include "reader/page_facts.h"
#include "reader/page_text.h"
#include "reader/plain_characters.h"

namespace relata {

PageArticle article_of_html(const std::string& html) {
  const HtmlTree tree(html);
  PageFacts facts = page_facts(tree);
  const FoundArticle found = find_article(tree, facts.title);
  if (facts.day.empty()) facts.day = day_beside(tree, found.kept, found.top);
  PageArticle page;
  page.text = plain_characters(page_text(tree, found.kept, entry_times(tree, found.kept)));
  if (facts.day.empty()) facts.day = day_of_dateline(page.text);
  page.page_chars = found.page_chars;
  page.chars = found.chars;
  // What the page states for machines is the article, where it is far longer than what was found.
  if (facts.body.size() > 2 * page.text.size() && facts.body.size() > 500) page.text = facts.body;
  page.source.title = std::move(facts.title);
  page.source.date = std::move(facts.day);
  page.source.publisher = std::move(facts.publisher);
  page.source.url = std::move(facts.url);
  page.author = std::move(facts.author);
  page.language = std::move(facts.language);
  return page;
}

std::string text_of_fragment(const std::string& html) {
  const HtmlTree tree(html);
  return plain_characters(page_text(tree, whole_article(tree).kept));
}

}  // namespace relata
