#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "base/error.h"
#include "graph/build.h"
#include "graph/merge.h"

using namespace relata;

namespace {

// An article with these things; statements "a met b" by index.
Graph article(const std::string& id, std::vector<Node> things, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& met = {},
              const std::vector<std::pair<std::uint32_t, RoleOf>>& roles = {}) {
  GraphBuilder builder({.id = id});
  for (Node& thing : things) builder.add_node(std::move(thing));
  for (const auto& [node, role] : roles) builder.add_role(node, role);
  std::uint64_t begin = 0;
  for (const auto& [a, b] : met)
    builder.add_statement({.source = a, .target = b, .relation = "meet", .evidence = {.begin = ++begin, .end = begin + 1, .text = "x"}});
  return std::move(builder).build();
}

Node person(const char* label, std::vector<SharedText> aliases = {}) {
  return {.label = label, .type = EntityType::Person, .aliases = std::move(aliases), .mentions = 1};
}
Node thing(EntityType type, const char* label, std::vector<SharedText> aliases = {}, const char* country = "", const char* gazetteer_id = "") {
  return {.label = label, .type = type, .aliases = std::move(aliases), .mentions = 1, .gazetteer_id = gazetteer_id, .country = country};
}

std::vector<std::string> ids(const Graph& graph) {
  std::vector<std::string> all;
  for (const Node& node : graph.nodes) all.emplace_back(node.id);
  return all;
}

std::vector<std::string> merged(std::vector<Graph> graphs) { return ids(merge(std::move(graphs))); }

using Ids = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(identity)

BOOST_AUTO_TEST_CASE(a_last_name_is_the_one_person_that_has_it) {
  BOOST_TEST(merged({article("a", {person("Vladimir Putin")}), article("b", {person("Putin")})}) == (Ids{"person-vladimir_putin"}),
             boost::test_tools::per_element());
  BOOST_TEST(merged({article("a", {person("Putin")}), article("b", {person("Putin")})}) == (Ids{"person-putin"}), boost::test_tools::per_element());
  BOOST_TEST(merged({article("a", {person("Wang Yi", {"Wang"})}), article("b", {person("Wang")})}) == (Ids{"person-wang_yi"}),
             boost::test_tools::per_element());
  BOOST_TEST(
      merged({article("a", {person("Hossein Amir Abdollahian")}), article("b", {person("Amir-Abdollahian")})}) == (Ids{"person-hossein_amir_abdollahian"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_people_of_one_article_stay_two) {
  const Ids two = merged({article("a", {person("Vladimir Putin"), person("Putin")}), article("b", {person("Vladimir Putin")})});
  BOOST_TEST(two == (Ids{"person-putin", "person-vladimir_putin"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_last_name_of_several_stays_apart_and_is_listed) {
  const Graph g = merge({article("a", {person("Ada Marlow")}), article("b", {person("Berta Marlow")}), article("c", {person("Marlow")})});
  BOOST_TEST(ids(g) == (Ids{"person-ada_marlow", "person-berta_marlow", "person-marlow"}), boost::test_tools::per_element());
  const auto candidates = possibly_same(g);
  BOOST_REQUIRE_EQUAL(candidates.size(), 2u);
  BOOST_TEST(candidates[0].left == "person-ada_marlow");
  BOOST_TEST(candidates[0].right == "person-marlow");
  BOOST_TEST(candidates[0].line.find('\t') != std::string::npos);
}

// Of two who fit alike, he is the likelier who is named beside the same things, and things that few articles name say more.
BOOST_AUTO_TEST_CASE(a_candidate_is_likelier_with_what_the_articles_have_in_common) {
  const auto country = [](const char* name) { return thing(EntityType::Gpe, name); };
  const Graph g =
      merge({article("a", {person("Ada Marlow"), country("Arvenia")}), article("b", {person("Berta Marlow"), country("Arvenia"), country("Bostria")}),
             article("c", {person("Marlow"), country("Arvenia"), country("Bostria")}), article("d", {country("Chelva")})});
  const auto candidates = possibly_same(g);
  BOOST_REQUIRE_EQUAL(candidates.size(), 2u);
  BOOST_TEST(candidates[0].left == "person-berta_marlow");
  BOOST_TEST(candidates[0].score > candidates[1].score + 0.1);
  BOOST_TEST(candidates[1].score > 0.1);
  BOOST_TEST(candidates[0].score < 1);
}

// The more a name fits, the less it says for each.
BOOST_AUTO_TEST_CASE(a_candidate_is_less_likely_where_more_fit) {
  const auto likelihood = [](std::vector<const char*> names) {
    std::vector<Graph> graphs = {article("z", {person("Marlow")})};
    for (std::size_t i = 0; i < names.size(); ++i) graphs.push_back(article(std::string(1, static_cast<char>('a' + i)), {person(names[i])}));
    const auto candidates = possibly_same(merge(std::move(graphs)));
    BOOST_REQUIRE_EQUAL(candidates.size(), names.size());
    return candidates.front().score;
  };
  BOOST_TEST(likelihood({"Ada Marlow", "Berta Marlow"}) > likelihood({"Ada Marlow", "Berta Marlow", "Cleo Marlow"}));
}

BOOST_AUTO_TEST_CASE(a_last_name_of_several_goes_where_role_and_neighbours_point) {
  const Node arvenia = thing(EntityType::Gpe, "Arvenia", {}, "", "country:AV"), bostria = thing(EntityType::Gpe, "Bostria", {}, "", "country:BO");
  const Graph g = merge({article("a", {person("Ada Marlow"), arvenia}, {}, {{0, {"president", 1}}}), article("b", {person("Berta Marlow"), bostria}, {{0, 1}}),
                         article("c", {person("Marlow"), arvenia}, {}, {{0, {"president", 1}}}), article("d", {person("Marlow"), bostria}, {{1, 0}})});
  BOOST_TEST(ids(g) == (Ids{"gpe-arvenia", "gpe-bostria", "person-ada_marlow", "person-berta_marlow"}), boost::test_tools::per_element());
  BOOST_TEST(g.nodes[2].sources == (Ids{"a", "c"}), boost::test_tools::per_element());
  BOOST_TEST(g.nodes[3].sources == (Ids{"b", "d"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ways_to_write_a_full_name_are_one_person_but_no_chain_of_them) {
  BOOST_TEST(
      merged({article("a", {person("Sergei Lavrov")}), article("b", {person("Sergey Lavrov")}), article("c", {person("Sergey Viktorovich Lavrov")})}).size() ==
      1u);
  BOOST_TEST(merged({article("a", {person("Ebrahim Raisi")}), article("b", {person("Seyyed Ebrahim Raisi")})}).size() == 1u);
  BOOST_TEST(merged({article("a", {person("Bill Clinton")}), article("b", {person("Hillary Clinton")})}).size() == 2u);
  // "J. Marlow" fits both, so neither.
  BOOST_TEST(merged({article("a", {person("Jane Marlow")}), article("b", {person("John Marlow")}), article("c", {person("J. Marlow")})}).size() == 3u);
}

BOOST_AUTO_TEST_CASE(of_full_names_that_fit_the_one_with_the_same_post_is_taken) {
  const Node arvenia = thing(EntityType::Gpe, "Arvenia", {}, "", "country:AV");
  const auto president = [&](const char* id, const char* name) { return article(id, {person(name), arvenia}, {}, {{0, {"president", 1}}}); };
  const Graph g = merge({president("a", "Jane Marlow"), article("b", {person("John Marlow")}), president("c", "J. Marlow")});
  BOOST_TEST(ids(g) == (Ids{"gpe-arvenia", "person-jane_marlow", "person-john_marlow"}), boost::test_tools::per_element());
  BOOST_TEST(g.nodes[1].sources == (Ids{"a", "c"}), boost::test_tools::per_element());
  // Both have the post.
  BOOST_TEST(merge({president("a", "Jane Marlow"), president("b", "John Marlow"), president("c", "J. Marlow")}).nodes.size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_son_is_not_his_father) {
  const auto count = [](std::vector<const char*> names) {
    std::vector<Graph> articles;
    for (const char* name : names) articles.push_back(article(std::string(1, static_cast<char>('a' + articles.size())), {person(name)}));
    return merged(std::move(articles)).size();
  };
  BOOST_TEST(count({"Emil Thorn Jr.", "Emil Thorn", "Emil Thorn", "Emil Thorn Jr"}) == 2u);
  BOOST_TEST(count({"Emil Thorn, Sr.", "Emil Thorn Jr."}) == 2u);
  BOOST_TEST(count({"Emil Thorn Jr.", "Emil Thorn", "Thorn Jr."}) == 2u);
  BOOST_TEST(count({"Emil Thorn Jr.", "Thorn"}) == 1u);
}

BOOST_AUTO_TEST_CASE(what_the_gazetteer_knows_is_one_or_two) {
  const auto georgia = [](const char* id) { return thing(EntityType::Gpe, "Georgia", {}, "", id); };
  BOOST_TEST(merged({article("a", {georgia("country:GE")}), article("b", {georgia("state:US-GA")})}).size() == 2u);
  BOOST_TEST(
      merged({article("a", {thing(EntityType::Gpe, "Burma", {}, "", "country:MM")}), article("b", {thing(EntityType::Gpe, "Myanmar", {}, "", "country:MM")})})
          .size() == 1u);
}

BOOST_AUTO_TEST_CASE(types_that_exclude_each_other_stay_apart) {
  BOOST_TEST(merged({article("a", {thing(EntityType::Gpe, "Liverpool")}), article("b", {thing(EntityType::Org, "Liverpool")})}).size() == 2u);
  BOOST_TEST(merged({article("a", {person("Washington")}), article("b", {thing(EntityType::Gpe, "Washington")})}).size() == 2u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "Twitter")}), article("b", {thing(EntityType::Product, "Twitter")})}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_looks_like_a_name_and_is_one_elsewhere_is_no_concept) {
  const Node team = thing(EntityType::Org, "Bostrian Rockets"), unnamed = thing(EntityType::Concept, "the Bostrian Rockets");
  const Graph one = merge({article("a", {team}), article("b", {unnamed}), article("c", {unnamed})});
  BOOST_REQUIRE_EQUAL(one.nodes.size(), 1u);
  BOOST_TEST((one.nodes[0].type == EntityType::Org));
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "bostrian rockets")}), article("b", {thing(EntityType::Concept, "bostrian rockets")})}).size() == 2u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "Rockets")}), article("b", {thing(EntityType::Concept, "the Rockets")})}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_only_its_type_keeps_apart_is_listed) {
  const Graph g = merge({article("a", {thing(EntityType::Gpe, "al-Dara")}), article("b", {thing(EntityType::Org, "Al-Dara")})});
  BOOST_TEST(g.nodes.size() == 2u);
  const auto candidates = possibly_same(g);
  BOOST_REQUIRE_EQUAL(candidates.size(), 1u);
  BOOST_TEST(candidates[0].line == "gpe-al_dara@a\torg-al_dara@b");
  // The gazetteer knows that these are two.
  BOOST_TEST(possibly_same(merge({article("a", {thing(EntityType::Gpe, "Georgia", {}, "", "country:GE")}),
                                  article("b", {thing(EntityType::Org, "Georgia", {}, "", "org:GA")})}))
                 .empty());
}

