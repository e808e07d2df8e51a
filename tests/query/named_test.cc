#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "query/named.h"

using namespace relata;

namespace {

Graph two_quints() {
  Graph graph;
  graph.nodes = {{.id = "person-ada_quint", .label = "Ada Quint", .type = EntityType::Person, .mentions = 1},
                 {.id = "person-berta_quint", .label = "Berta Quint", .type = EntityType::Person, .mentions = 7}};
  return graph;
}

std::string message_for(const Graph& graph, const char* name) {
  try {
    node_named(graph, Lookup(graph), name);
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    return error.what();
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_clear_name_is_one_node) {
  const Graph graph = two_quints();
  BOOST_TEST(node_named(graph, Lookup(graph), "berta") == 1u);
}

BOOST_AUTO_TEST_CASE(an_ambiguous_name_lists_what_it_fits) {
  BOOST_TEST(message_for(two_quints(), "quint") ==
             "'quint' fits 2 things; give the id of one:\n  person-berta_quint  Berta Quint (PERSON), mentioned 7 times\n"
             "  person-ada_quint    Ada Quint (PERSON), mentioned 1 time");
}

BOOST_AUTO_TEST_CASE(an_unknown_name_gets_its_neighbour) {
  BOOST_TEST(message_for(two_quints(), "Adda Quint") == "nothing in the graph is called 'Adda Quint'; did you mean 'Ada Quint'?");
}
