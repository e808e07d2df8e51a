// Tested by tests/store/store_test.cc.
#include "store/store.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "graph/update.h"
#include "store/database.h"
#include "store/row_reader.h"
#include "store/store_rows.h"
#include "store/tables.h"

namespace relata {
namespace {

Graph everything(Database& database, const std::string& name, const Progress& progress) {
  const Transaction one_state(database, false);
  RowReader reader(database, name);
  const auto total = static_cast<std::size_t>(progress ? database.number("SELECT count(*) FROM relations") : 0);
  return reader.everything(progress ? [&](std::size_t done) { progress(done, total); } : std::function<void(std::size_t)>());
}

[[noreturn]] void fail_writing(const std::string& path) { throw Error(ErrorKind::Output, path + ": cannot be written: " + std::strerror(errno)); }

// A file that is gone when it is closed, and a second name by which it is opened.
class HiddenFile {
 public:
  explicit HiddenFile(const std::string& folder) : path_(folder + "/.relata-store-XXXXXX"), file_(::mkostemp(path_.data(), O_CLOEXEC)) {
    if (file_ < 0) fail_writing(path_);
  }
  ~HiddenFile() {
    hide();
    ::close(file_);
  }
  HiddenFile(const HiddenFile&) = delete;
  HiddenFile& operator=(const HiddenFile&) = delete;

  const std::string& path() const { return path_; }
  void hide() {
    if (!hidden_) ::unlink(path_.c_str());
    hidden_ = true;
  }
  // Up to `size` bytes from `at`.
  std::size_t read(char* to, std::size_t size, off_t at) const {
    const ssize_t got = ::pread(file_, to, size, at);
    if (got < 0) fail_writing(path_);
    return static_cast<std::size_t>(got);
  }

 private:
  std::string path_;
  int file_;
  bool hidden_ = false;
};

}  // namespace

bool is_store(const std::string& path) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return false;
  std::ifstream file(path, std::ios::binary);
  std::string bytes(kStoreMagic.size(), ' ');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file && bytes == kStoreMagic;
}

Graph read_store(const std::string& path, const Progress& progress) {
  Database database(path, Database::Use::Read);
  return everything(database, path, progress);
}

Graph read_store_text(std::string_view bytes, const std::string& name) {
  Database database(bytes, name);
  return everything(database, name, {});
}

Graph read_store_articles(const std::string& path) {
  Database database(path, Database::Use::Read);
  const Transaction one_state(database, false);
  return RowReader(database, path).only_articles();
}

void write_store(const Graph& graph, const std::string& folder, const std::function<void(std::string_view)>& take) {
  HiddenFile file(folder);
  {
    Database database(file.path(), Database::Use::Make);
    file.hide();
    database.run("BEGIN");
    make_tables(database);
    put_everything(graph, database);
    make_indexes(database);
    database.run("COMMIT");
    database.close();
  }
  constexpr std::size_t kPiece = 1 << 20, kReadVersion = 18, kWriteVersion = 19;
  std::string piece(kPiece, '\0');
  for (off_t at = 0;;) {
    const std::size_t size = file.read(piece.data(), piece.size(), at);
    if (size == 0) break;
    if (at == 0) piece[kReadVersion] = piece[kWriteVersion] = 2;  // whoever changes it writes a log beside it first, so that others can read on
    take(std::string_view(piece).substr(0, size));
    at += static_cast<off_t>(size);
  }
}

void checkpoint_store(const std::string& path) {
  if (!is_store(path)) return;
  try {
    Database database(path, Database::Use::Change);
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Input) throw;  // what cannot be read may be replaced
  }
  std::error_code failed;
  if (std::filesystem::exists(path + "-wal", failed))
    throw Error(ErrorKind::Output, path + ": another process has this store open; try again when it is done, or give another file");
}

}  // namespace relata
