// The tables of a store (docs/store.md). Inside the room only.
#pragma once

#include <string>

#include "store/database.h"

namespace relata {

// Makes them, in an empty database; the indexes after the rows, which is faster.
void make_tables(Database& database);
void make_indexes(Database& database);

// Throws Error(Input) that says so for another program's database, and for a newer version than this one.
void check_tables(Database& database, const std::string& name);

}  // namespace relata
