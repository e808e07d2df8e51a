// Names that stand for longer ones: in parentheses, as acronyms, with words left out. Tested by tests/entity/name_sieves_test.cc.
#include <algorithm>
#include <map>
#include <utility>

#include "base/fold.h"
#include "base/table.h"
#include "entity/institutions.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "names/acronym.h"
#include "names/key.h"

namespace relata {
namespace {

constexpr std::size_t kMostRivals = 200;  // that share a word with a name; a word of more is too common to tell anything

// Do the letters, a key, begin the words of the name, with its small words or without them?
bool is_acronym_of(const std::string& letters, std::string_view name) {
  const std::vector<std::string> initials = initials_of(name);
  return std::find(initials.begin(), initials.end(), letters) != initials.end();
}

// Words that a short name leaves out: "Xinhua" for "Xinhua News Agency".
bool is_generic(std::string_view word) { return is(word, WordClass::GenericInName); }

// The words name a place, in that country if one is told.
bool names_place(const State& s, Range words, const std::string& country) {
  const auto known = known_name(s.gazetteer, joined(words, " "));
  if (!known || (!country.empty() && known->entry->country != country)) return false;
  return known->use != NameUse::Name || known->entry->type == EntityType::Gpe || known->entry->type == EntityType::Loc;
}

bool is_place_word(std::string_view word) { return is(word, WordClass::GenericInPlace); }

// "Owls" of "Halden Owls": what many are called together, as clubs are, stands for a name that ends so.
bool is_plural_end_of(const std::vector<std::string>& words, const std::vector<std::string>& whole) {
  return words.size() == 1 && words[0].size() > 3 && words[0].ends_with('s') && !is_generic(words[0]) && whole.back() == words[0];
}

// "Court clears Bob": without an article a lone noun that many names end in is no short form of one, unless it is a body that every state has.
bool is_bare_generic(const State& s, const Cluster& c, const std::vector<std::string>& words) {
  if (words.size() != 1 || !is_generic(words[0])) return false;
  const Institution* institution = find_institution(words[0]);
  if (institution != nullptr && institution->own) return false;
  return std::none_of(c.members.begin(), c.members.end(),
                      [&](std::uint32_t mention) { return is(lower(s.document.text_of(s.mentions[mention].tokens.begin)), WordClass::DefiniteArticle); });
}

// Is `words` the longer name without what goes without saying: generic words, the country, the word for such a place?
bool is_short_for(const State& s, const std::vector<std::string>& words, const std::vector<std::string>& whole, bool places, const std::string& country) {
  if (words.empty() || whole.size() <= words.size()) return false;
  const Range all(whole);
  // "the Corporation" for "Volga Power Corporation".
  if (!places && words.size() == 1 && is_generic(words[0]) && whole.back() == words[0]) return true;
  if (!places && is_plural_end_of(words, whole)) return true;
  const std::size_t extra = whole.size() - words.size();
  if (std::equal(words.begin(), words.end(), whole.begin())) {
    const Range rest = all.last(extra);
    if (std::all_of(rest.begin(), rest.end(), places ? is_place_word : is_generic)) return true;
    if (!places && words.size() == 1 && words[0].size() > 3 && !is_generic(words[0]) && is_generic(rest.back()) && !names_place(s, all.first(1), {}))
      return true;
    if (rest.size() > 1 && is(rest[0], Preposition::Portfolio) && names_place(s, rest.subspan(1), country)) return true;
  }
  if (!std::equal(words.rbegin(), words.rend(), whole.rbegin())) return false;
  const Range rest = all.first(extra);
  return places ? std::all_of(rest.begin(), rest.end(), is_place_word) : names_place(s, rest, country);
}

// A body of this article has a name that holds the word and fits.
template <typename Fits>
bool names_body(const State& s, const std::string& word, Fits fits) {
  const std::vector<std::uint32_t> clusters = s.clusters_with(word);
  return std::any_of(clusters.begin(), clusters.end(), [&](std::uint32_t c) {
    const auto& names = s.clusters[c].names;
    return s.clusters[c].named && s.type_of(c) == EntityType::Org && std::any_of(names.begin(), names.end(), fits);
  });
}

// "A380" for "Airbus A380": the product's name without its maker's.
bool is_short_for_product(const State& s, const std::vector<std::string>& words, const std::vector<std::string>& whole) {
  if (words.empty() || whole.size() <= words.size() || !std::equal(words.rbegin(), words.rend(), whole.rbegin())) return false;
  const Range maker = Range(whole).first(whole.size() - words.size());
  return names_body(s, maker.front(), [&](Range name) { return std::ranges::equal(name, maker); });
}

bool is_product_like(EntityType type) { return type == EntityType::Product || type == EntityType::Misc || type == EntityType::Event; }

// "Hubble" of "Hubble Space Telescope", "OS X" of "Mac OS X": the beginning or the end of a name.
bool is_end_of(const std::vector<std::string>& words, const std::vector<std::string>& whole) {
  if (words.empty() || whole.size() <= words.size() || words.front().size() < 2) return false;
  return std::equal(words.begin(), words.end(), whole.begin()) || std::equal(words.rbegin(), words.rend(), whole.rbegin());
}

// How surely pronouns stand for a cluster: of persons ("he", "who"), of things ("it", "which").
struct PronounAgreement {
  float person = 0, neuter = 0;
};

// "Volga, which grew": the relative clause of a name tells.
void add_relative_clause(const State& s, std::uint32_t head, PronounAgreement& agreement) {
  for (const std::uint32_t clause : s.children[head]) {
    if (s.word(clause).deprel != Deprel::AclRelcl) continue;
    for (const std::uint32_t word : s.children[clause]) {
      const std::string_view lemma = s.word(word).lemma;
      if (lemma == "which") agreement.neuter = 1;
      if (is(lemma, WordClass::PersonRelative)) agreement.person = 1;
    }
  }
}

std::map<std::uint32_t, PronounAgreement> pronoun_agreements(const State& s) {
  std::map<std::uint32_t, PronounAgreement> agreement;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i)
    if (s.mentions[i].kind == MentionKind::Name && s.cluster_of(i) != kNoCluster) add_relative_clause(s, s.mentions[i].head, agreement[s.cluster_of(i)]);
  for (const Mention& m : s.mentions) {
    const bool person = is_of_person(m.gender);
    if (m.kind != MentionKind::Pronoun || (!person && m.gender != Gender::Neuter)) continue;
    for (const AntecedentLink& link : s.analysis.antecedents_of(m.head)) {
      const std::uint32_t before = s.antecedent_of(link);
      if (before == State::kNoMentionAt || s.cluster_of(before) == kNoCluster) continue;
      float& most = person ? agreement[s.cluster_of(before)].person : agreement[s.cluster_of(before)].neuter;
      most = std::max(most, link.probability);
    }
  }
  return agreement;
}

// A name of one word that nothing but the reading of it shows to be a person's: no title, no given name, nobody else's surname.
bool is_one_token_name(const State& s, std::uint32_t c) {
  const Cluster& cluster = s.clusters[c];
  if (!cluster.named || !s.is_person(c) || cluster.names.size() != 1) return false;
  const std::vector<std::string>& words = cluster.names[0];
  if (words.size() != 1 && !(words.size() == 2 && words[0] == "al")) return false;
  if (!cluster.gazetteer_id.empty() || is_of_person(cluster.gender) || !cluster.roles.empty()) return false;
  const auto is_bare = [&](std::uint32_t member) {
    const Mention& m = s.mentions[member];
    return m.kind == MentionKind::Name && m.tokens.begin == m.name.begin && !s.gazetteer.is_given_name(name_text(s, member));
  };
  if (!std::all_of(cluster.members.begin(), cluster.members.end(), is_bare)) return false;
  const std::vector<std::uint32_t> others = s.clusters_with(words.back());
  return std::none_of(others.begin(), others.end(),
                      [&](std::uint32_t other) { return other != c && !s.clusters[other].members.empty() && s.is_person(other); });
}

// "Volga, a group of lawyers".
bool is_said_to_be_body(const State& s, std::uint32_t c) {
  for (const std::uint32_t member : s.clusters[c].members)
    for (const std::uint32_t noun : s.children[s.mentions[member].head])
      if (noun > s.mentions[member].head && s.word(noun).deprel == Deprel::Appos && is(s.word(noun).lemma, WordClass::OrganisationNoun)) return true;
  return false;
}

// "Volga" beside "Volga Motors".
bool begins_company(const State& s, const std::vector<std::string>& words) {
  return names_body(s, words.back(), [&](Range name) {
    if (name.size() <= words.size() || !std::ranges::equal(name.first(words.size()), words)) return false;
    return std::ranges::all_of(name.subspan(words.size()), is_generic);
  });
}

// Written in no Latin letters: "(\xE7\x8E\x8B\xE6\x9E\x97)".
bool is_foreign_script(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xCE && text.size() > 1; }

// "(Canatur)" after "National Chamber of Tourism": one word, whose letters stand in the long name in order, beginning with the first.
bool is_short_form(const State& s, std::uint32_t mention) {
  const Mention& m = s.mentions[mention];
  if (m.name.size() != 1) return false;
  const std::uint32_t before = s.mention_holding(m.name.begin - 2);
  if (before == State::kNoMentionAt || s.mentions[before].name.size() < 3 || s.mentions[before].type == EntityType::Person) return false;
  const std::string letters = key_of_name(name_text(s, mention));
  const std::vector<std::string> words = words_of_name(name_text(s, before));
  std::size_t at = 0, begun = 0;
  for (const std::string& word : words) {
    bool first = true;
    for (const char c : word) {
      if (at < letters.size() && letters[at] == c) ++at, begun += first;
      first = false;
    }
  }
  return at == letters.size() && begun > 1;
}

}  // namespace

