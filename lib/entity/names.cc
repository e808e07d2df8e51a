// Names of one thing. Tested by tests/entity/steps_test.cc.
#include <algorithm>
#include <span>

#include "base/fold.h"
#include "entity/steps.h"

namespace relata {
namespace {

constexpr std::size_t kMostRivals = 200;  // that share a word with a name; a word of more is too common to tell anything

using Range = std::span<const std::string>;

std::string joined(Range words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// Empty for a description.
std::string_view name_text(const State& s, std::uint32_t mention) {
  const TokenSpan name = s.mentions[mention].name;
  return name.empty() ? std::string_view() : s.document.text_of(name);
}

bool is_named(const Mention& m) { return m.kind == MentionKind::Name || m.kind == MentionKind::Demonym; }

// Persons are one kind, everything else another: a name is never both.
bool same_kind(const State& s, std::uint32_t cluster, EntityType type) {
  return (s.type_of(cluster) == EntityType::Person) == (type == EntityType::Person);
}

struct ScopedName {
  std::vector<std::string> words;
  std::string scope;  // country code
};

// "Chinese Foreign Ministry" and "China's Foreign Ministry" are "foreign ministry" of CN.
ScopedName scoped_name(const State& s, std::uint32_t mention) {
  const Mention& m = s.mentions[mention];
  ScopedName name{name_words(name_text(s, mention)), ""};
  if (m.type != EntityType::Org && m.type != EntityType::Fac) return name;
  for (const std::size_t count : {2u, 1u}) {
    if (name.words.size() <= count) continue;
    std::string first = name.words[0];
    if (count == 2) first += " " + name.words[1];
    const auto hit = known_name(s.gazetteer, first);
    if (!hit || !hit->entry->id.starts_with("country:") || hit->use != NameUse::People) continue;
    name.scope = hit->entry->country;
    name.words.erase(name.words.begin(), name.words.begin() + static_cast<std::ptrdiff_t>(count));
    return name;
  }
  const std::uint32_t owner = s.country_below(m.head, m.name.begin);
  if (owner != kNoCluster) name.scope = s.clusters[owner].gazetteer_id.substr(8);
  return name;
}

Gender gender_of_name(const State& s, const Mention& m) {
  for (std::uint32_t t = m.tokens.begin; t < m.name.begin; ++t) {
    const std::string title = fold(s.document.text_of(t));
    if (title == "mr" || title == "mr." || title == "sir" || title == "king" || title == "prince" || title == "lord") return Gender::Male;
    if (title == "mrs" || title == "mrs." || title == "ms" || title == "ms." || title == "miss" || title == "queen" || title == "princess" || title == "lady")
      return Gender::Female;
  }
  return m.name.size() > 1 ? gender_of_given_name(s.gazetteer, s.document.text_of(m.name.begin)) : Gender::Unknown;
}

bool genders_conflict(Gender a, Gender b) { return a != Gender::Unknown && b != Gender::Unknown && a != b; }

void remember_name(State& s, std::uint32_t mention, std::uint32_t cluster, std::vector<std::string> words) {
  Cluster& c = s.clusters[cluster];
  if (words.empty()) return;
  if (std::find(c.names.begin(), c.names.end(), words) == c.names.end()) c.names.push_back(std::move(words));
  if (s.mentions[mention].type == EntityType::Person && c.gender == Gender::Unknown) c.gender = gender_of_name(s, s.mentions[mention]);
}

// Are the words of `part` among those of `whole` in order?
bool is_part(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t at = 0;
  for (const std::string& word : whole)
    if (at < part.size() && part[at] == word) ++at;
  return !part.empty() && at == part.size();
}

// Did a user's table say that a thing of this name is not the cluster?
bool is_told_apart(const State& s, const std::vector<std::string>& name, std::uint32_t cluster) {
  if (!s.gazetteer.tells_apart()) return false;
  const std::vector<std::vector<std::string>>& names = s.clusters[cluster].names;
  return std::any_of(names.begin(), names.end(), [&](const auto& other) { return s.gazetteer.told_apart(joined(name), joined(other)); });
}

bool are_told_apart(const State& s, std::uint32_t a, std::uint32_t b) {
  const auto& names = s.clusters[b].names;
  return s.gazetteer.tells_apart() && std::any_of(names.begin(), names.end(), [&](const auto& words) { return is_told_apart(s, words, a); });
}

// Nothing, when a user's table says that the two are never one.
void move_members(State& s, std::uint32_t from, std::uint32_t to, std::string_view step) {
  if (are_told_apart(s, from, to)) return;
  const std::vector<std::uint32_t> members = s.clusters[from].members;
  const std::vector<std::vector<std::string>> names = s.clusters[from].names;
  s.clusters[from] = {};
  for (const std::uint32_t m : members) {
    s.clusters_of[m].clear();
    s.join(m, to, step);
  }
  s.clusters[to].names.insert(s.clusters[to].names.end(), names.begin(), names.end());
}

// Equal but for one letter, added, dropped or changed.
bool differ_by_a_letter(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return differ_by_a_letter(b, a);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.compare(i + (a.size() == b.size()), std::string::npos, b, i + 1, std::string::npos) == 0;
}

// One long surname spelled in two ways: "Zelensky", "Zelenskyy".
bool is_respelled(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  constexpr std::size_t kLong = 7;
  return part.size() == 1 && part[0].size() >= kLong && whole.back().size() >= kLong && differ_by_a_letter(part[0], whole.back());
}

// The latest of the candidates before the mention; the only one when none stands before it; kNoCluster if that leaves it open.
std::uint32_t nearest(const State& s, const std::vector<std::uint32_t>& candidates, std::uint32_t mention) {
  std::uint32_t best = kNoCluster, best_last = 0;
  for (const std::uint32_t c : candidates) {
    const std::uint32_t last = s.last_before(c, mention);
    if (last != State::kNoMentionAt && (best == kNoCluster || last > best_last)) best = c, best_last = last;
  }
  return best == kNoCluster && candidates.size() == 1 ? candidates.front() : best;
}

// Every word of the persons' names of two words and more.
std::set<std::string> words_of_full_names(const State& s) {
  std::set<std::string> words;
  for (const Mention& m : s.mentions)
    if (m.type == EntityType::Person && m.name.size() > 1)
      for (std::string& word : name_words(s.document.text_of(m.name))) words.insert(std::move(word));
  return words;
}

// "Djibouti" read as a person, when no title stands before it and nobody in the text has it in his name.
bool is_misread_person(const State& s, std::uint32_t mention, const KnownName& known, const std::set<std::string>& surnames) {
  const Mention& m = s.mentions[mention];
  if (known.use != NameUse::Name || m.tokens.begin != m.name.begin) return false;
  const std::vector<std::string> words = name_words(name_text(s, mention));
  return std::none_of(words.begin(), words.end(), [&surnames](const std::string& word) { return surnames.contains(word); });
}

// Many clubs, firms and ships are called as a town is: the table tells of the town only.
bool may_be_place(const Mention& m, const GazetteerEntry& entry) {
  constexpr float kSure = 0.6f;
  const bool place = m.type == EntityType::Gpe || m.type == EntityType::Loc;
  if (entry.id.starts_with("place:")) return place;
  return !entry.id.starts_with("city:") || place || m.type == EntityType::Misc || m.probability < kSure;
}

// "the Palestinians" are people of their own, not their country.
bool join_people(State& s, std::uint32_t mention, const KnownName& known) {
  const Mention& m = s.mentions[mention];
  const Xpos tag = s.word(m.head).xpos;
  const bool noun = tag == Xpos::NNPS || tag == Xpos::NNS;
  if (known.use != NameUse::People || !noun || !known.entry->id.starts_with("country:")) return false;
  s.join(mention, s.people_of(known.entry->country), "people");
  return true;
}

std::string initials(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    if (word != "of" && word != "the" && word != "and" && word != "for" && word != "in" && word != "on") out += word[0];
  return out;
}

bool is_acronym(std::string_view text) {
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') ++capitals;
    else if (c != '.') return false;
  }
  return capitals >= 2 && capitals <= 8;
}

// Words that a short name leaves out: "Xinhua" for "Xinhua News Agency".
bool is_generic(const std::string& word) {
  static const std::set<std::string_view> words = {
      "agency", "airlines", "airways", "and",   "association", "aviation", "broadcasting", "capital", "communications", "electronics", "energy", "enterprises",
      "entertainment", "financial", "industries", "motors", "petroleum", "pharmaceuticals", "solutions", "systems", "technologies", "technology", "authority", "bank",     "club",  "co",       "commission", "company", "corp",
      "corporation", "fc", "foundation", "group", "holdings",   "inc",       "institute", "international", "limited", "ltd",  "media",  "ministry",
      "network", "news",     "newspaper", "of",    "organisation", "organization", "party", "plc",   "press",     "sa",      "the",     "times",
      "union",  "university"};
  return words.contains(word);
}

bool is_place(EntityType type) { return type == EntityType::Gpe || type == EntityType::Loc || type == EntityType::Fac; }

// The words name a place, in that country if one is told.
bool names_place(const State& s, Range words, const std::string& country) {
  const auto known = known_name(s.gazetteer, joined(words));
  if (!known || (!country.empty() && known->entry->country != country)) return false;
  return known->use != NameUse::Name || known->entry->type == EntityType::Gpe || known->entry->type == EntityType::Loc;
}

bool is_place_word(const std::string& word) {
  static const std::set<std::string_view> words = {"city", "county", "district", "governorate", "island", "islands", "isle", "lake", "mount", "oblast",
                                                   "of", "prefecture", "province", "republic", "river", "state", "town", "village"};
  return words.contains(word);
}

// Is `words` the longer name without what goes without saying: generic words, the country, the word for such a place?
bool is_short_for(const State& s, const std::vector<std::string>& words, const std::vector<std::string>& whole, bool places,
                  const std::string& country) {
  if (words.empty() || whole.size() <= words.size()) return false;
  const Range all(whole);
  const std::size_t extra = whole.size() - words.size();
  if (std::equal(words.begin(), words.end(), whole.begin())) {
    const Range rest = all.last(extra);
    if (std::all_of(rest.begin(), rest.end(), places ? is_place_word : is_generic)) return true;
    if (!places && words.size() == 1 && words[0].size() > 3 && !is_generic(words[0]) && is_generic(rest.back()) && !names_place(s, all.first(1), {})) return true;
    if (rest.size() > 1 && (rest[0] == "of" || rest[0] == "for") && names_place(s, rest.subspan(1), country)) return true;
  }
  if (!std::equal(words.rbegin(), words.rend(), whole.rbegin())) return false;
  const Range rest = all.first(extra);
  return places ? std::all_of(rest.begin(), rest.end(), is_place_word) : names_place(s, rest, country);
}

// Clusters by each word of their names, so that only those that share one are compared.
std::map<std::string, std::vector<std::uint32_t>> clusters_by_word(const State& s) {
  std::map<std::string, std::vector<std::uint32_t>> by_word;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    for (const auto& words : s.clusters[c].names)
      for (const std::string& word : words)
        if (std::vector<std::uint32_t>& at = by_word[word]; at.empty() || at.back() != c) at.push_back(c);
  return by_word;
}

// "Luis Lacalle" and "Luis Lacalle Pou": the words of one full name are among those of one other.
void unite_full_names(State& s) {
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
    if (s.clusters[c].names.size() != 1 || !s.is_person(c)) continue;
    const std::vector<std::string> words = s.clusters[c].names.front();
    std::vector<std::uint32_t> longer;
    for (std::uint32_t other = 0; other < s.clusters.size(); ++other) {
      if (other == c || !s.is_person(other) || genders_conflict(s.clusters[c].gender, s.clusters[other].gender)) continue;
      for (const auto& whole : s.clusters[other].names)
        if (whole.size() > words.size() && is_part(words, whole) && (longer.empty() || longer.back() != other)) longer.push_back(other);
    }
    if (longer.size() == 1) move_members(s, c, longer.front(), "part of a name");
  }
}

// What may stand alone for the persons of the text: the ends of their full names, and the first word where the family comes first ("Park" of
// "Park Jin").
std::set<std::string> surnames_of(const State& s) {
  std::set<std::string> surnames;
  for (const Mention& m : s.mentions) {
    if (m.type != EntityType::Person || m.name.empty()) continue;
    const std::vector<std::string> words = name_words(s.document.text_of(m.name));
    for (std::size_t n = 1; n < words.size(); ++n) surnames.insert(joined(Range(words).last(n)));
    const NameSex sex = words.empty() ? NameSex::Unknown : s.gazetteer.sex_of_given_name(words[0]);
    if (words.size() > 1 && (sex == NameSex::Unknown || sex == NameSex::Either)) surnames.insert(words[0]);
  }
  return surnames;
}

// A name of one word that was read as something else, but that a person of the text bears.
bool is_misread_surname(const Mention& m, const std::vector<std::string>& words, const std::set<std::string>& surnames) {
  return m.name.size() == 1 && m.kind == MentionKind::Name && surnames.contains(joined(words));
}

}  // namespace

