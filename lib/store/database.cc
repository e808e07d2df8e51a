// Tested by tests/store/store_test.cc.
#include "store/database.h"

#include <sqlite3.h>

#include <cstring>
#include <filesystem>
#include <new>

#include "base/fold.h"
#include "base/is_ascii.h"

namespace relata {
namespace {

constexpr int kPatience = 20000;  // milliseconds that a lock is waited for

// A file whose folder cannot be written is opened as one that nobody changes.
std::string as_unchanging(const std::string& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') uri.append(1, '%').append(c == '%' ? "25" : c == '?' ? "3f" : "23");
    else uri += c;
  }
  return uri + "?immutable=1";
}

}  // namespace

Database::Database(const std::string& path, Use use) : path_(path), use_(use) {
  open(use == Use::Make ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE);  // a reader mends what a killed writer left
}

void Database::open(int flags) {
  try {
    int code = sqlite3_open_v2(path_.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK) code = sqlite3_exec(handle_, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    if (code == SQLITE_CANTOPEN && use_ == Use::Read && std::filesystem::exists(path_)) {
      sqlite3_close_v2(handle_);
      code = sqlite3_open_v2(as_unchanging(path_).c_str(), &handle_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
    }
    if (code != SQLITE_OK) fail(code);
    configure();
  } catch (...) {
    sqlite3_close_v2(handle_);
    throw;
  }
}

Database::Database(std::string_view bytes, std::string name) : path_(std::move(name)), use_(Use::Read) {
  try {
    if (const int code = sqlite3_open_v2(":memory:", &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr)) fail(code);
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy) throw std::bad_alloc();
    std::memcpy(copy, bytes.data(), bytes.size());
    constexpr std::size_t kReadVersion = 18, kWriteVersion = 19;  // of the header; memory has no log beside it
    if (bytes.size() > kWriteVersion) copy[kReadVersion] = copy[kWriteVersion] = 1;
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const int code = sqlite3_deserialize(handle_, "main", copy, size, size, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) fail(code);
    configure();
  } catch (...) {
    sqlite3_close_v2(handle_);
    throw;
  }
}

Database::~Database() { sqlite3_close_v2(handle_); }

// A file is data, whoever made it: what its schema says is not run.
void Database::configure() {
  sqlite3_busy_timeout(handle_, kPatience);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, use_ != Use::Make, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  run("PRAGMA cell_size_check=ON");
  run("PRAGMA cache_size=-65536");
  if (use_ == Use::Make) run("PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE");
  if (use_ == Use::Read) run("PRAGMA query_only=ON");
  if (use_ == Use::Change) run("PRAGMA synchronous=FULL");
}

void Database::close() {
  if (const int code = sqlite3_close(handle_)) fail(code);
  handle_ = nullptr;
}

void Database::run(const std::string& sql) {
  if (const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr)) fail(code);
}

std::int64_t Database::number(const std::string& sql) {
  Rows query(*this, sql);
  return query.step() ? query.integer(0) : 0;
}

std::int64_t Database::last_number() const { return sqlite3_last_insert_rowid(handle_); }

void Database::fail(int code) {
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  const std::string why = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  if ((code & 0xff) == SQLITE_BUSY) throw Error(ErrorKind::Output, path_ + ": another process is changing this graph; try again when it is done");
  const bool broken = code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
  if (use_ == Use::Read || broken) throw Error(ErrorKind::Input, path_ + ": cannot be read as a store: " + why);
  throw Error(ErrorKind::Output, path_ + ": cannot be written: " + why);
}

void Database::fail_text() const { throw Error(ErrorKind::Input, path_ + ": cannot be read as a store: a text is not UTF-8"); }

Rows::Rows(Database& database, const std::string& sql) : database_(database) {
  const int code = sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &statement_, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

Rows::~Rows() { sqlite3_finalize(statement_); }

void Rows::bind(int place, std::int64_t number) {
  if (const int code = sqlite3_bind_int64(statement_, place, number)) database_.fail(code);
}

void Rows::bind(int place, double number) {
  if (const int code = sqlite3_bind_double(statement_, place, number)) database_.fail(code);
}

void Rows::bind(int place, std::string_view text) {
  const char* bytes = text.empty() ? "" : text.data();
  if (const int code = sqlite3_bind_text64(statement_, place, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8)) database_.fail(code);
}

void Rows::bind_none(int place) {
  if (const int code = sqlite3_bind_null(statement_, place)) database_.fail(code);
}

bool Rows::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    sqlite3_reset(statement_);
    database_.fail(code);
  }
  sqlite3_reset(statement_);
  return false;
}

void Rows::run() {
  while (step()) {}
}

void Rows::reset() { sqlite3_reset(statement_); }

bool Rows::is_none(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
bool Rows::is_integer(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_INTEGER; }
std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Rows::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Rows::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (!bytes) return {};
  const std::string_view text(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  if (!is_ascii(text) && valid_utf8(text) != text) database_.fail_text();
  return text;
}

Transaction::Transaction(Database& database, bool changes) : database_(database) { database.run(changes ? "BEGIN IMMEDIATE" : "BEGIN"); }

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace relata
