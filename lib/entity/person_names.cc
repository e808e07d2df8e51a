// Parts of persons' names. Namesakes are told apart by title, by sex and by what stands nearer. Tested by
// tests/entity/name_sieves_test.cc.
#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

#include "base/fold.h"
#include "base/given_forms.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "mention/noun_types.h"
#include "names/edit_distance.h"

namespace relata {
namespace {

// One long surname spelled in two ways: "Zelensky", "Zelenskyy".
bool is_respelled(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  constexpr std::size_t kLong = 7;
  return part.size() == 1 && part[0].size() >= kLong && whole.back().size() >= kLong && edit_distance(part[0], whole.back(), 1) <= 1;
}

// "Mrs Lam's husband, C. Y. Lam": a possessor is not what the phrase stands for, nor what is beside it.
bool is_beside_its_possession(const State& s, const Mention& m, std::uint32_t cluster) {
  const Word& w = s.word(m.head);
  if (w.deprel != Deprel::NmodPoss || w.head == kRoot) return false;
  const std::uint32_t noun = w.head;
  return std::any_of(s.clusters[cluster].members.begin(), s.clusters[cluster].members.end(), [&](std::uint32_t i) {
    const std::uint32_t other = s.mentions[i].head;
    return (s.word(other).deprel == Deprel::Appos && s.word(other).head == noun) || (s.word(noun).deprel == Deprel::Appos && s.word(noun).head == other);
  });
}

// The person clusters that a name of these words may stand for.
std::vector<std::uint32_t> bearers(const State& s, const std::vector<std::string>& words, Gender gender) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t c : s.clusters_like(words)) {
    if (!s.is_person(c) || genders_conflict(gender, s.clusters[c].gender) || has_cannot_link(s, words, c)) continue;
    const auto holds = [&words](const std::vector<std::string>& whole) { return is_part(words, whole) || is_respelled(words, whole); };
    if (std::any_of(s.clusters[c].names.begin(), s.clusters[c].names.end(), holds)) found.push_back(c);
  }
  return found;
}

// The nouns for persons that stand before a name: "spokesperson" of "Spokesperson Wang".
std::set<std::string> titles_of(const State& s, const Mention& m) {
  std::set<std::string> titles;
  for (std::uint32_t t = m.tokens.begin; t < m.name.begin; ++t) {
    const std::string lemma = fold(s.word(t).lemma);
    if (const auto noun = noun_type(lemma); noun && noun->type == EntityType::Person) titles.insert(lemma);
  }
  return titles;
}

// Of several persons of one name, those who were called by the title of this mention; all if there are none.
std::vector<std::uint32_t> with_title(const State& s, const std::vector<std::uint32_t>& candidates, const Mention& m) {
  const std::set<std::string> titles = titles_of(s, m);
  std::vector<std::uint32_t> titled;
  for (const std::uint32_t c : candidates) {
    const auto shares = [&](std::uint32_t member) {
      const std::set<std::string> others = titles_of(s, s.mentions[member]);
      return std::any_of(titles.begin(), titles.end(), [&others](const std::string& title) { return others.contains(title); });
    };
    if (std::any_of(s.clusters[c].members.begin(), s.clusters[c].members.end(), shares)) titled.push_back(c);
  }
  return titled.empty() ? candidates : titled;
}

std::size_t letters_of(const std::vector<std::string>& words) {
  return std::accumulate(words.begin(), words.end(), std::size_t{0}, [](std::size_t sum, const std::string& word) { return sum + word.size(); });
}

// "Fred Thorn" and "Frederick Cheney Thorn": the same last word, and the given names of the one are among those of the other, in
// some form.
bool is_form_of(const std::vector<std::string>& words, const std::vector<std::string>& whole) {
  if (words.size() < 2 || words.size() > whole.size() || words.back() != whole.back()) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < whole.size(); ++i)
    if (at + 1 < words.size() && may_be_one_given_name(words[at], whole[i])) ++at;
  return at + 1 == words.size() && letters_of(words) < letters_of(whole);
}

