// The steps, each over buckets of parts that share a key, so that the cost is near linear: parts in different buckets are never
// compared. Within a bucket everything goes in the order of parts, which is that of articles and ids. Tested by
// tests/graph/identity_test.cc.
#include "graph/identity_steps.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "graph/alike_names.h"
#include "graph/buckets.h"
#include "graph/decisions.h"
#include "graph/groups.h"
#include "graph/label_table.h"
#include "graph/relational_similarity.h"
#include "graph/short_names.h"
#include "graph/usual_types.h"
#include "names/acronym.h"

namespace relata {
namespace {

using Holders = std::unordered_map<std::string, Bucket>;

// Numbers keys from 0, equal ones alike. They are views into something that stays.
class KeyNumbers {
 public:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();  // of an empty key

  std::uint32_t of(std::string_view key) { return key.empty() ? kNone : numbers_.emplace(key, count()).first->second; }
  std::uint32_t count() const { return static_cast<std::uint32_t>(numbers_.size()); }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_{};
};

class Steps {
 public:
  Steps(const Parts& parts, const std::vector<Constraint>& constraints, Unresolved unresolved)
      : nodes_(parts.nodes),
        names_(parts.nodes),
        types_(usual_types(parts.nodes, names_)),
        groups_(parts.nodes, names_, types_, constraints),
        similarity_(parts, groups_),
        collects_unresolved_(unresolved == Unresolved::Collect) {}

  Identity run(const std::vector<Constraint>& constraints) {
    unite_must_linked(constraints);
    unite_foreign_ids();
    equal([&](std::uint32_t i) { return std::string_view(nodes_[i].gazetteer_id); });
    const auto name = [&](std::uint32_t i) { return is_full(i) && !names_[i].generic && !names_[i].key.empty() ? names_[i].number : KeyNumbers::kNone; };
    equal(names_.key_count(), name, [&](std::uint32_t i) { return std::string_view(names_[i].key); });
    generic_names();
    written_otherwise();
    spelt_alike();
    acronyms();
    other_names();
    short_names();
    last_names();
    if (collects_unresolved_) add_type_conflicts();
    Identity identity;
    identity.group_of.reserve(nodes_.size());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) identity.group_of.push_back(groups_.find(i));
    identity.unresolved = std::move(unresolved_);
    return identity;
  }

 private:
  bool is_concept(std::uint32_t i) const { return types_[i] == EntityType::Concept; }
  bool is_person(std::uint32_t i) const { return types_[i] == EntityType::Person; }
  // A name that tells a thing: of a person or a concept two words, of anything else one.
  bool is_full(std::uint32_t i) const {
    const std::size_t least = is_person(i) || types_[i] == EntityType::Concept ? 2 : 1;
    return names_[i].words.size() >= least;
  }

  // All that either name of a decision tells is one thing, as far as nothing speaks against it.
  void unite_must_linked(const std::vector<Constraint>& constraints) {
    for (const Constraint& constraint : constraints) {
      if (!constraint.must_link || constraint.left.empty() || constraint.right.empty()) continue;
      Bucket all = constraint.left;
      all.insert(all.end(), constraint.right.begin(), constraint.right.end());
      unite_all(all, &Groups::unite_must_linked);
    }
  }

  // Unites each part with the first group of its bucket that it does not conflict with.
  void unite_all(const Bucket& bucket, bool (Groups::*unite)(std::uint32_t, std::uint32_t) = &Groups::unite) {
    Bucket heads;
    for (const std::uint32_t i : bucket)
      if (std::ranges::none_of(heads, [&](std::uint32_t head) { return (groups_.*unite)(head, i); })) heads.push_back(i);
  }

  // Unites the parts of one key, which is a view into something that stays; an empty one is none. Keys in their order.
  template <typename Key>
  void equal(Key key) {
    KeyNumbers numbers;
    std::vector<std::uint32_t> number;
    number.reserve(nodes_.size());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) number.push_back(numbers.of(key(i)));
    equal(
        numbers.count(), [&](std::uint32_t i) { return number[i]; }, key);
  }

