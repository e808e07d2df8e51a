// Random articles that come, change and leave, for tests of whatever follows them.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "graph/merge.h"
#include "graph/random_graph.h"

namespace relata::testing {

class ChangingCorpus {
 public:
  struct Change {
    std::vector<std::string> removed;  // ids
    std::vector<Graph> added;
  };

  using MakeArticle = Graph (*)(std::uint32_t seed, std::uint32_t article);
  using MakeId = std::string (*)(std::uint32_t article);

  explicit ChangingCorpus(
      std::uint32_t seed, std::uint32_t articles = 10, MakeArticle make = random_article,
      MakeId id = [](std::uint32_t article) { return std::string(1, static_cast<char>('a' + article)) + ".txt"; })
      : random_(seed), articles_(articles), make_(make), id_(id) {}

  // Adds, replaces and removes up to three articles at once.
  Change step() {
    Change change;
    for (std::uint32_t n = 1 + below(3), article = below(articles_); n > 0; --n, article = (article + 3) % articles_) {
      const bool known = versions_.contains(article);
      if (known) change.removed.push_back(id_(article));
      if (known && below(2) == 0) {
        versions_.erase(article);
        continue;
      }
      versions_[article] = below(1000);
      change.added.push_back(make_(versions_[article], article));
    }
    return change;
  }

  // The graph of the articles that there are now.
  Graph fresh() const {
    std::vector<Graph> graphs;
    for (const auto& [article, version] : versions_) graphs.push_back(make_(version, article));
    return merge(std::move(graphs));
  }

 private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  std::mt19937 random_;
  const std::uint32_t articles_;
  const MakeArticle make_;
  const MakeId id_;
  std::map<std::uint32_t, std::uint32_t> versions_{};  // of each article there is, by number
};

}  // namespace relata::testing