// The other persons of whose full names this one is a part or a form.
std::vector<std::uint32_t> fuller_than(const State& s, std::uint32_t cluster) {
  const std::vector<std::string>& words = s.clusters[cluster].names.front();
  const auto holds = [&](const std::vector<std::string>& whole) {
    return second_initial_agrees(words, whole) && ((whole.size() > words.size() && is_part(words, whole)) || is_form_of(words, whole));
  };
  std::set<std::uint32_t> fuller;
  for (const std::string& word : {words.front(), words.back()})
    for (const std::uint32_t other : s.clusters_with(word))
      if (other != cluster && s.is_person(other) && !genders_conflict(s.clusters[cluster].gender, s.clusters[other].gender) &&
          std::any_of(s.clusters[other].names.begin(), s.clusters[other].names.end(), holds))
        fuller.insert(other);
  return {fuller.begin(), fuller.end()};
}

// "Luis Lacalle" and "Luis Lacalle Pou", "Fred Thorn" and "Frederick Thorn": a full name goes with the one that it is a part or a
// form of. The longest names first, so that two forms of one name are one before a third is looked at.
void unite_full_names(State& s) {
  std::vector<std::pair<std::size_t, std::uint32_t>> order;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    if (s.clusters[c].names.size() == 1 && s.is_person(c)) order.emplace_back(letters_of(s.clusters[c].names.front()), c);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return std::pair(b.first, a.second) < std::pair(a.first, b.second); });
  for (const auto& [letters, c] : order) {
    if (s.clusters[c].names.size() != 1) continue;  // another has come to it
    const std::vector<std::uint32_t> fuller = fuller_than(s, c);
    if (fuller.size() == 1) move_members(s, c, fuller.front(), "part of a name");
  }
}

// The sentence in which a cluster is first named; a cluster without mentions comes last.
std::uint32_t first_sentence(const State& s, std::uint32_t cluster) {
  const auto& members = s.clusters[cluster].in_order;
  return members.empty() ? std::numeric_limits<std::uint32_t>::max() : s.mentions[*members.begin()].sentence;
}

// News gives a name in full at first, or soon after a headline: whoever is named in full much later is another ("Chao was born ...", and long after
// that "his daughter Rulan Chao Pian").
void drop_later_ones(const State& s, std::vector<std::uint32_t>& candidates, std::uint32_t mention) {
  constexpr std::uint32_t kSoon = 8;  // sentences
  std::erase_if(candidates, [&](std::uint32_t c) { return !s.clusters[c].in_order.empty() && first_sentence(s, c) > s.mentions[mention].sentence + kSoon; });
}

// Of several bearers of a surname the one whom the text begins with, and names throughout, unless another was named in the same
// sentence; else the nearest.
std::uint32_t bearer(const State& s, const std::vector<std::uint32_t>& candidates, std::uint32_t mention) {
  constexpr std::uint32_t kBeginning = 3;  // sentences
  const std::uint32_t near = nearest(s, candidates, mention);
  if (candidates.size() < 2 || near == kNoCluster) return near;
  std::uint32_t first = kNoCluster;
  for (const std::uint32_t c : candidates) {
    if (first_sentence(s, c) >= kBeginning) continue;
    if (first != kNoCluster) return near;
    first = c;
  }
  if (first == kNoCluster || first == near) return near;
  const std::uint32_t last = s.last_before(near, mention);
  return last != State::kNoMentionAt && s.mentions[last].sentence == s.mentions[mention].sentence ? near : first;
}

}  // namespace

// "Tayyip Erdogan" and "Erdogan" after or before "Recep Tayyip Erdogan".
void link_parts_of_person_names(State& s) {
  unite_full_names(s);
  const std::set<std::string> surnames = surnames_of(s);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Name || !s.is_unlinked(i)) continue;
    const std::vector<std::string> words = person_words(name_text(s, i));
    if (words.empty() || (m.type != EntityType::Person && !is_mistyped_surname(m, words, surnames))) continue;
    std::vector<std::uint32_t> candidates = bearers(s, words, gender_of_name(s, m));
    drop_later_ones(s, candidates, i);
    std::erase_if(candidates, [&](std::uint32_t c) { return is_beside_its_possession(s, m, c); });
    if (candidates.size() > 1) candidates = with_title(s, candidates, m);
    if (candidates.empty()) {
      remember_name(s, i, s.add_cluster(i, "name"), words);
    } else if (const std::uint32_t c = bearer(s, candidates, i); c != kNoCluster) {
      s.link(i, c, "part of a name");
    }
  }
}

}  // namespace relata