void join_gazetteer_names(State& s) {
  const std::set<std::string> surnames = words_of_full_names(s);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_named(m) || !s.is_open(i)) continue;
    const auto hit = known_name(s.gazetteer, name_text(s, i));
    if (!hit) continue;
    if (hit->entry->told) {
      const std::uint32_t cluster = s.cluster_with_id(hit->entry->id);
      s.join(i, cluster, "gazetteer");
      remember_name(s, i, cluster, name_words(name_text(s, i)));
      continue;
    }
    if (m.type == EntityType::Person && !is_misread_person(s, i, *hit, surnames)) continue;
    if (hit->use == NameUse::Name && !may_be_place(m, *hit->entry)) continue;
    if (join_people(s, i, *hit)) continue;
    if (hit->use == NameUse::Capital && (m.type == EntityType::Gpe || m.type == EntityType::Loc || m.type == EntityType::Misc)) continue;
    std::string id = hit->entry->id;
    if (hit->use == NameUse::Capital) id = "country:" + hit->entry->country;
    // Two capital letters of small words ("IS", "WHO") count only when the text has them in capitals.
    const bool acronym = is_acronym(hit->entry->name) || name_key(name_text(s, i)).size() <= 3;
    if (acronym && !is_acronym(name_text(s, i)) && hit->entry->type == EntityType::Org && name_text(s, i).size() <= 3) continue;
    const std::uint32_t cluster = s.cluster_with_id(id);
    s.join(i, cluster, "gazetteer");
    remember_name(s, i, cluster, name_words(name_text(s, i)));
  }
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_named(m) || m.type == EntityType::Person || !s.is_open(i)) continue;
    const auto hit = known_name(s.gazetteer, name_text(s, i));
    if (!hit || hit->use != NameUse::Capital) continue;
    const GazetteerEntry* country = s.gazetteer.country(hit->entry->country);
    const bool government = country && stands_for_government(s, i);
    s.join(i, s.cluster_with_id(government ? country->id : hit->entry->id), government ? "metonymy" : "gazetteer");
  }
}

