// Tested by tests/query/profile_test.cc.
#include "query/plan/profile.h"

#include <utility>

namespace relata {
namespace {

// What gives rows, MatchStep or Stage, and counts and times each of them.
template <typename Inner>
class Measured : public Inner {
 public:
  Measured(std::unique_ptr<Inner> inner, Profile& profile, ProfiledStep& row) : inner_(std::move(inner)), profile_(profile), row_(row) {}
  bool next(Evaluation& c) override {
    const Profile::Turn turn(profile_, row_);
    const bool found = inner_->next(c);
    row_.rows += found;
    return found;
  }

 protected:
  const std::unique_ptr<Inner> inner_;
  Profile& profile_;
  ProfiledStep& row_;
};

class MeasuredStep : public Measured<MatchStep> {
 public:
  using Measured::Measured;
  void open(Evaluation& c) override {
    const Profile::Turn turn(profile_, row_);
    ++row_.begun;
    inner_->open(c);
  }
};

}  // namespace

std::unique_ptr<MatchStep> Profile::measured(std::unique_ptr<MatchStep> step, std::string what) {
  return std::make_unique<MeasuredStep>(std::move(step), *this, rows_.emplace_back(ProfiledStep{std::move(what)}));
}

StagePtr Profile::measured(StagePtr stage, std::string what) {
  return std::make_unique<Measured<Stage>>(std::move(stage), *this, rows_.emplace_back(ProfiledStep{std::move(what), 1}));
}

ProfiledStep* Profile::change(ProfiledStep* to) {
  const auto time = std::chrono::steady_clock::now();
  if (now_) now_->seconds += std::chrono::duration<double>(time - since_).count();
  since_ = time;
  return std::exchange(now_, to);
}

}  // namespace relata
