// The steps, each over buckets of parts that share a key, so that the cost is near linear: parts in different buckets are never
// compared. Within a bucket everything goes in the order of parts, which is that of articles and ids. Tested by
// tests/graph/identity_test.cc.
#include "graph/identity_steps.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "graph/decisions.h"
#include "graph/groups.h"
#include "graph/kinship.h"
#include "graph/names.h"
#include "graph/short_names.h"
#include "graph/usual_types.h"

namespace relata {
namespace {

// A bucket of more groups than this tells nothing.
constexpr std::size_t kLargestBucket = 64;

using Bucket = std::vector<std::uint32_t>;
using Buckets = std::vector<std::pair<std::string, std::uint32_t>>;

class Steps {
 public:
  Steps(const Parts& parts, const std::vector<SameDecision>& decisions)
      : nodes_(parts.nodes),
        words_(words_of_all(parts.nodes)),
        types_(usual_types(parts.nodes, words_)),
        groups_(parts.nodes, words_, types_, enemies(parts.nodes, decisions)),
        kinship_(parts, groups_) {
    for (const Words& words : words_) keys_.push_back(key_of(words));
  }

  Identity run(const std::vector<SameDecision>& decisions) {
    told(decisions);
    equal([&](std::uint32_t i) { return has_own_id(nodes_[i]) ? std::string() : nodes_[i].id; });
    equal([&](std::uint32_t i) { return nodes_[i].gazetteer_id; });
    equal([&](std::uint32_t i) { return is_full(i) && !is_generic(words_[i]) ? keys_[i] : std::string(); });
    generic_names();
    written_otherwise();
    equal(
        [&](std::uint32_t i) { return is_person(i) || is_concept(i) || is_generic(words_[i]) ? std::string() : spelling_key(words_[i]); });
    acronyms();
    other_names();
    short_names();
    last_names();
    Identity identity;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) identity.group_of.push_back(groups_.find(i));
    identity.doubts = std::move(doubts_);
    return identity;
  }

 private:
  static std::vector<Words> words_of_all(const std::vector<Node>& nodes) {
    std::vector<Words> words;
    for (const Node& node : nodes) words.push_back(comparable_words(node.label));
    return words;
  }