// "Small Industries Organization of Turkey (KOSGEB)": what stands in parentheses right after a name, in capitals, is that name.
void link_parentheses(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    const std::uint32_t begin = m.name.begin, end = m.name.end;
    if (m.kind != MentionKind::Name || begin < 2 || end >= s.document.size() || s.document.text_of(begin - 1) != "(" || s.document.text_of(end) != ")")
      continue;
    const bool own_script = is_foreign_script(name_text(s, i));
    if ((!is_acronym(name_text(s, i)) && !own_script && !is_short_form(s, i)) || s.cluster_of(i) == kNoCluster) continue;
    std::uint32_t before = s.mention_holding(begin - 2);
    if (before == State::kNoMentionAt) continue;
    const std::uint32_t above = s.word(s.mentions[before].head).head;
    if (s.mentions[before].type != EntityType::Org && above != kRoot && s.mention_holding(above) != State::kNoMentionAt &&
        s.mentions[s.mention_holding(above)].type == EntityType::Org)
      before = s.mention_holding(above);
    const std::uint32_t from = s.cluster_of(i), to = s.cluster_of(before);
    if (to == kNoCluster || to == from) continue;
    if (!own_script && (s.is_person(to) || s.clusters[to].gazetteer_id.starts_with("country:"))) continue;
    // "Los Angeles (LAX)": an airport of the place.
    if (!own_script && is_place(s.type_of(to)) && !is_acronym_of(key_of_name(name_text(s, i)), name_text(s, before))) continue;
    if (!s.clusters[from].gazetteer_id.empty()) move_members(s, to, from, "parentheses");
    else move_members(s, from, to, "parentheses");
  }
}

