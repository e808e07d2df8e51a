// Tested by tests/query/plain_question_test.cc and tests/layout/select_test.cc.
#include "graph/roles.h"

#include <algorithm>

namespace relata {

void trim_roles(Node& node, const NodeIds& kept) {
  for (SharedText& role : node.roles) {
    const auto [title, body] = parts_of_role(role);
    if (!body.empty() && !kept.contains(body)) role = SharedText(title);
  }
  std::sort(node.roles.begin(), node.roles.end());
  node.roles.erase(std::unique(node.roles.begin(), node.roles.end()), node.roles.end());
  for (Node& part : node.parts) trim_roles(part, kept);
}

}  // namespace relata
