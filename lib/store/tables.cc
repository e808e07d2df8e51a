// Tested by tests/store/store_test.cc.
#include "store/tables.h"

extern "C" const char relata_data_store_tables[], relata_data_store_tables_end[];
extern "C" const char relata_data_store_indexes[], relata_data_store_indexes_end[];

namespace relata {
namespace {

constexpr std::int64_t kOurs = 0x524C5441;  // "RLTA"
constexpr std::int64_t kVersion = 1;

}  // namespace

void make_tables(Database& database) {
  database.run("PRAGMA application_id=" + std::to_string(kOurs) + "; PRAGMA user_version=" + std::to_string(kVersion));
  database.run({relata_data_store_tables, relata_data_store_tables_end});
}

void make_indexes(Database& database) { database.run({relata_data_store_indexes, relata_data_store_indexes_end}); }

void check_tables(Database& database, const std::string& name) {
  if (database.number("PRAGMA application_id") != kOurs)
    throw Error(ErrorKind::Input, name + ": is an SQLite database of another program; expected a store, as `relata convert week.json week.db` makes it");
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version < 1 || version > kVersion)
    throw Error(ErrorKind::Input, name + ": is a store of version " + std::to_string(version) + ", which a newer Relata wrote; expected version " +
                                      std::to_string(kVersion) + "; update Relata, or convert the store with the one that wrote it");
}

}  // namespace relata
