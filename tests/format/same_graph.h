// That a graph comes back as it was written.
#pragma once

#include <boost/test/unit_test.hpp>

#include "graph/graph.h"

namespace relata::testing {

inline void check_same(const Graph& before, const Graph& after) {
  BOOST_REQUIRE(after.nodes.size() == before.nodes.size());
  BOOST_REQUIRE(after.edges.size() == before.edges.size());
  for (std::size_t i = 0; i < before.nodes.size(); ++i) {
    BOOST_TEST(after.nodes[i].id == before.nodes[i].id);
    BOOST_TEST(after.nodes[i].label == before.nodes[i].label);
    BOOST_TEST((after.nodes[i].type == before.nodes[i].type));
    BOOST_TEST((after.nodes[i].aliases == before.nodes[i].aliases));
    BOOST_TEST(after.nodes[i].mentions == before.nodes[i].mentions);
    BOOST_TEST((after.nodes[i].properties == before.nodes[i].properties));
  }
  for (std::size_t i = 0; i < before.edges.size(); ++i) {
    BOOST_TEST(after.edges[i].id == before.edges[i].id);
    BOOST_TEST(after.edges[i].relation == before.edges[i].relation);
    BOOST_TEST(after.edges[i].label == before.edges[i].label);
    BOOST_TEST((after.edges[i].cls == before.edges[i].cls));
    BOOST_TEST((after.edges[i].kind == before.edges[i].kind));
    BOOST_TEST((after.edges[i].polarity == before.edges[i].polarity));
    BOOST_TEST((after.edges[i].evidence == before.edges[i].evidence));
    BOOST_TEST(after.edges[i].first_date == before.edges[i].first_date);
    BOOST_TEST((after.edges[i].properties == before.edges[i].properties));
  }
}

}  // namespace relata::testing
