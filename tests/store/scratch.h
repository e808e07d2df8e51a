// A folder for stores that is gone with the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "graph/graph.h"
#include "store/store.h"

namespace relata::testing {

class Scratch {
 public:
  Scratch() : path_(std::filesystem::temp_directory_path() / "relata-store-test-XXXXXX") {
    std::string path = path_.string();
    if (::mkdtemp(path.data())) path_ = path;
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string path() const { return (path_ / "g.db").string(); }
  std::string bytes_of(const Graph& graph) const {
    std::string bytes;
    write_store(graph, path_.string(), [&](std::string_view piece) { bytes += piece; });
    return bytes;
  }
  void write(const std::string& bytes) const { std::ofstream(path(), std::ios::binary) << bytes; }
  void write(const Graph& graph) const { write(bytes_of(graph)); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator()));
  }

 private:
  std::filesystem::path path_;
};

}  // namespace relata::testing
