// The tables of a store (docs/store.md). Inside the room only.
#pragma once

#include <string>

#include "store/database.h"

namespace relata {

// Makes them, in an empty database; the indexes after the rows, which is faster.
void make_tables(Database& database);
void make_indexes(Database& database);

// The table of decisions on relations: stores that older programs made lack it until there are some.
bool has_verdicts(Database& database);
void make_later_tables(Database& database);

// Throws Error(Input) that says so for another program's database, for a newer version than this one, and where any of the tables and
// indexes is not as make_tables and make_indexes make it, or there is a trigger. Other tables and indexes are nobody's matter.
void check_tables(Database& database, const std::string& name);

}  // namespace relata