  // The same by a number of each part, less than `count` where it has a key at all.
  template <typename Number, typename Key>
  void equal(std::uint32_t count, Number number, Key key) {
    std::vector<Bucket> buckets(count);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (const std::uint32_t n = number(i); n < count) buckets[n].push_back(i);
    std::erase_if(buckets, [](const Bucket& bucket) { return bucket.size() < 2; });
    std::sort(buckets.begin(), buckets.end(), [&](const Bucket& a, const Bucket& b) { return key(a.front()) < key(b.front()); });
    for (const Bucket& bucket : buckets) unite_all(bucket);
  }

  void unite_foreign_ids() {
    const std::vector<bool> own = own_ids(nodes_);
    equal([&](std::uint32_t i) { return own[i] || has_counted_id(nodes_[i]) ? std::string_view() : std::string_view(nodes_[i].id); });
  }

  void spelt_alike() {
    std::vector<std::string> keys;  // of labels
    KeyNumbers numbers;
    std::vector<std::uint32_t> number;
    keys.reserve(names_.count());
    for (std::uint32_t label = 0; label < names_.count(); ++label) {
      keys.push_back(names_.named(label).generic ? std::string() : spelling_key(names_.named(label).words));
      number.push_back(numbers.of(keys.back()));
    }
    const auto number_of = [&](std::uint32_t i) { return is_person(i) || is_concept(i) ? KeyNumbers::kNone : number[names_.label(i)]; };
    equal(numbers.count(), number_of, [&](std::uint32_t i) { return std::string_view(keys[names_.label(i)]); });
  }

  // The first part of every pair of a label of so many words or more and a group.
  Bucket first_of_each(std::size_t words) const {
    Bucket parts;
    std::unordered_set<std::uint64_t> seen;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (names_[i].words.size() >= words && seen.insert(std::uint64_t{names_.label(i)} << 32 | groups_.find(i)).second) parts.push_back(i);
    return parts;
  }

  const LabelFacts& alias(const SharedText& text) {
    const auto [at, added] = aliases_.try_emplace(text);
    if (added) {
      at->second.words = comparable_words(text);
      at->second.key = key_of(at->second.words);
      at->second.generic = is_generic(at->second.words);
    }
    return at->second;
  }

  // "Foreign Ministry": one thing only where the country is known and the same, or where their neighbours are.
  void generic_names() {
    Buckets entries;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (is_full(i) && !is_person(i) && names_[i].generic) entries.emplace_back(names_[i].key, i);
    each_bucket(entries, [&](const Bucket& bucket) {
      for (std::size_t a = 0; a < bucket.size(); ++a) {
        for (std::size_t b = 0; b < a && b < kLargestBucket; ++b) {
          if (groups_.conflict(bucket[b], bucket[a])) continue;
          const SharedText& country = nodes_[bucket[a]].country;
          const bool of_one_country = !country.empty() && country == nodes_[bucket[b]].country;
          if (of_one_country || similarity_.between(bucket[b], bucket[a]) >= RelationalSimilarity::kEnough) groups_.unite(bucket[b], bucket[a]);
          else add_unresolved(bucket[b], bucket[a], PairKind::Institution);
          break;
        }
      }
    });
  }

  // "al-Rashad", a place in one article and a body in another: nothing but the kinds keeps them apart.
  void add_type_conflicts() {
    Buckets entries;
    for (const std::uint32_t i : first_of_each(0))
      if (!is_concept(i) && !names_[i].key.empty() && !names_[i].generic) entries.emplace_back(names_[i].key, i);
    each_pair(entries, groups_, [&](std::uint32_t a, std::uint32_t b) {
      if (groups_.only_types_conflict(a, b)) add_unresolved(a, b, PairKind::OtherType);
    });
  }

