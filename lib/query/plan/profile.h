// How often each step of a query has its turn, what comes out, and how long it takes. Inside the room only.
#pragma once

#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "query/plan/pipeline.h"
#include "query/plan/stages.h"
#include "query/query.h"

namespace relata {

class Profile {
 public:
  Profile() = default;
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;

  // The same with a look at the clock at each turn. The object outlives what it gives.
  std::unique_ptr<MatchStep> measured(std::unique_ptr<MatchStep> step, std::string what);
  StagePtr measured(StagePtr stage, std::string what);

  // In the order in which the steps were measured. The time of a step is its own, without that of steps inside of it.
  std::vector<ProfiledStep> steps() const { return {rows_.begin(), rows_.end()}; }

  // While it lives the time is that of one step; then it goes on with the one before.
  class Turn {
   public:
    Turn(Profile& profile, ProfiledStep& step) : profile_(profile), before_(profile.change(&step)) {}
    ~Turn() { profile_.change(before_); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    Profile& profile_;
    ProfiledStep* before_;
  };

 private:
  ProfiledStep* change(ProfiledStep* to);

  std::deque<ProfiledStep> rows_{};
  ProfiledStep* now_ = nullptr;
  std::chrono::steady_clock::time_point since_{};
};

}  // namespace relata
