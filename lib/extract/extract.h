// From an article to its graph: the six lines that docs/architecture.md describes.
#pragma once

#include <vector>

#include "analysis/reader.h"
#include "extract/build_graph.h"
#include "gazetteer/gazetteer.h"

namespace relata {

// All that reading needs beside the text. Immutable; any number of threads may read with it.
struct Knowledge {
  Models models;
  Gazetteer gazetteer = Gazetteer::built_in();
};

// Everything one article's reading made, stage by stage, for people and programs that want to see how a graph came about.
struct Article {
  Document document;
  Analysis analysis;
  std::vector<Mention> mentions;
  Resolution resolution;
  std::vector<Claim> claims;
};

Article read_article(Document document, const Knowledge& knowledge);

Graph build_graph(const Article& article, const GraphOptions& options = {});

}  // namespace relata