BOOST_AUTO_TEST_CASE(a_type_that_few_articles_give_is_a_misreading) {
  const auto articles = [](std::size_t many, Node usual, Node odd) {
    std::vector<Graph> all;
    for (std::size_t i = 0; i < many; ++i) all.push_back(article(std::string(1, static_cast<char>('a' + i)), {usual}));
    all.push_back(article("z", {std::move(odd)}));
    return merged(std::move(all)).size();
  };
  BOOST_TEST(articles(4, thing(EntityType::Org, "Volgabank"), person("Volgabank")) == 1u);
  BOOST_TEST(articles(3, thing(EntityType::Org, "Volgabank"), person("Volgabank")) == 2u);
  BOOST_TEST(articles(2, thing(EntityType::Org, "Orm Airlines"), person("Orm Airlines")) == 1u);
  BOOST_TEST(articles(4, person("Emil Thorn"), thing(EntityType::Gpe, "Thorn")) == 1u);
  // A namesake stays: a person called as a town, what the gazetteer knows, who is named often.
  BOOST_TEST(articles(9, thing(EntityType::Gpe, "Chelsea"), person("Chelsea")) == 2u);
  BOOST_TEST(articles(9, thing(EntityType::Org, "Chelsea"), thing(EntityType::Gpe, "Chelsea", {}, "", "city:GB:Chelsea")) == 2u);
  Node named_often = person("Volgabank");
  named_often.mentions = 3;
  BOOST_TEST(articles(9, thing(EntityType::Org, "Volgabank"), named_often) == 2u);
}