  void add_unresolved(std::uint32_t a, std::uint32_t b, PairKind kind) {
    if (collects_unresolved_) unresolved_.push_back({std::min(a, b), std::max(a, b), similarity_.between(a, b), kind});
  }

  void written_otherwise() {
    Bucket persons;
    for (const std::uint32_t i : first_of_each(2))
      if (is_person(i) && is_full(i)) persons.push_back(i);
    const AlikeNames alike(persons, names_, groups_);
    std::vector<AlikePair> rivalled;
    for (const AlikePair& pair : alike.pairs()) {
      if (alike.rivals_of(pair, groups_).empty()) groups_.unite(pair.a, pair.b);
      else rivalled.push_back(pair);
    }
    for (const AlikePair& pair : rivalled) choose_alike(pair, alike);
  }

  // Of several that fit, the one with which a name has most in common, if that is much more than with any other.
  void choose_alike(const AlikePair& pair, const AlikeNames& alike) {
    if (groups_.find(pair.a) == groups_.find(pair.b) || groups_.conflict(pair.a, pair.b)) return;
    const double similarity = similarity_.between(pair.a, pair.b);
    const auto is_near = [&](const auto& rival) { return 2 * similarity_.between(rival.first, rival.second) > similarity; };
    const auto rivals = alike.rivals_of(pair, groups_);
    if (similarity >= RelationalSimilarity::kEnough && std::ranges::none_of(rivals, is_near)) groups_.unite(pair.a, pair.b);
    else add_unresolved(pair.a, pair.b, PairKind::AlikeNames);
  }

  // Unites `i` with the only candidate group; several stay unresolved. Of the candidates one of each group stays, since they are asked for again.
  void unite_with_only(std::uint32_t i, Bucket& candidates, PairKind kind) {
    candidates = groups_in(groups_, candidates);
    Bucket fitting;
    for (const std::uint32_t candidate : candidates)
      if (groups_.find(candidate) != groups_.find(i) && !groups_.conflict(i, candidate)) fitting.push_back(candidate);
    if (fitting.size() == 1) groups_.unite(i, fitting.front());
    else if (fitting.size() <= kLargestBucket)
      for (const std::uint32_t candidate : fitting) add_unresolved(i, candidate, kind);
  }

