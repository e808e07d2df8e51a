// The articles that an update has read so far, beside the graph that they are for: a run that was broken off goes on behind them.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.h"

namespace relata::cli {

class UpdateJournal {
 public:
  // PATH.part. `how`: all that the reading depends on beside the articles; what was read otherwise counts for nothing.
  UpdateJournal(const std::string& path, const std::string& how);
  ~UpdateJournal();
  UpdateJournal(const UpdateJournal&) = delete;
  UpdateJournal& operator=(const UpdateJournal&) = delete;

  // What an earlier run has read, in its order. A record that is not whole is the end. To be called first, once.
  std::vector<Graph> take();
  // Throws Error(Output).
  void add(const Graph& article);
  // When the graph holds it all.
  void remove();

 private:
  void open();

  std::string path_;
  std::string head_;
  int file_ = -1;
  std::size_t whole_ = 0;  // bytes of the file that are records
};

}  // namespace relata::cli