BOOST_AUTO_TEST_CASE(a_name_in_the_plural_or_in_two_words_is_the_name) {
  const auto pair = [](Node a, Node b) { return merged({article("a", {std::move(a)}), article("b", {std::move(b)})}).size(); };
  BOOST_TEST(pair(thing(EntityType::Org, "United Port"), thing(EntityType::Org, "United Ports")) == 1u);
  BOOST_TEST(pair(thing(EntityType::Product, "Ormpod"), thing(EntityType::Misc, "Ormpods")) == 1u);
  BOOST_TEST(pair(thing(EntityType::Org, "VolgaOrm"), thing(EntityType::Org, "Volga-Orm")) == 1u);
  BOOST_TEST(pair(thing(EntityType::Org, "Orm Press"), thing(EntityType::Org, "Orm Pres")) == 2u);
  BOOST_TEST(pair(thing(EntityType::Concept, "talks"), thing(EntityType::Concept, "talk")) == 2u);
  BOOST_TEST(pair(person("Ada William"), person("Ada Williams")) == 1u);  // as two spellings of a last name
}

BOOST_AUTO_TEST_CASE(a_maker_or_the_kind_of_company_may_be_left_out) {
  const Node volga = thing(EntityType::Org, "Volga"), x5 = thing(EntityType::Product, "X5");
  BOOST_TEST(merged({article("a", {volga, thing(EntityType::Product, "Volga X5")}), article("b", {x5})}).size() == 2u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Product, "Volga X5")}), article("b", {x5})}).size() == 2u);  // no Volga is known
  const Graph two = merge({article("a", {volga, thing(EntityType::Product, "Volga X5")}),
                           article("b", {thing(EntityType::Org, "Orm"), thing(EntityType::Product, "Orm X5")}), article("c", {x5})});
  BOOST_TEST(two.nodes.size() == 5u);
  BOOST_TEST(possibly_same(two).size() == 2u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "Orm Computer")}), article("b", {thing(EntityType::Org, "Orm")})}).size() == 1u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "Orm Bank")}), article("b", {thing(EntityType::Org, "Orm")})}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_institution_of_any_country_needs_its_country) {
  const auto ministry = [](const char* country) { return thing(EntityType::Org, "Foreign Ministry", {}, country); };
  BOOST_TEST(merged({article("a", {ministry("CN")}), article("b", {ministry("UA")})}).size() == 2u);
  BOOST_TEST(merged({article("a", {ministry("CN")}), article("b", {ministry("CN")})}).size() == 1u);
  const Graph g = merge({article("a", {ministry("")}), article("b", {ministry("")})});
  BOOST_TEST(g.nodes.size() == 2u);
  BOOST_TEST(possibly_same(g).size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_acronym_is_what_it_stands_for) {
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "North Atlantic Treaty Organization")}), article("b", {thing(EntityType::Org, "NATO")})}).size() ==
             1u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "European Union", {"EU"})}), article("b", {thing(EntityType::Org, "EU")})}).size() == 1u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "Asian Free Port Union")}), article("c", {thing(EntityType::Org, "Alpine Free Press Union")}),
                     article("b", {thing(EntityType::Org, "AFPU")})})
                 .size() == 3u);
}

