// The scene through cairo. Tested by tests/view/picture_test.cc.
#include <cairo.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <numbers>

#include "base/error.h"
#include "view/picture.h"
#include "view/scene.h"

namespace relata {
namespace {

// Of "#rrggbb".
void set_colour(cairo_t* cairo, std::string_view colour) {
  double parts[3];
  for (std::size_t k = 0; k < 3; ++k) {
    unsigned value = 0;
    std::from_chars(colour.data() + 1 + 2 * k, colour.data() + 3 + 2 * k, value, 16);
    parts[k] = value / 255.0;
  }
  cairo_set_source_rgb(cairo, parts[0], parts[1], parts[2]);
}

void arrow(cairo_t* cairo, Point from, Point to) {
  const double far = std::max(std::hypot(to.x - from.x, to.y - from.y), 1e-6), ux = (to.x - from.x) / far, uy = (to.y - from.y) / far;
  cairo_move_to(cairo, to.x, to.y);
  cairo_line_to(cairo, to.x - 7 * ux - 3 * uy, to.y - 7 * uy + 3 * ux);
  cairo_line_to(cairo, to.x - 7 * ux + 3 * uy, to.y - 7 * uy - 3 * ux);
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

void draw(cairo_t* cairo, const Stroke& s) {
  const double dashed[] = {7, 5}, dotted[] = {1.6, 4};
  set_colour(cairo, kLine);
  cairo_set_line_width(cairo, s.width);
  if (s.dash != Dash::Solid) cairo_set_dash(cairo, s.dash == Dash::Dashed ? dashed : dotted, 2, 0);
  cairo_move_to(cairo, s.from.x, s.from.y);
  cairo_line_to(cairo, s.to.x, s.to.y);
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
  if (s.arrow_to) arrow(cairo, s.from, s.to);
  if (s.arrow_from) arrow(cairo, s.to, s.from);
}

void draw(cairo_t* cairo, const Shape& s) {
  if (s.corners.empty()) cairo_arc(cairo, s.at.x, s.at.y, s.radius, 0, 2 * std::numbers::pi);
  for (const Point& corner : s.corners) cairo_line_to(cairo, corner.x, corner.y);
  cairo_close_path(cairo);
  set_colour(cairo, s.colour);
  cairo_fill_preserve(cairo);
  set_colour(cairo, kGround);
  cairo_set_line_width(cairo, 1.5);
  cairo_stroke(cairo);
}

void draw(cairo_t* cairo, const Caption& c) {
  cairo_select_font_face(cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cairo, c.size);
  cairo_move_to(cairo, c.at.x, c.at.y);
  cairo_text_path(cairo, c.text.c_str());
  set_colour(cairo, kGround);
  cairo_set_line_width(cairo, 3);
  cairo_stroke_preserve(cairo);
  set_colour(cairo, c.colour);
  cairo_fill(cairo);
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string png_of(const Graph& graph) {
  constexpr double kMost = 8000;
  const PictureScene scene = scene_of(graph);
  const double scale = std::min(2.0, kMost / std::max(scene.width, scene.height));
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(scene.width * scale)), static_cast<int>(std::ceil(scene.height * scale))),
      cairo_surface_destroy);
  const std::unique_ptr<cairo_t, void (*)(cairo_t*)> context(cairo_create(surface.get()), cairo_destroy);
  cairo_t* cairo = context.get();
  set_colour(cairo, kGround);
  cairo_paint(cairo);
  cairo_scale(cairo, scale, scale);
  cairo_translate(cairo, -scene.left, -scene.top);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (const Stroke& stroke : scene.strokes) draw(cairo, stroke);
  for (const Shape& shape : scene.shapes) draw(cairo, shape);
  for (const Caption& caption : scene.captions) draw(cairo, caption);
  std::string png;
  if (cairo_status(cairo) != CAIRO_STATUS_SUCCESS || cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    throw Error(ErrorKind::Output, std::string("the picture cannot be drawn: ") + cairo_status_to_string(cairo_status(cairo)));
  return png;
}

}  // namespace relata