  // Parts whose initials are the name of a part.
  Holders holders_of_initials() const {
    Holders made;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (!is_person(i) && names_[i].words.size() == 1 && is_acronym(nodes_[i].label)) made.try_emplace(names_[i].key);
    std::vector<std::vector<std::string>> initials(names_.count());  // of labels that were asked for
    std::vector<bool> known(names_.count());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (is_person(i) || names_[i].words.size() < 2) continue;
      const std::uint32_t label = names_.label(i);
      if (!known[label]) initials[label] = initials_of(nodes_[i].label);
      known[label] = true;
      for (const std::string& letters : initials[label])
        if (const auto found = letters.size() >= 3 ? made.find(letters) : made.end(); found != made.end()) found->second.push_back(i);
    }
    return made;
  }

  void acronyms() {
    Holders stated, made = holders_of_initials();  // acronym -> parts whose article states it, parts whose initials are it
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (is_person(i) || names_[i].words.size() < 2) continue;
      for (const SharedText& text : nodes_[i].aliases)
        if (is_acronym(text)) stated[alias(text).key].push_back(i);
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (is_person(i) || !is_acronym(nodes_[i].label)) continue;
      const auto by_article = stated.find(names_[i].key);
      const auto by_initials = made.find(names_[i].key);
      if (by_article != stated.end()) unite_with_only(i, by_article->second, PairKind::StatedAcronym);
      else if (by_initials != made.end()) unite_with_only(i, by_initials->second, PairKind::FittingAcronym);
    }
  }

  bool share_word(const Words& a, const Words& b) const {
    return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
  }

  // The label of one article is another name in a second: "Xinhua", where the second has "Xinhua News Agency" and calls it that too.
  void other_names() {
    Holders holders;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const EntityType type = types_[i];
      if (is_person(i) || type == EntityType::Concept || type == EntityType::Gpe || type == EntityType::Norp) continue;
      for (const SharedText& text : nodes_[i].aliases) {
        if (!looks_like_name(text)) continue;
        const LabelFacts& other = alias(text);
        if (!other.generic && share_word(other.words, names_[i].words)) holders[other.key].push_back(i);
      }
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (const auto found = holders.find(names_[i].key); found != holders.end() && !is_person(i)) unite_with_only(i, found->second, PairKind::OtherName);
  }

  void short_names() {
    ShortNames names(names_, types_);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (Bucket* fuller = names.fuller_than(i)) unite_with_only(i, *fuller, PairKind::ShortName);
  }

  // The ways to shorten the full names of a person to the name of a part: the last words joined, and single words by which an article
  // calls him. One part of each group.
  Holders shortened_names() {
    Holders holders;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (is_person(i) && names_[i].words.size() == 1) holders.try_emplace(names_[i].key);
    const auto add = [&](const std::string& key, std::uint32_t i) {
      if (const auto found = holders.find(key); found != holders.end()) found->second.push_back(i);
    };
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const Words& words = names_[i].words;
      if (!is_person(i) || words.size() < 2) continue;
      std::string joined;
      for (std::size_t w = words.size(); w-- > 1;) {
        joined.insert(0, key_of({words[w]}));
        add(joined, i);
      }
      for (const SharedText& text : nodes_[i].aliases) {
        const LabelFacts& other = alias(text);
        if (other.words.size() == 1 && std::find(words.begin(), words.end(), other.words.front()) != words.end()) add(other.key, i);
      }
    }
    for (auto& [key, bucket] : holders) bucket = groups_in(groups_, bucket);
    return holders;
  }

  // "Putin" is the one Putin of all articles, or the one that the article's roles and neighbours point to, or it stays apart. Those
  // that no full name fits are one another.
  void last_names() {
    const Holders holders = shortened_names();
    Buckets nobody;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> chosen;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is_person(i) || names_[i].words.size() != 1) continue;
      Bucket fitting;
      for (const std::uint32_t candidate : holders.at(names_[i].key))
        if (!groups_.conflict(i, candidate)) fitting.push_back(candidate);
      if (fitting.empty()) nobody.emplace_back(names_[i].key, i);
      else if (fitting.size() == 1) chosen.emplace_back(i, fitting.front());
      else choose(i, fitting, chosen);
    }
    for (const auto& [i, candidate] : chosen) groups_.unite(candidate, i);
    each_bucket(nobody, [&](const Bucket& bucket) { unite_all(bucket); });
  }

  void choose(std::uint32_t i, const Bucket& fitting, std::vector<std::pair<std::uint32_t, std::uint32_t>>& chosen) {
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const std::uint32_t candidate : fitting) ranked.emplace_back(fitting.size() <= kLargestBucket ? similarity_.between(i, candidate) : 0, candidate);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (ranked[0].first >= RelationalSimilarity::kEnough && ranked[0].first >= 2 * ranked[1].first) return chosen.emplace_back(i, ranked[0].second), void();
    if (fitting.size() > kLargestBucket) return;
    for (const auto& [score, candidate] : ranked) add_unresolved(i, candidate, PairKind::LastName);
  }

  const std::vector<Node>& nodes_;
  const LabelTable names_;
  const std::vector<EntityType> types_;
  Groups groups_;
  RelationalSimilarity similarity_;
  const bool collects_unresolved_;
  std::unordered_map<std::string_view, LabelFacts> aliases_{};  // those that were asked for; `number` is not set
  std::vector<UnresolvedPair> unresolved_{};
};

}  // namespace

Identity identify(const Parts& parts, const std::vector<Constraint>& constraints, Unresolved unresolved) {
  return Steps(parts, constraints, unresolved).run(constraints);
}

}  // namespace relata
