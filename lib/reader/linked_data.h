// JSON-LD, what pages state for machines in schema.org's words.
#pragma once

#include <string>
#include <vector>

#include "reader/page_facts.h"

namespace relata {

// What the first article of these scripts states. Scripts that are no JSON are passed over.
PageFacts article_of_linked_data(const std::vector<std::string>& scripts);

}  // namespace relata
