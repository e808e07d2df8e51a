// Pages as trees: what is open closes, whatever is written.
#include "reader/html_tree.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

#include "reader/character_references.h"

using namespace relata;

namespace {

// "(p one (b two))": elements that browsers know by a letter or name, text as it stands.
std::string shape(const HtmlTree& tree, std::uint32_t node = 0) {
  std::string text;
  for (std::uint32_t child = node + 1; child < tree[node].end; child = tree[child].end) {
    if (!text.empty()) text += ' ';
    if (tree[child].tag == HtmlTag::Text) text += tree.text(child);
    else text += "(" + std::to_string(static_cast<int>(tree[child].tag)) + (tree[child].end > child + 1 ? " " : "") + shape(tree, child) + ")";
  }
  return text;
}

// The same shape, in other words.
bool alike(const std::string& one, const std::string& other) {
  const bool same = shape(HtmlTree(one)) == shape(HtmlTree(other));
  if (!same) BOOST_TEST_MESSAGE(one << ": " << shape(HtmlTree(one)));
  return same;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_tree)

BOOST_AUTO_TEST_CASE(open_elements_close_where_browsers_close_them) {
  BOOST_TEST(alike("<p>a<p>b", "<p>a</p><p>b</p>"));
  BOOST_TEST(alike("<p>a<div>b</div>", "<p>a</p><div>b</div>"));
  BOOST_TEST(alike("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"));
  BOOST_TEST(alike("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"));
  BOOST_TEST(alike("<div><b>a</div>b", "<div><b>a</b></div>b"));
  BOOST_TEST(alike("<div>a</b></p></span></div>b", "<div>a</div>b"));
  BOOST_TEST(alike("<a href=x>a<a href=y>b</a>", "<a>a</a><a>b</a>"));
  BOOST_TEST(alike("<a><div>a</a>b</div>c", "<a><div>a</div></a><div>b</div>c"));
}

BOOST_AUTO_TEST_CASE(text_is_decoded_and_raw_text_is_not_cut) {
  const HtmlTree tree("<p>Kim&#8217;s &amp;c. a < b</p><script>if (a<b) x('</p>')</script>z");
  BOOST_TEST(tree.text_below(1) == "Kim’s &c. a < b");
  const HtmlTree script("<script>if (a < b) x('</p>')</script>z");
  BOOST_TEST(script.text_below(1) == "if (a < b) x('</p>')");
  std::string decoded;
  append_decoded("&copy &notit; &#x41;&#150;&#0;&lt&bogus;&", decoded);
  BOOST_TEST(decoded == "© ¬it; A–\uFFFD<&bogus;&");
}

BOOST_AUTO_TEST_CASE(attributes_are_found_whatever_their_marks) {
  const HtmlTree tree("<A HREF='x?a=1&amp;b' class = \"big  box\" hidden id=me>t</A>");
  BOOST_TEST(tree.attribute(1, "href") == "x?a=1&b");
  BOOST_TEST(tree.raw_attribute(1, "class") == "big  box");
  BOOST_TEST(tree.has_attribute(1, "hidden"));
  BOOST_TEST(tree.raw_attribute(1, "id") == "me");
  BOOST_TEST(!tree.has_attribute(1, "title"));
}

// Twenty seconds are far more than each takes even on a busy machine, and far too few for what is not linear.
BOOST_AUTO_TEST_CASE(bombs_take_linear_time) {
  constexpr std::size_t kMany = 300000;
  const std::string bombs[] = {repeated("<div>", kMany),        repeated("<b>", kMany),        repeated("<a href=x><div>", kMany),
                               repeated("<p><b>", kMany),       repeated("</p></div>", kMany), repeated("<table><td>", kMany),
                               "<a " + repeated("b=c ", kMany), repeated("<!--", kMany),       repeated("<a b=\"", kMany),
                               repeated("<script>", kMany),     repeated("&am", kMany),        repeated("<![CDATA[", kMany),
                               repeated("<ul><li>", kMany),     repeated("<x></y>", kMany)};
  for (const std::string& bomb : bombs) {
    const auto began = std::chrono::steady_clock::now();
    const HtmlTree tree(bomb);
    BOOST_TEST(tree[0].end == tree.size());
    BOOST_TEST(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count() < 20, bomb.substr(0, 20));
  }
}

BOOST_AUTO_TEST_SUITE_END()
