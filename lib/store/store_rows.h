// All rows of a store. Inside the room only.
#pragma once

#include "graph/graph.h"
#include "store/database.h"

namespace relata {

// Into empty tables.
void put_everything(const Graph& graph, Database& database);
void take_everything(Database& database);

void put_title(const Graph& graph, Database& database);

// Whether its edges stand on its articles (graph/update.h), so that an update needs only some of them.
bool stands_on_articles(Database& database);
void put_stands_on_articles(bool stands, Database& database);

}  // namespace relata