// "African Development Bank (AfDB)": capital letters that begin the words of a longer name.
void link_acronyms(State& s) {
  for (std::uint32_t short_one = 0; short_one < s.clusters.size(); ++short_one) {
    const Cluster& a = s.clusters[short_one];
    if (!a.named || !a.gazetteer_id.empty() || a.members.empty() || s.is_person(short_one)) continue;
    const std::string_view text = name_text(s, a.members.front());
    if (!is_acronym(text)) continue;
    const std::string letters = key_of_name(text);
    for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
      if (c == short_one || s.is_person(c) || !s.clusters[c].named || s.clusters[c].members.empty()) continue;
      const auto matches = [&letters](const std::vector<std::string>& words) { return is_acronym_of(letters, joined(words, " ")); };
      // The first mention has the country that the names leave out: "Australian Bureau of Statistics" is ABS.
      if (std::none_of(s.clusters[c].names.begin(), s.clusters[c].names.end(), matches) && !matches(words_of_name(name_text(s, s.clusters[c].members.front()))))
        continue;
      move_members(s, short_one, c, "acronym");
      break;
    }
  }
}

// A name of one word that was read as a person here and as something else there is one thing, of the kind that it was mostly read
// as; a person's surname is one already.
void link_mistyped_names(State& s) {
  for (std::uint32_t person = 0; person < s.clusters.size(); ++person) {
    const Cluster& p = s.clusters[person];
    if (p.members.empty() || !s.is_person(person) || p.names.size() != 1 || p.names[0].size() != 1) continue;
    const std::vector<std::string> words = p.names[0];
    for (const std::uint32_t other : s.clusters_with(words.front())) {
      const Cluster& o = s.clusters[other];
      const bool same = other != person && !o.members.empty() && o.named && !s.is_person(other) && o.gazetteer_id.empty() &&
                        std::find(o.names.begin(), o.names.end(), words) != o.names.end();
      if (!same) continue;
      const bool more = p.members.size() > o.members.size();
      move_members(s, more ? other : person, more ? person : other, "one name");
      break;
    }
  }
}

