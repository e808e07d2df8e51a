// Things where the layout has them, one line for all relations of two things, words where there is room for them. Tested by
// tests/view/picture_test.cc.
#include "view/scene.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <span>
#include <utility>

#include "base/fold.h"
#include "layout/look.h"

namespace relata {
namespace {

constexpr double kSpread = 1.7;  // a line is longer than in other drawings, since words stand on it
constexpr double kRelationSize = 11;

struct Box {
  double x, y, width, height;
  bool meets(const Box& o) const { return x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height; }
};

// About as wide as in the usual fonts without serifs.
double width_of(std::string_view text, double size) {
  double em = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!begins_code_point(c)) continue;
    if (static_cast<unsigned char>(c) >= 0xE3) em += 1;
    else if (std::string_view("ijlt.,:;'|! ()").find(c) != std::string_view::npos) em += 0.32;
    else if (c == 'm' || c == 'w' || c == 'M' || c == 'W') em += 0.86;
    else em += c >= 'A' && c <= 'Z' ? 0.7 : 0.57;
  }
  return em * size;
}

// Code points that turn the direction of what stands around them, controls, and those that XML cannot hold are left out.
std::string shown(std::string_view text, std::size_t most) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && !begins_code_point(text[end])) ++end;
    const std::string_view point = text.substr(i, end - i);
    i = end;
    const bool turns = (point >= "\u202A" && point <= "\u202E") || (point >= "\u2066" && point <= "\u2069") || point == "\u200E" || point == "\u200F";
    if (turns || point == "\uFFFE" || point == "\uFFFF" || static_cast<unsigned char>(point[0]) < 0x20) continue;
    if (++count == most && end < text.size()) return result += "…";
    result += point;
  }
  return result;
}

std::vector<Point> corners_of(EntityType type, Point at, double radius) {
  struct Form {
    int count;
    double turn, size;
  };
  const auto form = [type]() -> Form {
    switch (type) {
      case EntityType::Org:
      case EntityType::Product: return {4, 0.25, 1.25};
      case EntityType::Gpe:
      case EntityType::Loc:
      case EntityType::Fac: return {4, 0, 1.25};
      case EntityType::Norp: return {6, 0, 1.1};
      case EntityType::Event: return {3, -0.5, 1.35};
      default: return {0, 0, 1};
    }
  }();
  std::vector<Point> corners;
  for (int k = 0; k < form.count; ++k) {
    const double angle = std::numbers::pi * (form.turn + 2.0 * k / form.count);
    corners.push_back({at.x + radius * form.size * std::cos(angle), at.y + radius * form.size * std::sin(angle)});
  }
  return corners;
}

struct Bundle {
  std::vector<const Edge*> edges;
  bool forth = false, back = false, disputed = false;
  double weight = 0;
};

class Artist {
 public:
  explicit Artist(const Graph& graph) : graph_(graph), sizes_(sizes_of(graph)), places_(places_of(graph, sizes_)) {
    for (Point& place : places_) place = {place.x * kSpread, place.y * kSpread};
    bundle();
  }