void join_same_names(State& s) {
  const std::set<std::string> surnames = surnames_of(s);
  std::map<std::vector<std::string>, std::vector<std::uint32_t>> by_name;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    for (const auto& words : s.clusters[c].names) by_name[words].push_back(c);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_named(m) || !s.is_open(i)) continue;
    ScopedName name = scoped_name(s, i);
    if (name.words.empty() || (m.type == EntityType::Person && name.words.size() == 1) || is_misread_surname(m, name.words, surnames)) continue;
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t c : by_name[name.words]) {
      const std::string& scope = s.clusters[c].scope;
      if (same_kind(s, c, m.type) && !is_told_apart(s, name.words, c) && (scope.empty() || name.scope.empty() || scope == name.scope)) candidates.push_back(c);
    }
    std::uint32_t cluster = nearest(s, candidates, i);
    if (cluster == kNoCluster) {
      cluster = s.open(i, "name");
      by_name[name.words].push_back(cluster);
    } else {
      s.join(i, cluster, "same name");
    }
    if (s.clusters[cluster].scope.empty()) s.clusters[cluster].scope = name.scope;
    remember_name(s, i, cluster, std::move(name.words));
  }
}

// "Tayyip Erdogan" and "Erdogan" after or before "Recep Tayyip Erdogan".
void join_parts_of_person_names(State& s) {
  unite_full_names(s);
  const std::set<std::string> surnames = surnames_of(s);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Name || !s.is_open(i)) continue;
    const std::vector<std::string> words = name_words(name_text(s, i));
    if (words.empty()) continue;
    if (m.type != EntityType::Person && !is_misread_surname(m, words, surnames)) continue;
    const Gender gender = gender_of_name(s, m);
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
      if (!s.is_person(c) || genders_conflict(gender, s.clusters[c].gender) || is_told_apart(s, words, c)) continue;
      const auto holds = [&words](const std::vector<std::string>& whole) { return words == whole || is_part(words, whole) || is_respelled(words, whole); };
      if (std::any_of(s.clusters[c].names.begin(), s.clusters[c].names.end(), holds)) candidates.push_back(c);
    }
    if (candidates.empty()) {
      remember_name(s, i, s.open(i, "name"), words);
    } else if (const std::uint32_t c = nearest(s, candidates, i); c != kNoCluster) {
      s.join(i, c, "part of a name");
    }
  }
}

