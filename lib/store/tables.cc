// Tested by tests/store/store_test.cc.
#include "store/tables.h"

#include <algorithm>
#include <string_view>

extern "C" const char relata_data_store_tables[], relata_data_store_tables_end[];
extern "C" const char relata_data_store_later_tables[], relata_data_store_later_tables_end[];
extern "C" const char relata_data_store_indexes[], relata_data_store_indexes_end[];

namespace relata {
namespace {

constexpr std::int64_t kOurs = 0x524C5441;  // "RLTA"
constexpr std::int64_t kVersion = 1;
constexpr std::string_view kVerdicts = "verdicts";

std::string_view tables() { return {relata_data_store_tables, relata_data_store_tables_end}; }
std::string_view later_tables() { return {relata_data_store_later_tables, relata_data_store_later_tables_end}; }
std::string_view indexes() { return {relata_data_store_indexes, relata_data_store_indexes_end}; }

// A view in the place of a table may have no end, and a trigger may change what it likes; so both are looked for, also in the tables of the
// index of words.
void check_definitions(Database& database, const std::string& name) {
  const std::string ours = std::string(tables()).append(indexes());
  auto missing = std::count(ours.begin(), ours.end(), ';');
  Rows rows(database, "SELECT type, name, sql FROM sqlite_schema");
  while (rows.step()) {
    const std::string_view type = rows.text(0), named = rows.text(1);
    if (type == "trigger" || (type == "view" && named.starts_with("sentences_")))
      throw Error(ErrorKind::Input,
                  name + ": has a " + std::string(type) + " of another program, which a store must not have; drop it, or make the store again");
    const std::string sql = std::string(rows.text(2)) + ';';
    if (sql.size() > 1 && ours.find(sql) != std::string::npos) --missing;
    if (named == kVerdicts && later_tables().find(sql) == std::string_view::npos) ++missing;
  }
  if (missing != 0)
    throw Error(ErrorKind::Input, name + ": " + std::to_string(missing) +
                                      " of its tables and indexes are not those of a store, as docs/store.md tells them; make the store again");
}

}  // namespace

void make_tables(Database& database) {
  database.run("PRAGMA application_id=" + std::to_string(kOurs) + "; PRAGMA user_version=" + std::to_string(kVersion));
  database.run(std::string(tables()).append(later_tables()));
}

bool has_verdicts(Database& database) { return database.number("SELECT count(*) FROM sqlite_schema WHERE name='" + std::string(kVerdicts) + "'") != 0; }

void make_later_tables(Database& database) {
  if (!has_verdicts(database)) database.run(std::string(later_tables()));
}

void make_indexes(Database& database) { database.run(std::string(indexes())); }

void check_tables(Database& database, const std::string& name) {
  if (database.number("PRAGMA application_id") != kOurs)
    throw Error(ErrorKind::Input, name + ": is an SQLite database of another program; expected a store, as `relata convert week.json week.db` makes it");
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version < 1 || version > kVersion)
    throw Error(ErrorKind::Input, name + ": is a store of version " + std::to_string(version) + ", which a newer Relata wrote; expected version " +
                                      std::to_string(kVersion) + "; update Relata, or convert the store with the one that wrote it");
  check_definitions(database, name);
}

}  // namespace relata