  static std::vector<std::pair<std::uint32_t, std::uint32_t>> enemies(const std::vector<Node>& nodes,
                                                                      const std::vector<SameDecision>& decisions) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const SameDecision& decision : decisions) {
      if (decision.same) continue;
      for (const std::uint32_t a : parts_named(nodes, decision.left))
        for (const std::uint32_t b : parts_named(nodes, decision.right))
          if (a != b) pairs.emplace_back(a, b);
    }
    return pairs;
  }

  bool is_concept(std::uint32_t i) const { return types_[i] == EntityType::Concept; }
  bool is_person(std::uint32_t i) const { return types_[i] == EntityType::Person; }
  // A name that tells a thing: of a person or a concept two words, of anything else one.
  bool is_full(std::uint32_t i) const {
    const std::size_t least = is_person(i) || types_[i] == EntityType::Concept ? 2 : 1;
    return words_[i].size() >= least;
  }

  void told(const std::vector<SameDecision>& decisions) {
    for (const SameDecision& decision : decisions) {
      if (!decision.same) continue;
      const std::vector<std::uint32_t> left = parts_named(nodes_, decision.left), right = parts_named(nodes_, decision.right);
      for (const std::uint32_t a : left)
        for (const std::uint32_t b : right) groups_.unite_told(a, b);
    }
  }

  // Calls take(bucket) for the parts of each key; the empty key is none.
  template <typename Take>
  static void each_bucket(Buckets& entries, Take take) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
      Bucket bucket;
      for (; end < entries.size() && entries[end].first == entries[begin].first; ++end) bucket.push_back(entries[end].second);
      if (bucket.size() > 1) take(bucket);
    }
  }

  // One part of each group in the bucket.
  Bucket groups_in(const Bucket& bucket) const {
    Bucket representatives;
    std::set<std::uint32_t> seen;
    for (const std::uint32_t i : bucket)
      if (seen.insert(groups_.find(i)).second) representatives.push_back(i);
    return representatives;
  }

  // Unites each part with the first group of its bucket that it does not conflict with.
  void unite_all(const Bucket& bucket) {
    Bucket heads;
    for (const std::uint32_t i : bucket)
      if (std::none_of(heads.begin(), heads.end(), [&](std::uint32_t head) { return groups_.unite(head, i); })) heads.push_back(i);
  }

  void equal(const std::function<std::string(std::uint32_t)>& key) {
    Buckets entries;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (std::string k = key(i); !k.empty()) entries.emplace_back(std::move(k), i);
    each_bucket(entries, [&](const Bucket& bucket) { unite_all(bucket); });
  }

  // "Foreign Ministry": one thing only where the country is known and the same, or where their neighbours are.
  void generic_names() {
    Buckets entries;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (is_full(i) && !is_person(i) && is_generic(words_[i])) entries.emplace_back(keys_[i], i);
    each_bucket(entries, [&](const Bucket& bucket) {
      for (std::size_t a = 0; a < bucket.size(); ++a) {
        for (std::size_t b = 0; b < a && b < kLargestBucket; ++b) {
          if (groups_.conflict(bucket[b], bucket[a])) continue;
          const std::string& country = nodes_[bucket[a]].country;
          const double score = kinship_.between(bucket[b], bucket[a]);
          if ((!country.empty() && country == nodes_[bucket[b]].country) || score >= Kinship::kEnough) groups_.unite(bucket[b], bucket[a]);
          else doubt(bucket[b], bucket[a], score, "the same name, which many institutions have");
          break;
        }
      }
    });
  }

  void doubt(std::uint32_t a, std::uint32_t b, double score, const char* why) {
    doubts_.push_back({std::min(a, b), std::max(a, b), score, why});
  }

  // How alike two ways to write a person's name are; 0: not at all.
  static int likeness(const Words& a, const Words& b) {
    if (a.size() < 2 || b.size() < 2 || !may_be_one_person(a, b)) return 0;
    if (a.back() == b.back() && a.front() == b.front()) return 3;
    return a.back() == b.back() || a.front() == b.front() ? 2 : 1;
  }

  void written_otherwise() {
    Buckets entries;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is_person(i) || !is_full(i)) continue;
      const Words& words = words_[i];
      entries.emplace_back("last " + words.back().substr(0, 3) + words.front().substr(0, 1), i);
      entries.emplace_back("tail " + words[words.size() - 2] + ' ' + words.back(), i);
      entries.emplace_back("first " + words.front() + ' ' + words[1].substr(0, 3), i);
      std::string joined;
      for (const char c : keys_[i])
        if (c != ' ') joined += c;
      entries.emplace_back("joined " + joined, i);
    }
    struct Pair {
      int likeness;
      std::uint32_t a, b;
    };
    std::vector<Pair> pairs;
    std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, int>>> rivals;
    each_bucket(entries, [&](const Bucket& bucket) {
      const Bucket heads = groups_in(bucket);
      if (heads.size() > kLargestBucket) return;
      for (std::size_t a = 0; a < heads.size(); ++a)
        for (std::size_t b = a + 1; b < heads.size(); ++b) {
          const int alike = likeness(words_[heads[a]], words_[heads[b]]);
          if (alike == 0 || groups_.conflict(heads[a], heads[b])) continue;
          pairs.push_back({alike, groups_.find(heads[a]), groups_.find(heads[b])});
          rivals[groups_.find(heads[a])].emplace_back(heads[b], alike);
          rivals[groups_.find(heads[b])].emplace_back(heads[a], alike);
        }
    });
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return std::tuple(-a.likeness, a.a, a.b) < std::tuple(-b.likeness, b.a, b.b); });
    for (const Pair& pair : pairs) {
      const auto rivalled = [&](std::uint32_t one, std::uint32_t other) {
        return std::any_of(rivals[one].begin(), rivals[one].end(), [&](const auto& rival) {
          return rival.second >= pair.likeness && groups_.find(rival.first) != groups_.find(other) && groups_.conflict(rival.first, other);
        });
      };
      if (rivalled(pair.a, pair.b) || rivalled(pair.b, pair.a))
        doubt(pair.a, pair.b, kinship_.between(pair.a, pair.b), "names alike, and more than one fits");
      else groups_.unite(pair.a, pair.b);
    }
  }

  // Unites `i` with the only candidate group; several are doubts.
  void unite_with_only(std::uint32_t i, const Bucket& candidates, const char* why) {
    Bucket fitting;
    for (const std::uint32_t candidate : groups_in(candidates))
      if (groups_.find(candidate) != groups_.find(i) && !groups_.conflict(i, candidate)) fitting.push_back(candidate);
    if (fitting.size() == 1) groups_.unite(i, fitting.front());
    else if (fitting.size() <= kLargestBucket)
      for (const std::uint32_t candidate : fitting) doubt(i, candidate, kinship_.between(i, candidate), why);
  }

  void acronyms() {
    std::map<std::string, Bucket> told, made;  // acronym -> parts whose article tells it, parts whose initials are it
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (is_person(i) || words_[i].size() < 2) continue;
      for (const std::string& alias : nodes_[i].aliases)
        if (is_acronym(alias)) told[key_of(comparable_words(alias))].push_back(i);
      for (const std::string& initials : initials_of(nodes_[i].label))
        if (initials.size() >= 3) made[initials].push_back(i);
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (is_person(i) || !is_acronym(nodes_[i].label)) continue;
      const auto by_article = told.find(keys_[i]);
      const auto by_initials = made.find(keys_[i]);
      if (by_article != told.end()) unite_with_only(i, by_article->second, "an acronym of both");
      else if (by_initials != made.end()) unite_with_only(i, by_initials->second, "an acronym that fits");
    }
  }

  bool share_word(const Words& a, const Words& b) const {
    return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
  }

  // The label of one article is another name in a second: "Xinhua", where the second has "Xinhua News Agency" and calls it that too.
  void other_names() {
    std::map<std::string, Bucket> holders;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const EntityType type = types_[i];
      if (is_person(i) || type == EntityType::Concept || type == EntityType::Gpe || type == EntityType::Norp) continue;
      for (const std::string& alias : nodes_[i].aliases) {
        if (!looks_like_name(alias)) continue;
        const Words words = comparable_words(alias);
        if (!is_generic(words) && share_word(words, words_[i])) holders[key_of(words)].push_back(i);
      }
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (const auto found = holders.find(keys_[i]); found != holders.end() && !is_person(i))
        unite_with_only(i, found->second, "another name of one is the name of the other");
  }

  void short_names() {
    const ShortNames names(words_, types_);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (const Bucket& fuller = names.fuller_than(i); !fuller.empty())
        unite_with_only(i, fuller, "one name is the other's without the maker or the kind of company");
  }

  // Every way to shorten the full names of a person: the last words joined, and single words by which an article calls him.
  std::map<std::string, Bucket> shortened_names() const {
    std::map<std::string, Bucket> holders;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is_person(i) || words_[i].size() < 2) continue;
      std::string joined;
      for (std::size_t w = words_[i].size(); w-- > 1;) {
        joined.insert(0, key_of({words_[i][w]}));
        holders[joined].push_back(i);
      }
      for (const std::string& alias : nodes_[i].aliases) {
        const Words words = comparable_words(alias);
        if (words.size() == 1 && std::find(words_[i].begin(), words_[i].end(), words.front()) != words_[i].end())
          holders[key_of(words)].push_back(i);
      }
    }
    return holders;
  }

  // "Putin" is the one Putin of all articles, or the one that the article's roles and neighbours point to, or it stays apart. Those
  // that no full name fits are one another.
  void last_names() {
    const std::map<std::string, Bucket> holders = shortened_names();
    Buckets nobody;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> chosen;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is_person(i) || words_[i].size() != 1) continue;
      const auto found = holders.find(keys_[i]);
      Bucket fitting;
      if (found != holders.end())
        for (const std::uint32_t candidate : groups_in(found->second))
          if (!groups_.conflict(i, candidate)) fitting.push_back(candidate);
      if (fitting.empty()) nobody.emplace_back(keys_[i], i);
      else if (fitting.size() == 1) chosen.emplace_back(i, fitting.front());
      else choose(i, fitting, chosen);
    }
    for (const auto& [i, candidate] : chosen) groups_.unite(candidate, i);
    each_bucket(nobody, [&](const Bucket& bucket) { unite_all(bucket); });
  }

  void choose(std::uint32_t i, const Bucket& fitting, std::vector<std::pair<std::uint32_t, std::uint32_t>>& chosen) {
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const std::uint32_t candidate : fitting)
      ranked.emplace_back(fitting.size() <= kLargestBucket ? kinship_.between(i, candidate) : 0, candidate);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (ranked[0].first >= Kinship::kEnough && ranked[0].first >= 2 * ranked[1].first)
      return chosen.emplace_back(i, ranked[0].second), void();
    if (fitting.size() > kLargestBucket) return;
    for (const auto& [score, candidate] : ranked) doubt(i, candidate, score, "a last name that several have");
  }

  const std::vector<Node>& nodes_;
  std::vector<Words> words_;
  std::vector<EntityType> types_;
  Groups groups_;
  Kinship kinship_;
  std::vector<std::string> keys_;
  std::vector<Doubt> doubts_;
};

}  // namespace

Identity identify(const Parts& parts, const std::vector<SameDecision>& decisions) { return Steps(parts, decisions).run(decisions); }

}  // namespace relata
