// Tested by tests/view/picture_test.cc.
#include <charconv>
#include <cmath>

#include "view/picture.h"
#include "view/scene.h"

namespace relata {
namespace {

class Svg {
 public:
  Svg& operator<<(std::string_view text) { return text_ += text, *this; }
  // One decimal.
  Svg& operator<<(double number) {
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, std::round(number * 10) / 10 + 0.0);
    return *this << std::string_view(digits, static_cast<std::size_t>(result.ptr - digits));
  }
  void escaped(std::string_view text) {
    for (const char c : text) c == '&' ? text_ += "&amp;" : c == '<' ? text_ += "&lt;" : c == '>' ? text_ += "&gt;" : text_ += c;
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_{};
};

std::string_view dashes(Dash dash) { return dash == Dash::Dashed ? " stroke-dasharray=\"7 5\"" : dash == Dash::Dotted ? " stroke-dasharray=\"1.6 4\"" : ""; }

void put(Svg& svg, const Stroke& s) {
  svg << "<line x1=\"" << s.from.x << "\" y1=\"" << s.from.y << "\" x2=\"" << s.to.x << "\" y2=\"" << s.to.y << "\" stroke-width=\"" << s.width
      << '"' + std::string(dashes(s.dash));
  if (s.arrow_to) svg << " marker-end=\"url(#arrow)\"";
  if (s.arrow_from) svg << " marker-start=\"url(#arrow)\"";
  svg << "/>\n";
}

void put(Svg& svg, const Shape& s) {
  if (s.corners.empty()) {
    svg << "<circle cx=\"" << s.at.x << "\" cy=\"" << s.at.y << "\" r=\"" << s.radius;
  } else {
    svg << "<polygon points=\"";
    for (const Point& corner : s.corners) svg << corner.x << "," << corner.y << " ";
  }
  svg << "\" fill=\"" << s.colour << "\"/>\n";
}

void put(Svg& svg, const Caption& c) {
  svg << "<text x=\"" << c.at.x << "\" y=\"" << c.at.y << "\" font-size=\"" << c.size << "\" fill=\"" << c.colour << "\">";
  svg.escaped(c.text);
  svg << "</text>\n";
}

}  // namespace

std::string svg_of(const Graph& graph) {
  const PictureScene scene = scene_of(graph);
  Svg svg;
  svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" << scene.left << " " << scene.top << " " << scene.width << " " << scene.height << "\" width=\""
      << scene.width << "\" font-family=\"Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\">\n"
      << "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\">"
      << "<path d=\"M0 0.8 8 4 0 7.2z\" fill=\"" << kLine << "\"/></marker></defs>\n"
      << "<rect x=\"" << scene.left << "\" y=\"" << scene.top << "\" width=\"" << scene.width << "\" height=\"" << scene.height << "\" fill=\"" << kGround
      << "\"/>\n<g stroke=\"" << kLine << "\">\n";
  for (const Stroke& stroke : scene.strokes) put(svg, stroke);
  svg << "</g>\n<g stroke=\"" << kGround << "\" stroke-width=\"1.5\">\n";
  for (const Shape& shape : scene.shapes) put(svg, shape);
  svg << "</g>\n<g stroke=\"" << kGround << "\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">\n";
  for (const Caption& caption : scene.captions) put(svg, caption);
  svg << "</g>\n</svg>\n";
  return svg.take();
}

}  // namespace relata