BOOST_AUTO_TEST_CASE(another_name_of_one_article_is_the_name_in_another) {
  BOOST_TEST(merged({article("a", {thing(EntityType::Org, "Xinhua News Agency", {"Xinhua", "the agency"})}), article("b", {thing(EntityType::Org, "Xinhua")})})
                 .size() == 1u);
  BOOST_TEST(merged({article("a", {thing(EntityType::Gpe, "China", {"Beijing"})}), article("b", {thing(EntityType::Gpe, "Beijing")})}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_person_decides) {
  const Graph a = article("a", {person("Ada Marlow")}), b = article("b", {person("Berta Marlow")}), c = article("c", {person("Marlow"), person("Quint")});
  const auto decided = [&](const char* lines) {
    MergeOptions options;
    options.supplied = read_decisions(lines, "same.tsv");
    const Graph once = merge({a, b, c}, options);
    BOOST_TEST((merge({once, c}, options) == once));
    BOOST_TEST((merge({c, merge({b, a}, options)}, options) == once));
    return ids(once);
  };
  BOOST_TEST(decided("# comment\nsame\tperson-marlow@c\tAda Marlow\n") == (Ids{"person-ada_marlow", "person-berta_marlow", "person-quint"}),
             boost::test_tools::per_element());
  BOOST_TEST(decided("different\tMarlow\tAda Marlow\n") == (Ids{"person-ada_marlow", "person-berta_marlow", "person-quint"}), boost::test_tools::per_element());
  // Two of one article, decided to be one.
  BOOST_TEST(decided("same\tMarlow\tQuint\n").size() == 3u);
  for (const char* line : {"equal\ta\tb\n", "same\ta\n", "same\t\tb\n", "same a b\n", "same\ta\tb\ndifferent\tb\ta\n", "open\ta\tb\nsame\ta\tb\n"})
    BOOST_CHECK_THROW(read_decisions(line, "x"), Error);
  BOOST_TEST(read_decisions("\xEF\xBB\xBFsame\ta\tb\nsame\tb\ta\n", "x").decisions.size() == 2u);
  BOOST_TEST(read_decisions("open\ta\tb\n", "x").open.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_graph_keeps_the_decisions_it_was_merged_with) {
  const Graph a = article("a", {person("Ada Marlow")}), b = article("b", {person("Marlow")}), c = article("c", {person("Quint")}),
              d = article("d", {person("Ada Marlow")});
  const auto decided = [](std::vector<Graph> graphs, bool same, const char* left, const char* right) {
    return merge(std::move(graphs), {.supplied = {.decisions = {{same, left, right}}}});
  };
  const Graph apart = decided({a, b}, false, "person-marlow@b", "Ada Marlow");
  BOOST_TEST(apart.nodes.size() == 2u);
  BOOST_TEST((apart.decisions == std::vector<Decision>{{false, "Ada Marlow", "person-marlow@b"}}));
  BOOST_TEST((merge(apart, apart) == apart));
  BOOST_TEST(merge(apart, d).nodes.size() == 2u);
  BOOST_TEST(possibly_same(apart).empty());
  const Graph joined = decided({c, b}, true, "Quint", "Marlow");
  BOOST_TEST(joined.nodes.size() == 1u);
  BOOST_TEST((merge(merge(joined, apart), d) == merge(joined, merge(d, apart))));
  const Graph open = merge(std::vector<Graph>{apart}, {.supplied = {.open = {{true, "Ada Marlow", "person-marlow@b"}}}});
  BOOST_TEST(open.nodes.size() == 1u);  // as without any decision
  BOOST_TEST(open.decisions.empty());
  // What is decided anew counts more; of two graphs that contradict each other, the careful one.
  const Graph again = decided({apart}, true, "Ada Marlow", "person-marlow@b");
  BOOST_TEST(again.nodes.size() == 1u);
  BOOST_TEST(merge(again, apart).nodes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_decision_on_a_part_that_another_took_in_holds_on) {
  const Graph a = article("a", {person("Ada Marlow"), person("Ada Quint")}), b = article("b", {person("Berta Thorn")});
  const Graph one =
      merge(std::vector<Graph>{a, b},
            {.supplied = {.decisions = {{true, "person-ada_marlow@a", "person-ada_quint@a"}, {true, "person-ada_quint@a", "person-berta_thorn@b"}}}});
  BOOST_TEST(one.nodes.size() == 1u);
  BOOST_TEST(merge(one, one).nodes.size() == 1u);
  BOOST_TEST(merge(one, a).nodes.size() == 1u);
  const Graph other =
      merge(std::vector<Graph>{a, b},
            {.supplied = {.decisions = {{true, "person-ada_marlow@a", "person-ada_quint@a"}, {true, "person-ada_marlow@a", "person-berta_thorn@b"}}}});
  BOOST_TEST(merge(other, other).nodes.size() == 1u);
  // A name that nothing has decides nothing about the other.
  const Graph namesakes = article("a", {person("Marlow"), thing(EntityType::Gpe, "Marlow")});
  BOOST_TEST(merge(std::vector<Graph>{namesakes}, {.supplied = {.decisions = {{true, "Marlow", "Quint"}}}}).nodes.size() == 2u);
  // Of three, two of which are decided to be different, all three cannot be one.
  const Graph torn =
      merge(std::vector<Graph>{a, b},
            {.supplied = {.decisions = {{true, "Ada Marlow", "Berta Thorn"}, {true, "Ada Quint", "Berta Thorn"}, {false, "Ada Marlow", "Ada Quint"}}}});
  BOOST_TEST(torn.nodes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_was_united_against_its_names_and_types_goes_on_to_take_either) {
  const auto one = [](const Node& a, const Node& b, const char* left, const char* right) {
    return merge(std::vector<Graph>{article("a", {a}), article("b", {b})}, {.supplied = {.decisions = {{true, left, right}}}});
  };
  const Node place = thing(EntityType::Gpe, "al-Dara"), body = thing(EntityType::Org, "Al-Dara Front");
  const Graph group = one(place, body, "al-Dara", "Al-Dara Front");
  BOOST_TEST(merge({group, article("c", {place}), article("d", {body})}).nodes.size() == 1u);
  const Graph stage = one(person("Ada Marlow"), person("Berta Thorn"), "Ada Marlow", "Berta Thorn");
  BOOST_TEST(merge({stage, article("c", {person("Ada Marlow")}), article("d", {person("Berta Thorn")})}).nodes.size() == 1u);
  BOOST_TEST(merge({stage, article("c", {person("Carla Marlow")})}).nodes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_id_of_a_merged_node_tells_it) {
  const Graph two = merge({article("a", {person("Marlow")}, {}, {}), article("b", {thing(EntityType::Gpe, "Marlow")}), article("c", {person("Ada Marlow")}),
                           article("d", {person("Berta Marlow")}), article("e", {person("Marlow")})});
  const auto second = std::ranges::find_if(two.nodes, [](const Node& node) { return node.id.view().ends_with("-2"); });
  BOOST_REQUIRE((second != two.nodes.end()));
  const Graph one = merge(std::vector<Graph>{two}, {.supplied = {.decisions = {{true, second->id.str(), "Ada Marlow"}}}});
  BOOST_TEST(one.nodes.size() == two.nodes.size() - 1);
}

BOOST_AUTO_TEST_CASE(names_of_decisions_that_nothing_has_are_reported) {
  const Graph a = article("a.txt", {person("Ada Marlow")}), b = article("b.txt", {person("Marlow")});
  const std::vector<Graph> graphs{merge(a, b)};
  const auto missing = [&](const char* left, const char* right) { return names_of_nothing({{true, left, right}}, graphs); };
  BOOST_TEST(missing("Ada Marlow", "Marlow").empty());
  BOOST_TEST(missing("person-marlow@b.txt", "person-ada_marlow").empty());
  BOOST_TEST(missing("Ada Marlow", "---") == std::vector<std::string>{"---"}, boost::test_tools::per_element());
  BOOST_TEST(missing("Ada Marlo", "Marlow") == std::vector<std::string>{"Ada Marlo"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