// A lone name that was read as a person's is a body's where a company's name begins with it, where it is said to be one ("a group"), or where it is
// called "it" or "which" and never "he" or "who".
void retype_one_token_names(State& s) {
  constexpr float kSure = 0.5f;
  std::vector<std::uint32_t> lone;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    if (is_one_token_name(s, c)) lone.push_back(c);
  if (lone.empty()) return;
  std::map<std::uint32_t, PronounAgreement> agreement = pronoun_agreements(s);
  for (const std::uint32_t c : lone) {
    const bool named_as_body = agreement[c].person < kSure && (agreement[c].neuter >= kSure || begins_company(s, s.clusters[c].names[0]));
    if (!named_as_body && !is_said_to_be_body(s, c)) continue;
    s.clusters[c].votes[EntityType::Org] += s.clusters[c].votes[EntityType::Person] + 1;
  }
}

// "Xinhua" for "Xinhua News Agency", "Henan" for "Henan province", "Supreme Court" for "Supreme Court of Canada", "A380" for "Airbus A380": what
// is left out tells nothing that the text does not know already.
void link_short_names(State& s) {
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
    if (!s.clusters[c].named || s.clusters[c].members.empty() || s.is_person(c) || s.clusters[c].names.size() != 1) continue;
    // "Anhui" is known by a table, "Anhui Province" is not.
    const bool known_place = s.clusters[c].gazetteer_id.starts_with("place:");
    if (!s.clusters[c].gazetteer_id.empty() && !known_place) continue;
    const std::vector<std::string> words = s.clusters[c].names.front();
    if (is_bare_generic(s, s.clusters[c], words)) continue;
    const std::vector<std::uint32_t> rivals = s.clusters_with(words.front());
    if (rivals.size() > kMostRivals) continue;
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t other : rivals) {
      const Cluster& o = s.clusters[other];
      if (other == c || !o.named || o.members.empty() || s.is_person(other) || o.gazetteer_id.starts_with("country:")) continue;
      const bool places = is_place(s.type_of(other)) && is_place(s.type_of(c));
      if (known_place && (!places || !o.gazetteer_id.empty())) continue;
      const bool product = s.type_of(other) == EntityType::Product && !is_place(s.type_of(c)) && s.type_of(c) != EntityType::Org;
      const auto longer = [&](const std::vector<std::string>& whole) {
        return is_short_for(s, words, whole, places, s.clusters[c].scope) || (product && is_short_for_product(s, words, whole)) ||
               (is_product_like(s.type_of(other)) && is_product_like(s.type_of(c)) && is_end_of(words, whole));
      };
      if (std::any_of(o.names.begin(), o.names.end(), longer)) candidates.push_back(other);
    }
    if (candidates.size() != 1) continue;
    if (known_place) move_members(s, candidates.front(), c, "short name");
    else move_members(s, c, candidates.front(), "short name");
  }
}

// "Ann Otieno, better known as Axe": a name that is said to be another's is one more name of that.
void link_aliases(State& s) {
  std::uint32_t before = State::kNoMentionAt;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Name) continue;
    const std::uint32_t last = std::exchange(before, i);
    if (last == State::kNoMentionAt || s.mentions[last].sentence != m.sentence || s.mentions[last].name.end >= m.name.begin) continue;
    bool alias = false, only = true;
    for (std::uint32_t t = s.mentions[last].name.end; t < m.name.begin && only; ++t) {
      const std::string text = lower(s.document.text_of(t));
      const bool says = is(text, WordClass::AliasMark);
      alias |= says;
      only = says || is(text, WordClass::AroundAlias) || s.word(t).upos == Upos::Punct;
    }
    const std::uint32_t from = s.cluster_of(i), to = s.cluster_of(last);
    if (!alias || !only || from == kNoCluster || to == kNoCluster || from == to) continue;
    if (!s.clusters[from].gazetteer_id.empty() || is_place(s.type_of(to)) || is_place(s.type_of(from))) continue;
    s.clusters[from].votes.clear();
    move_members(s, from, to, "alias");
  }
}

}  // namespace relata
