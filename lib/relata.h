// The one header most programs need: articles in, a graph out; graphs read, merged, asked and written.
//
//   const relata::Knowledge knowledge{relata::load_models("models")};
//   relata::Article article = relata::read_article(relata::segment({.id = "a"}, text), knowledge);
//   relata::write_graph(relata::build_graph(article), "a.graphml");
#pragma once

#include "base/error.h"
#include "extract/corpus.h"
#include "extract/extract.h"
#include "format/format.h"
#include "graph/graph.h"
#include "graph/merge.h"
#include "openie/open.h"
#include "schema/schema.h"
#include "text/document.h"
