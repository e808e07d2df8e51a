// Tested by tests/query/profile_test.cc.
#include "query/plan/profile.h"

#include <utility>

namespace relata {
namespace {

class MeasuredStep : public MatchStep {
 public:
  MeasuredStep(std::unique_ptr<MatchStep> step, Profile& profile, ProfiledStep& row) : step_(std::move(step)), profile_(profile), row_(row) {}
  void open(Evaluation& c) override {
    const Profile::Turn turn(profile_, row_);
    ++row_.begun;
    step_->open(c);
  }
  bool next(Evaluation& c) override {
    const Profile::Turn turn(profile_, row_);
    const bool found = step_->next(c);
    row_.rows += found;
    return found;
  }

 private:
  const std::unique_ptr<MatchStep> step_;
  Profile& profile_;
  ProfiledStep& row_;
};

class MeasuredStage : public Stage {
 public:
  MeasuredStage(StagePtr stage, Profile& profile, ProfiledStep& row) : stage_(std::move(stage)), profile_(profile), row_(row) { row_.begun = 1; }
  bool next(Evaluation& c) override {
    const Profile::Turn turn(profile_, row_);
    const bool found = stage_->next(c);
    row_.rows += found;
    return found;
  }

 private:
  const StagePtr stage_;
  Profile& profile_;
  ProfiledStep& row_;
};

}  // namespace

std::unique_ptr<MatchStep> Profile::measured(std::unique_ptr<MatchStep> step, std::string what) {
  return std::make_unique<MeasuredStep>(std::move(step), *this, rows_.emplace_back(ProfiledStep{std::move(what)}));
}

StagePtr Profile::measured(StagePtr stage, std::string what) {
  return std::make_unique<MeasuredStage>(std::move(stage), *this, rows_.emplace_back(ProfiledStep{std::move(what)}));
}

ProfiledStep* Profile::change(ProfiledStep* to) {
  const auto time = std::chrono::steady_clock::now();
  if (now_) now_->seconds += std::chrono::duration<double>(time - since_).count();
  since_ = time;
  return std::exchange(now_, to);
}

}  // namespace relata
