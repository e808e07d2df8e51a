// Trees by hand and what is linked in them.
#pragma once

#include <boost/test/unit_test.hpp>
#include <span>

#include "support/trees.h"

namespace relata {

struct Row {
  const char* tree;   // as support/trees.h writes it
  const char* links;  // "he -pronoun-> Mwangi; ..."
};

inline void check(std::span<const Row> rows) {
  for (const Row& row : rows) BOOST_TEST(trees::links_of(trees::read(row.tree)) == row.links);
}

}  // namespace relata
