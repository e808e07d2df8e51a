// SQLite as this room uses it: a connection, and statements that are prepared once. Inside the room only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace relata {

class Database {
 public:
  enum class Use { Read, Change, Make };  // Make: a new file, which nobody else sees and nothing mends

  // Throws Error(Input, for Read) or Error(Output).
  Database(const std::string& path, Use use);
  // The bytes of a store, read only. `name` stands in messages.
  Database(std::string_view bytes, std::string name);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const std::string& sql);
  // The only value of the first row; 0 for none.
  std::int64_t number(const std::string& sql);
  std::int64_t last_number() const;  // of the row that was put in last
  // Closes; throws if not all could be brought to the file.
  void close();
  // Throws what SQLite's error code means for this file.
  [[noreturn]] void fail(int code);
  [[noreturn]] void fail_text() const;  // of a text that is none
  sqlite3* handle() const { return handle_; }

 private:
  void open(int flags);
  void configure();

  std::string path_;
  Use use_;
  sqlite3* handle_ = nullptr;
};

// A statement of one row after the other:  for (rows.bind(1, x); rows.step(); ) ... rows.integer(0)
class Rows {
 public:
  Rows(Database& database, const std::string& sql);
  ~Rows();
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  // Places count from 1. Texts are to stay as they are until the next step.
  void bind(int place, std::int64_t number);
  void bind(int place, double number);
  void bind(int place, std::string_view text);
  void bind_none(int place);
  void bind_filled(int place, std::string_view text) { text.empty() ? bind_none(place) : bind(place, text); }

  bool step();   // to the next row; at the end the statement may be bound and run anew
  void run();    // to the end
  void reset();  // to run it anew before its end

  // Columns count from 0.
  bool is_none(int column) const;
  bool is_integer(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  // until the next step; throws Error(Input) for what is not UTF-8
  Database& database() const { return database_; }

 private:
  Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

// All or nothing: what is not committed is taken back.
class Transaction {
 public:
  // `changes`: the only writer from now on. Throws Error(Output) while another process is.
  Transaction(Database& database, bool changes);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace relata