// "Small Industries Organization of Turkey (KOSGEB)": what stands in parentheses right after a name, in capitals, is that name.
void join_parentheses(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    const std::uint32_t begin = m.name.begin, end = m.name.end;
    if (m.kind != MentionKind::Name || begin < 2 || end >= s.document.size() || s.document.text_of(begin - 1) != "(" || s.document.text_of(end) != ")") continue;
    if (!is_acronym(name_text(s, i)) || s.cluster_of(i) == kNoCluster) continue;
    std::uint32_t before = s.mention_holding(begin - 2);
    if (before == State::kNoMentionAt) continue;
    const std::uint32_t above = s.word(s.mentions[before].head).head;
    if (s.mentions[before].type != EntityType::Org && above != kRoot && s.mention_holding(above) != State::kNoMentionAt &&
        s.mentions[s.mention_holding(above)].type == EntityType::Org)
      before = s.mention_holding(above);
    const std::uint32_t from = s.cluster_of(i), to = s.cluster_of(before);
    if (to == kNoCluster || to == from || s.is_person(to) || s.clusters[to].gazetteer_id.starts_with("country:")) continue;
    if (!s.clusters[from].gazetteer_id.empty()) move_members(s, to, from, "parentheses");
    else move_members(s, from, to, "parentheses");
  }
}

