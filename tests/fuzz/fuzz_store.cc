// A store that another program has changed: it is refused by Error in one line, or gives a graph that native JSON and a new store bring back
// unchanged; parts of it and updates of it are refused or done. An input that begins as SQLite's files do is the store; any other changes a
// store of two articles: statements of SQL, a line of "---", and lines of an offset in the file and bytes in hexadecimal digits that are
// put there.
#include <sqlite3.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>

#include "base/error.h"
#include "format/format.h"
#include "graph/build.h"
#include "graph/merge.h"
#include "store/store.h"
#include "store/store_part.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

const std::filesystem::path& folder() {
  static const std::filesystem::path path = [] {
    const std::filesystem::path memory = "/dev/shm";  // where nothing waits for a disk
    const auto made =
        (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) / ("relata_fuzz_store_" + std::to_string(getpid()));
    std::filesystem::create_directories(made);
    std::atexit([] { std::filesystem::remove_all(folder()); });
    return made;
  }();
  return path;
}

Graph article(const std::string& id, const char* second) {
  GraphBuilder builder({.id = id, .title = "Ada in Orm", .date = "2026-03-02", .words = 9});
  const auto ada = builder.add_node({.label = "Ada Marlow", .type = EntityType::Person, .aliases = {SharedText("Marlow")}, .mentions = 2});
  const auto orm = builder.add_node({.label = "Orm", .type = EntityType::Gpe, .mentions = 1});
  const auto other = builder.add_node({.label = second, .type = EntityType::Person, .mentions = 1});
  const auto say = [&](std::uint32_t from, std::uint32_t to, const char* relation, std::uint64_t begin) {
    builder.add_statement({.source = from,
                           .target = to,
                           .relation = relation,
                           .speaker = other,
                           .evidence = {.begin = begin, .end = begin + 9, .text = "Ada met them in Orm.", .confidence = 0.5, .rule = "verb"}});
  };
  say(ada, other, "meet", 0);
  say(ada, orm, "be_in", 20);
  return std::move(builder).build();
}

std::string bytes_of(const Graph& graph) {
  std::string bytes;
  write_store(graph, folder().string(), [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

int only_rows(void*, int action, const char*, const char*, const char*, const char*) {
  return action == SQLITE_ATTACH || action == SQLITE_DETACH || action == SQLITE_PRAGMA ? SQLITE_DENY : SQLITE_OK;
}

constexpr std::size_t kReadVersion = 18, kWriteVersion = 19;  // of the header; memory has no log beside it

// What the statements make of a store; it as it was where SQLite cannot.
std::string changed(std::string bytes, const std::string& sql) {
  sqlite3* handle = nullptr;
  require(sqlite3_open(":memory:", &handle) == SQLITE_OK);
  bytes[kReadVersion] = bytes[kWriteVersion] = 1;
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
  std::copy(bytes.begin(), bytes.end(), copy);
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  require(sqlite3_deserialize(handle, "main", copy, size, size, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK);
  constexpr int kLongest = 100'000, kSteps = 1000;
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongest);
  sqlite3_set_authorizer(handle, only_rows, nullptr);
  int budget = 100;
  sqlite3_progress_handler(
      handle, kSteps, [](void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; }, &budget);
  sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
  sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_int64 now = 0;
  if (unsigned char* result = sqlite3_serialize(handle, "main", &now, 0)) {
    bytes.assign(reinterpret_cast<const char*>(result), static_cast<std::size_t>(now));
    sqlite3_free(result);
  }
  sqlite3_close(handle);
  bytes[kReadVersion] = bytes[kWriteVersion] = 2;
  return bytes;
}

void patch(std::string& bytes, std::string_view lines) {
  for (std::size_t end; !lines.empty(); lines.remove_prefix(std::min(end, lines.size() - 1) + 1)) {
    end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    std::size_t at = 0;
    const auto [rest, fault] = std::from_chars(line.data(), line.data() + line.size(), at);
    if (fault != std::errc()) continue;
    line.remove_prefix(static_cast<std::size_t>(rest - line.data()));
    for (line.remove_prefix(line.empty() ? 0 : 1); line.size() >= 2; line.remove_prefix(2), ++at) {
      unsigned value = 0;
      if (std::from_chars(line.data(), line.data() + 2, value, 16).ec != std::errc()) break;
      bytes[at % bytes.size()] = static_cast<char>(value);
    }
  }
}

void refused_or_done(bool writes, const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::Input || (writes && error.kind() == ErrorKind::Output));
    require(std::string_view(error.what()).find('\n') == std::string_view::npos);
  }
}

void ask(const std::string& path) {
  refused_or_done(false, [&] { read_store_articles(path); });
  refused_or_done(false, [&] { StorePart(path).nodes(); });
  refused_or_done(false, [&] {
    StorePart part(path);
    part.add_named("marlow");
    part.add_node("person:ada_marlow");
    part.add_around("gpe:orm", 2);
    part.add_said_by("person:bo_quill");
    part.add_sentences("ada orm");
    graph_text(part.graph(), Format::Json);
  });
  refused_or_done(true, [&] { update_store(path, {"b.txt"}, {article("c.txt", "Bo Quill")}); });
  refused_or_done(false, [&] { read_store(path); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string base = bytes_of(merge({article("a.txt", "Bo Quill"), article("b.txt", "Cy Lund")}));
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::string bytes(input);
  if (!input.starts_with(kStoreMagic)) {
    constexpr std::string_view kLine = "---\n";
    const std::size_t end = std::min(input.find(kLine), input.size());
    bytes = changed(base, std::string(input.substr(0, end)));
    patch(bytes, input.substr(std::min(input.size(), end + kLine.size())));
  }
  refused_or_done(false, [&] {
    const Graph graph = read_graph_text(bytes, Format::Store);
    const std::string text = graph_text(graph, Format::Json);
    require(graph_text(read_graph_text(text, Format::Json), Format::Json) == text);
    require(read_graph_text(bytes_of(graph), Format::Store) == graph);
  });
  const std::string path = (folder() / "fuzz.db").string();
  std::ofstream(path, std::ios::binary) << bytes;
  if (is_store(path)) ask(path);
  for (const char* end : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + end);
  return 0;
}
