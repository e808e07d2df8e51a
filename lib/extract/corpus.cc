// Workers draw articles under a lock and hand results in; whoever completes the next one in order delivers it and all that wait
// behind it. A worker that is too far ahead of the slowest waits, which bounds memory. Tested by tests/extract/corpus_test.cc.
#include "extract/corpus.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace relata {
namespace {

class Run {
 public:
  Run(const NextArticle& next, const TakeArticle& take, const Knowledge& knowledge, unsigned threads)
      : next_(next), take_(take), knowledge_(knowledge), window_(4 * static_cast<std::size_t>(threads)) {}

  void work() {
    try {
      for (RawArticle raw; std::optional<std::size_t> index = draw(raw);)
        deliver(*index, read_article(segment(std::move(raw.source), std::move(raw.text)), knowledge_));
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!error_) error_ = std::current_exception();
      changed_.notify_all();
    }
  }

  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  // The next article and its index; nothing at the end or after an error.
  std::optional<std::size_t> draw(RawArticle& raw) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return error_ || drawn_ < delivered_ + window_; });
    if (error_ || ended_) return std::nullopt;
    ended_ = !next_(raw);
    if (ended_) return std::nullopt;
    return drawn_++;
  }

  void deliver(std::size_t index, Article&& article) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(index, std::move(article));
    while (!waiting_.empty() && waiting_.begin()->first == delivered_ && !error_) {
      auto first = waiting_.extract(waiting_.begin());
      take_(first.key(), std::move(first.mapped()));
      ++delivered_;
    }
    changed_.notify_all();
  }

  const NextArticle& next_;
  const TakeArticle& take_;
  const Knowledge& knowledge_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t drawn_ = 0;
  std::size_t delivered_ = 0;
  bool ended_ = false;
  std::exception_ptr error_;
  std::map<std::size_t, Article> waiting_;
};

}  // namespace

void read_corpus(const NextArticle& next, const TakeArticle& take, const Knowledge& knowledge, unsigned threads) {
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  Run run(next, take, knowledge, threads);
  {
    std::vector<std::jthread> workers;  // joined before `run` is asked
    try {
      for (unsigned i = 1; i < threads; ++i) workers.emplace_back([&run] { run.work(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the work.
    }
    run.work();
  }
  run.rethrow();
}

}  // namespace relata