// "African Development Bank (AfDB)": capital letters that begin the words of a longer name.
void join_acronyms(State& s) {
  for (std::uint32_t short_one = 0; short_one < s.clusters.size(); ++short_one) {
    const Cluster& a = s.clusters[short_one];
    if (!a.named || !a.gazetteer_id.empty() || a.members.empty() || s.is_person(short_one)) continue;
    const std::string_view text = name_text(s, a.members.front());
    if (!is_acronym(text)) continue;
    const std::string letters = name_key(text);
    for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
      if (c == short_one || s.is_person(c) || !s.clusters[c].named || s.clusters[c].members.empty()) continue;
      const auto matches = [&letters](const std::vector<std::string>& words) { return words.size() > 1 && initials(words) == letters; };
      if (std::none_of(s.clusters[c].names.begin(), s.clusters[c].names.end(), matches)) continue;
      move_members(s, short_one, c, "acronym");
      break;
    }
  }
}

// "Xinhua" for "Xinhua News Agency", "Henan" for "Henan province", "Supreme Court" for "Supreme Court of Canada": what is left out tells nothing
// that the text does not know already.
void join_short_names(State& s) {
  const std::map<std::string, std::vector<std::uint32_t>> by_word = clusters_by_word(s);
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
    if (!s.clusters[c].named || s.clusters[c].members.empty() || s.is_person(c) || s.clusters[c].names.size() != 1) continue;
    if (!s.clusters[c].gazetteer_id.empty()) continue;
    const std::vector<std::string> words = s.clusters[c].names.front();
    const auto rivals = by_word.find(words.front());
    if (rivals == by_word.end() || rivals->second.size() > kMostRivals) continue;
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t other : rivals->second) {
      const Cluster& o = s.clusters[other];
      if (other == c || !o.named || o.members.empty() || s.is_person(other) || o.gazetteer_id.starts_with("country:")) continue;
      const bool places = is_place(s.type_of(other)) && is_place(s.type_of(c));
      const auto longer = [&](const std::vector<std::string>& whole) { return is_short_for(s, words, whole, places, s.clusters[c].scope); };
      if (std::any_of(o.names.begin(), o.names.end(), longer)) candidates.push_back(other);
    }
    if (candidates.size() == 1) move_members(s, c, candidates.front(), "short name");
  }
}

}  // namespace relata
