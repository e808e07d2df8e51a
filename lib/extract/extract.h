// From articles to one graph: the pipeline of one article, and the runner over many with threads and progress.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/reader.h"
#include "base/progress.h"
#include "entity/gazetteer.h"
#include "extract/weave.h"

namespace relata {

// All that reading needs beside the text. Immutable; any number of threads may read with it.
struct Knowledge {
  Models models;
  Gazetteer gazetteer;
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

// The graph of one article.
Graph build_graph(const Article& article, const WeaveOptions& options = {});

}  // namespace relata
