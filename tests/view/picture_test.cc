#include "view/picture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include "view/scene.h"

using namespace relata;

namespace {

Graph sample() {
  Graph g;
  g.nodes = {
      {.id = "a", .label = "A & B <b>", .type = EntityType::Person}, {.id = "b", .label = "Bank\u202Egnp", .type = EntityType::Org}, {.id = "c", .label = "C"}};
  const auto add = [&](const char* from, const char* to, const char* label, Polarity polarity) {
    g.edges.push_back({.id = std::string(from) + to + label, .source = from, .target = to, .relation = label, .label = label, .polarity = polarity});
  };
  add("a", "b", "own", Polarity::Affirmed);
  add("b", "a", "pay", Polarity::Affirmed);
  add("b", "c", "meet", Polarity::Negated);
  return g;
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_relations_of_two_things_are_one_line) {
  const PictureScene scene = scene_of(sample());
  BOOST_TEST(scene.strokes.size() == 2u + 3u);  // three stand in the legend
  BOOST_TEST(scene.strokes[0].arrow_to);
  BOOST_TEST(scene.strokes[0].arrow_from);
  BOOST_TEST((scene.strokes[1].dash == Dash::Dashed));
  const auto says = [&](std::string_view text) {
    return std::any_of(scene.captions.begin(), scene.captions.end(), [&](const Caption& c) { return c.text == text; });
  };
  BOOST_TEST(says("own +1"));
  BOOST_TEST(says("not: meet"));
  BOOST_TEST(says("Bankgnp"));
  BOOST_TEST(says("organisation"));
}

BOOST_AUTO_TEST_CASE(captions_stand_inside_of_the_picture) {
  const PictureScene scene = scene_of(sample());
  for (const Caption& c : scene.captions) {
    BOOST_TEST(c.at.x >= scene.left);
    BOOST_TEST(c.at.y <= scene.top + scene.height);
  }
  BOOST_TEST(scene_of({}).width > 0);
}

BOOST_AUTO_TEST_CASE(a_picture_is_text_or_pixels) {
  const std::string svg = svg_of(sample());
  BOOST_TEST(svg.starts_with("<svg "));
  BOOST_TEST(svg.find(">A &amp; B &lt;b&gt;</text>") != std::string::npos);
  BOOST_TEST(svg == svg_of(sample()));
  BOOST_TEST(png_of(sample()).starts_with("\x89PNG"));
}

BOOST_AUTO_TEST_CASE(what_xml_cannot_hold_is_left_out) {
  Graph graph = sample();
  graph.nodes[0].label = "A\x01\uFFFE\uFFFF\u202EZ";
  BOOST_TEST(svg_of(graph).find(">AZ</text>") != std::string::npos);
}
