// How a MATCH is executed: steps one inside of the other, like nested loops that can be paused. Opening a step starts its loop anew for
// the row as it stands; next() makes the loop's next turn, writing into the row what the step binds. A step relies on what the steps
// before it wrote, and never writes over it.
#pragma once

#include <memory>
#include <vector>

#include "query/plan/evaluate.h"

namespace relata {

class MatchStep {
 public:
  virtual ~MatchStep() = default;
  virtual void open(Evaluation& context) = 0;
  // False: the loop is over, and next() is not called again before open().
  virtual bool next(Evaluation& context) = 0;
};

// Steps as one: its turns are those of the last step for every turn of the steps before. Without steps: one turn.
class Pipeline : public MatchStep {
 public:
  void add(std::unique_ptr<MatchStep> step) { steps_.push_back(std::move(step)); }
  void open(Evaluation& context) override;
  bool next(Evaluation& context) override;

 private:
  std::vector<std::unique_ptr<MatchStep>> steps_{};
  std::size_t depth_ = 0;  // the step whose turn it is, when begun
  bool begun_ = false;
};

}  // namespace relata
