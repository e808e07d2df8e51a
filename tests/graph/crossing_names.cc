#include "crossing_names.h"

#include <array>
#include <random>
#include <vector>

#include "graph/build.h"

namespace relata::testing {
namespace {

constexpr std::array kGiven = {"Ada", "Adam", "Berta", "Sergei", "Sergey", "J.", "Joseph", "Joe", "Maria", "Mario"};
constexpr std::array kLast = {"Marlow", "Marlowe", "Quintana",      "Quintano", "Luo",        "Orban",
                              "Ivanov", "Ivanova", "Chaves Robles", "Robles",   "Washington", "Benz"};
constexpr std::array kMakers = {"Benz", "Orm", "Airtex", "Union", "Washington"};
constexpr std::array kWhole = {"Union of Free Ports",
                               "Ports Authority of Orm",
                               "Foreign Ministry",
                               "Parliament",
                               "UFP",
                               "U.F.P.",
                               "PAO",
                               "United Benz",
                               "Bostria",
                               "Arvenia",
                               "Orm",
                               "Lake Orm",
                               "talks",
                               "sanctions",
                               "peace talks",
                               "Bostrian Rockets",
                               "Rocket",
                               "Rockets",
                               "Air-Tex",
                               "Airtexes"};
constexpr std::array kTypes = {EntityType::Person, EntityType::Org,     EntityType::Gpe, EntityType::Product,
                               EntityType::Misc,   EntityType::Concept, EntityType::Loc, EntityType::Norp};

class Maker {
 public:
  Maker(std::uint32_t seed, std::uint32_t article) : random_(seed * 7919 + article) {}
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  Node node() {
    Node node;
    switch (below(4)) {
      case 0: make_person(node); break;
      case 1: make_made(node); break;
      default: make_whole(node);
    }
    if (below(12) == 0) node.type = pick(kTypes);
    node.mentions = 1 + below(4);
    node.confidence = 0.5 + below(8) / 16.0;
    return node;
  }

 private:
  template <typename Array>
  typename Array::value_type pick(const Array& from) {
    return from[below(static_cast<std::uint32_t>(from.size()))];
  }

  void make_person(Node& node) {
    node.type = EntityType::Person;
    const std::string last = pick(kLast), given = pick(kGiven);
    const std::uint32_t form = below(6);
    node.label = form == 0 ? last : form == 1 ? given + " X. " + last : form == 2 ? given + ' ' + last + " Jr" : given + ' ' + last;
    if (form != 0 && below(3) == 0) node.aliases = {below(2) ? last : given};
  }

  void make_made(Node& node) {
    const std::string maker = pick(kMakers), model = below(2) ? "A300" : "Comet";
    const std::uint32_t form = below(5);
    node.type = form < 2 ? EntityType::Org : EntityType::Product;
    node.label = form == 0 ? maker : form == 1 ? maker + " Motors" : form == 2 ? model : maker + ' ' + model;
    if (form > 2 && below(3) == 0) node.aliases = {model};
  }

  void make_whole(Node& node) {
    const std::uint32_t which = below(static_cast<std::uint32_t>(kWhole.size()));
    node.label = kWhole[which];
    node.type = which < 8    ? EntityType::Org
                : which < 10 ? EntityType::Gpe
                : which < 12 ? EntityType::Loc
                : which < 15 ? EntityType::Concept
                             : EntityType::Product;
    if (which == 8 || which == 9) node.gazetteer_id = which == 8 ? "country:BO" : "country:AV";
    if (which == 2 && below(2)) node.country = below(2) ? "BO" : "AV";
    if (which < 2 && below(2)) node.aliases = {which == 0 ? "UFP" : "Authority"};
    if (below(8) == 0) node.aliases.push_back(below(2) ? SharedText(std::string(kLast[below(12)])) : SharedText(std::string(pick(kMakers))));
  }

  std::mt19937 random_;
};

}  // namespace

std::string id_of_crossing(std::uint32_t article) {
  return std::string(1, static_cast<char>('0' + article / 10)) + static_cast<char>('0' + article % 10) + ".txt";
}

Graph crossing_article(std::uint32_t seed, std::uint32_t article) {
  Maker maker(seed, article);
  GraphBuilder builder({.id = id_of_crossing(article), .title = "Article " + std::to_string(article), .sha256 = std::to_string(seed)});
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t i = 2 + maker.below(5); i > 0; --i) nodes.push_back(builder.add_node(maker.node()));
  const auto any = [&] { return nodes[maker.below(static_cast<std::uint32_t>(nodes.size()))]; };
  for (std::uint32_t i = maker.below(3); i > 0; --i) {
    const auto holder = any();
    const char* const post = maker.below(2) ? "minister" : "president";
    builder.add_role(holder, {post, maker.below(3) ? any() : kNoNode});
  }
  for (std::uint32_t i = 1 + maker.below(6); i > 0; --i) {
    Statement s;
    s.source = any();
    s.target = any();
    s.relation = maker.below(2) ? "meet" : "accuse";
    s.symmetric = s.relation == "meet";
    s.polarity = static_cast<Polarity>(maker.below(4) % 3);
    if (maker.below(3) == 0) s.speaker = any();
    if (maker.below(4) == 0) s.place = any();
    s.evidence.begin = 10 * maker.below(6);
    s.evidence.end = s.evidence.begin + 9;
    s.evidence.text = "Sentence " + std::to_string(s.evidence.begin) + " of it.";
    s.evidence.confidence = maker.below(9) / 8.0;
    builder.add_statement(std::move(s));
  }
  return std::move(builder).build();
}

}  // namespace relata::testing
