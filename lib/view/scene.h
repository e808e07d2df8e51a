// What a still picture consists of, in the order in which it is drawn. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"
#include "layout/layout.h"

namespace relata {

enum class Dash { Solid, Dashed, Dotted };

struct Stroke {
  Point from, to;
  double width;
  Dash dash;
  bool arrow_to, arrow_from;  // at these ends
};

// A circle where it has no corners.
struct Shape {
  Point at;
  double radius;
  std::vector<Point> corners;
  std::string_view colour;
};

struct Caption {
  Point at;  // the left end of its base line
  double size;
  std::string text;
  std::string_view colour;
};

struct PictureScene {
  double left = 0, top = 0, width = 0, height = 0;
  std::vector<Stroke> strokes;
  std::vector<Shape> shapes;
  std::vector<Caption> captions;
};

inline constexpr std::string_view kGround = "#fcfcfb", kLine = "#b0b6bd", kInk = "#1d1f21", kSoft = "#5c6166", kAlarm = "#b3261e";

PictureScene scene_of(const Graph& graph);

}  // namespace relata