  PictureScene draw() {
    for (const auto& [ends, bundle] : bundles_) line(ends.first, ends.second, bundle);
    for (std::size_t i = 0; i < places_.size(); ++i) thing(i);
    std::vector<std::size_t> order(places_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes_[a] > sizes_[b]; });
    for (const std::size_t i : order) name(i);
    for (const auto& [ends, bundle] : bundles_) words(ends.first, ends.second, bundle);
    frame();
    legend();
    return std::move(scene_);
  }

 private:
  void bundle() {
    const std::vector<Ends> ends = ends_of(graph_);
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const auto [a, b] = std::minmax(ends[i].source, ends[i].target);
      if (a == b) continue;
      Bundle& bundle = bundles_[{a, b}];
      const Edge& edge = graph_.edges[i];
      bundle.edges.push_back(&edge);
      if (!edge.symmetric) (ends[i].source == a ? bundle.forth : bundle.back) = true;
      bundle.disputed = bundle.disputed || edge.disputed;
      bundle.weight += edge.weight;
    }
    for (auto& [ends_of_bundle, bundle] : bundles_)
      std::stable_sort(bundle.edges.begin(), bundle.edges.end(), [](const Edge* a, const Edge* b) { return a->weight > b->weight; });
  }

  static Dash dash_of(const Bundle& bundle) {
    const Polarity first = bundle.edges.front()->polarity;
    if (std::ranges::any_of(bundle.edges, [&](const Edge* e) { return e->polarity != first; })) return Dash::Solid;
    return first == Polarity::Negated ? Dash::Dashed : first == Polarity::Hypothetical ? Dash::Dotted : Dash::Solid;
  }

  // From border to border, so that arrows touch what they point to.
  void line(std::uint32_t a, std::uint32_t b, const Bundle& bundle) {
    const Point p = places_[a], q = places_[b];
    const double far = std::max(std::hypot(q.x - p.x, q.y - p.y), 1.0), ux = (q.x - p.x) / far, uy = (q.y - p.y) / far;
    const double ra = radius(a) * 1.15 + 2, rb = radius(b) * 1.15 + 2;
    scene_.strokes.push_back(
        {{p.x + ux * ra, p.y + uy * ra}, {q.x - ux * rb, q.y - uy * rb}, bundle.weight > 2 ? 2.2 : 1.4, dash_of(bundle), bundle.forth, bundle.back});
  }

  double radius(std::size_t i) const { return sizes_[i] / 2; }

  void thing(std::size_t i) {
    const EntityType type = graph_.nodes[i].type;
    scene_.shapes.push_back({places_[i], radius(i), corners_of(type, places_[i], radius(i)), colour_of(type)});
    const double r = radius(i) * 1.2;
    taken_.push_back({places_[i].x - r, places_[i].y - r, 2 * r, 2 * r});
  }

  bool is_free(const Box& box) const {
    return std::ranges::none_of(taken_, [&](const Box& other) { return box.meets(other); });
  }

  void put(const Box& box, double size, std::string text, std::string_view colour) {
    taken_.push_back(box);
    scene_.captions.push_back({{box.x, box.y + size * 0.95}, size, std::move(text), colour});
  }

  // Beside the thing, or below or above it; over others if there is no room at all.
  void name(std::size_t i) {
    const double size = std::clamp(10 + sizes_[i] / 10, 12.0, 17.0), height = size * 1.2, r = radius(i) * 1.25 + 3;
    std::string text = shown(graph_.nodes[i].label, 34);
    const double width = width_of(text, size);
    const Point at = places_[i];
    const Box boxes[] = {{at.x + r, at.y - height / 2, width, height},
                         {at.x - width / 2, at.y + r - 1, width, height},
                         {at.x - width / 2, at.y - r - height + 1, width, height},
                         {at.x - r - width, at.y - height / 2, width, height}};
    const auto* box = std::ranges::find_if(boxes, [&](const Box& b) { return is_free(b); });
    put(box == std::end(boxes) ? boxes[0] : *box, size, std::move(text), kInk);
  }

  void words(std::uint32_t a, std::uint32_t b, const Bundle& bundle) {
    const Edge& first = *bundle.edges.front();
    const std::string_view modifier = first.polarity == Polarity::Negated ? "not: " : first.polarity == Polarity::Hypothetical ? "possibly: " : "";
    std::string text = std::string(bundle.disputed ? "≠ " : "").append(modifier) + shown(first.label, 28);
    if (bundle.edges.size() > 1) text += " +" + std::to_string(bundle.edges.size() - 1);
    const double width = width_of(text, kRelationSize), height = kRelationSize * 1.2;
    for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66}) {
      const Point at{places_[a].x + share * (places_[b].x - places_[a].x), places_[a].y + share * (places_[b].y - places_[a].y)};
      const Box box{at.x - width / 2, at.y - height / 2, width, height};
      if (is_free(box)) return put(box, kRelationSize, std::move(text), bundle.disputed ? kAlarm : kSoft);
    }
  }

  void frame() {
    if (taken_.empty()) taken_.push_back({0, 0, 200, 40});
    double right = -1e300, bottom = -1e300;
    scene_.left = scene_.top = 1e300;
    for (const Box& box : taken_) {
      scene_.left = std::min(scene_.left, box.x - 24), scene_.top = std::min(scene_.top, box.y - 24);
      right = std::max(right, box.x + box.width + 24), bottom = std::max(bottom, box.y + box.height + 24);
    }
    scene_.width = std::max(right - scene_.left, 480.0);
    scene_.height = bottom - scene_.top;
  }

  // Below the picture, as many entries a row as fit.
  void legend() {
    static const std::map<EntityType, std::string_view> kNames = {
        {EntityType::Person, "person"}, {EntityType::Org, "organisation"},   {EntityType::Gpe, "country, city"}, {EntityType::Loc, "landscape"},
        {EntityType::Fac, "building"},  {EntityType::Norp, "people, group"}, {EntityType::Event, "event"},       {EntityType::Product, "product"},
        {EntityType::Misc, "other"},    {EntityType::Concept, "unnamed"}};
    double x = scene_.left + 24, y = scene_.top + scene_.height + 4;
    const auto room = [&](double width) {
      if (x + width > scene_.left + scene_.width - 12 && x > scene_.left + 24) x = scene_.left + 24, y += 22;
    };
    const auto label = [&](std::string_view text) {
      scene_.captions.push_back({{x, y + 4}, 12, std::string(text), kSoft});
      x += width_of(text, 12) + 22;
    };
    std::set<EntityType> types;
    for (const Node& node : graph_.nodes) types.insert(node.type);
    for (const EntityType type : types) {
      const auto row = kNames.find(type);
      if (row == kNames.end()) continue;
      room(30 + width_of(row->second, 12));
      scene_.shapes.push_back({{x + 5, y}, 5.5, corners_of(type, {x + 5, y}, 5.5), colour_of(type)});
      x += 17;
      label(row->second);
    }
    for (const auto& [dash, text] : {std::pair(Dash::Solid, "said"), std::pair(Dash::Dashed, "denied"), std::pair(Dash::Dotted, "possible")}) {
      room(50 + width_of(text, 12));
      scene_.strokes.push_back({{x, y}, {x + 26, y}, 1.6, dash, false, false});
      x += 33;
      label(text);
    }
    scene_.height = y + 20 - scene_.top;
  }

  const Graph& graph_;
  const std::vector<double> sizes_;
  std::vector<Point> places_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Bundle> bundles_{};
  std::vector<Box> taken_{};
  PictureScene scene_{};
};

}  // namespace

PictureScene scene_of(const Graph& graph) { return Artist(graph).draw(); }

}  // namespace relata
