// Titles beside names, read from the order of the words alone, so that a wrong tree costs nothing: "Iraqi Foreign Minister Fuad
// Hussein", "Minister of Energy Ann Bell of Peru", "Ann Bell, the head of Norvex". A title is a noun of role right before the name,
// or before the name with a prepositional phrase between, or after it and a comma; whose it is stands before the noun or behind its
// preposition. An office of state that the text leaves without its country is that of the country the article speaks of most and
// gives to nobody else of that title. Tested by tests/claim/nominal_test.cc.
#include <algorithm>
#include <set>

#include "claim/labels.h"
#include "claim/lexicon.h"
#include "claim/nominal.h"

namespace relata {
namespace {

struct Owner {
  std::uint32_t thing;
  std::uint32_t token;
  std::string by;  // "" before the noun
};

struct Title {
  std::uint32_t noun = kNoToken;
  std::uint32_t begin = kNoToken;  // the first word of the title and what stands before it
  std::vector<Owner> owners;
};

// "Mr", "Gen.": what may stand between a title and the name.
bool is_honorific(std::string_view word) {
  return is_one_of(word, {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "gen", "gen.", "maj", "maj.", "col", "col.",
                          "lt", "lt.", "capt", "capt.", "brig", "brig.", "sgt", "sgt.", "adm", "adm.", "prof", "prof.", "sheikh", "hrh", "hon",
                          "hon.", "rev", "rev.", "ayatollah", "seyyed", ".", "general", "major"});
}

class TitleReader {
 public:
  explicit TitleReader(const Scene& scene) : scene_(scene), phrases_(scene.phrases), tree_(scene.tree), name_at_(tree_.size(), kNoMention) {
    const std::vector<Mention>& mentions = scene.context.mentions;
    for (std::uint32_t i = 0; i < mentions.size(); ++i)
      for (std::uint32_t token = mentions[i].name.begin; token < mentions[i].name.end; ++token) name_at_[token] = i;
  }

  // Every title with its owners.
  void read(std::vector<Claim>& claims) { walk(&claims); }

  // The countries of offices whose titles tell none.
  void read_homes(std::vector<Claim>& claims) {
    walk(nullptr);
    for (const Homeless& one : homeless_) settle(one, claims);
  }

 private:
  // A bearer of an office of state whose country is not told where the title stands.
  struct Homeless {
    std::uint32_t person, noun, token;
    std::string label;
  };

  // Titles with owners become claims, if there is a place for them; either way it is kept who bears what.
  void walk(std::vector<Claim>* claims) {
    for (std::uint32_t i = 0; i < scene_.context.mentions.size(); ++i) {
      const Mention& mention = scene_.context.mentions[i];
      const std::uint32_t person = scene_.context.resolution.entity_of(i);
      if (mention.kind != MentionKind::Name || person == kNoEntity || entity(person).type != EntityType::Person) continue;
      sentence_ = scene_.context.analysis.sentences[mention.sentence];
      for (const Title& title : titles_before(mention.name.begin)) add(person, mention, title, claims);
      if (const Title title = title_after(mention.name.end); title.noun != kNoToken) add(person, mention, title, claims);
    }
  }

  const Entity& entity(std::uint32_t thing) const { return scene_.context.resolution.entities[thing]; }
  std::string word(std::uint32_t token) const { return lower(scene_.context.document.text_of(token)); }
  bool is_name(std::uint32_t token) const { return name_at_[token] != kNoMention; }

  RelationalNoun role_at(std::uint32_t token) const {
    if (is_name(token)) return {};
    const Upos upos = tree_.word(token).upos;
    if (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj) return {};
    RelationalNoun noun = look_up_relational_noun(lower(tree_.lemma(token)));
    if (!noun.known) noun = look_up_relational_noun(word(token));
    const bool of_person = noun.cls == ClaimClass::Role || noun.cls == ClaimClass::Founder || noun.cls == ClaimClass::Ownership;
    return noun.known && of_person && !noun.reverse ? noun : RelationalNoun{};
  }

  bool is_preposition(std::uint32_t token) const { return is_one_of(word(token), {"of", "for", "to", "at"}); }

  // What may stand inside of a noun phrase between a title and its name.
  bool is_inside_phrase(std::uint32_t token) const {
    const Upos upos = tree_.word(token).upos;
    if (is_name(token) || is_preposition(token)) return true;
    if (upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj || upos == Upos::Det || upos == Upos::Num) return true;
    return is_one_of(word(token), {"'s", "’s", "'", "’", "and", "&", "-", "(", ")"});
  }

  void add_owners_of(std::uint32_t mention, std::uint32_t token, const std::string& by, std::vector<Owner>& owners) const {
    for (const std::uint32_t thing : scene_.context.resolution.entities_of[mention]) owners.push_back({thing, token, by});
  }

  // "Peru, whose president": what the tree says, or else the name that ends right before.
  void add_antecedents(std::uint32_t whose, std::vector<Owner>& owners) const {
    std::uint32_t before = whose;
    while (before > sentence_.begin && tree_.word(before - 1).upos == Upos::Punct) --before;
    if (before > sentence_.begin && is_name(before - 1)) return add_owners_of(name_at_[before - 1], before - 1, "", owners);
    for (const std::uint32_t thing : phrases_.things(whose)) owners.push_back({thing, whose, ""});
  }

  // "adviser to the | president": the first is the title, and whose it is the second.
  void step_out(Title& title) const {
    std::uint32_t token = title.begin;
    if (token > sentence_.begin && tree_.word(token - 1).upos == Upos::Det) --token;
    if (token < sentence_.begin + 2 || !is_preposition(token - 1) || !role_at(token - 2).known) return;
    const std::uint32_t inner = phrases_.mention_at(title.noun);
    const std::string by = word(token - 1);
    std::vector<Owner> owners = title.owners;
    if (inner != kNoMention) add_owners_of(inner, title.noun, by, owners);
    title.noun = token - 2;
    title.owners.clear();
    read_left(title);
    title.owners.insert(title.owners.end(), owners.begin(), owners.end());
  }

  // Words and owners before the title noun: "Iran's | deputy foreign | minister".
  void read_left(Title& title) const {
    title.begin = title.noun;
    while (title.begin > sentence_.begin) {
      const std::uint32_t token = title.begin - 1;
      if (is_name(token)) {
        const std::uint32_t mention = name_at_[token];
        add_owners_of(mention, token, "", title.owners);
        title.begin = scene_.context.mentions[mention].name.begin;
        return;
      }
      const Upos upos = tree_.word(token).upos;
      if (word(token) == "whose") {
        add_antecedents(token, title.owners);
        title.begin = token;
        return;
      }
      const bool possessor = tree_.word(token).xpos == Xpos::POS || tree_.word(token).xpos == Xpos::PRPS;
      if (!possessor && upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj && word(token) != "-") return;
      title.begin = token;
      if (tree_.word(token).xpos == Xpos::PRPS) {
        if (const std::uint32_t mention = phrases_.mention_at(token); mention != kNoMention) add_owners_of(mention, token, "", title.owners);
        return;
      }
    }
  }

  // Owners among the words behind the title's preposition. A body outdoes the country that it belongs to.
  void read_right(Title& title, std::uint32_t end) const {
    std::vector<Owner> all;
    std::string by;
    for (std::uint32_t token = title.noun + 1; token < end; ++token) {
      if (is_preposition(token)) by = word(token);
      const std::uint32_t mention = is_name(token) ? name_at_[token] : phrases_.mention_at(token);
      if (mention == kNoMention || (is_name(token) && token + 1 != scene_.context.mentions[mention].name.end)) continue;
      if (!is_name(token) && scene_.context.mentions[mention].kind != MentionKind::Nominal) continue;
      add_owners_of(mention, token, by, all);
    }
    const auto is_body = [&](const Owner& owner) { return entity(owner.thing).named && entity(owner.thing).type == EntityType::Org; };
    if (std::any_of(all.begin(), all.end(), is_body)) std::erase_if(all, [&](const Owner& owner) { return !is_body(owner); });
    title.owners.insert(title.owners.end(), all.begin(), all.end());
  }

  std::vector<Title> titles_before(std::uint32_t name) const {
    std::uint32_t end = name;
    while (end > sentence_.begin && is_honorific(word(end - 1)) && !is_name(end - 1)) --end;
    if (end == sentence_.begin) return {};
    if (end < name && role_at(end).known && !role_at(end - 1).known && word(end) != ".") ++end;
    Title title;
    if (role_at(end - 1).known) {
      title.noun = end - 1;
    } else {
      for (std::uint32_t token = end; token-- > sentence_.begin && end - token <= 16 && is_inside_phrase(token);) {
        if (!role_at(token).known || token + 1 >= end || !is_preposition(token + 1)) continue;
        title.noun = token;
        break;
      }
      if (title.noun == kNoToken) return {};
      read_right(title, end);
    }
    read_left(title);
    step_out(title);
    std::vector<Title> titles{title};
    if (title.begin < sentence_.begin + 2 || !is_one_of(word(title.begin - 1), {"and", "&"}) || !role_at(title.begin - 2).known) return titles;
    Title first;
    first.noun = title.begin - 2;
    read_left(first);
    if (titles.front().owners.empty()) titles.front().owners = first.owners;
    titles.push_back(std::move(first));
    return titles;
  }

  // ", the head of Norvex" after a name; none when another name follows at once, which then bears the title.
  Title title_after(std::uint32_t end) const {
    Title title;
    if (end + 1 >= sentence_.end || word(end) != ",") return title;
    for (std::uint32_t token = end + 1; token < sentence_.end && token <= end + 10 && is_inside_phrase(token); ++token) {
      if (is_preposition(token) || is_one_of(word(token), {"and", "&"})) return title;
      if (!role_at(token).known || (token + 1 < sentence_.end && role_at(token + 1).known)) continue;
      title.noun = token;
      break;
    }
    if (title.noun == kNoToken) return title;
    std::uint32_t stop = title.noun + 1;
    while (stop < sentence_.end && stop <= title.noun + 14 && is_inside_phrase(stop) && !is_person(stop)) ++stop;
    if (stop < sentence_.end && is_person(stop)) return {};
    if (title.noun + 1 < sentence_.end && is_preposition(title.noun + 1)) read_right(title, stop);
    else if (stop != title.noun + 1) return {};
    read_left(title);
    return title;
  }

  bool is_person(std::uint32_t token) const {
    if (!is_name(token)) return false;
    return scene_.context.mentions[name_at_[token]].type == EntityType::Person;
  }

  std::string label_of(const Title& title) const {
    std::vector<std::string> words;
    for (std::uint32_t token = title.noun; token-- > title.begin && words.size() < 2;) {
      const Upos upos = tree_.word(token).upos;
      if (is_name(token) || (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj)) break;
      words.push_back(lower(tree_.lemma(token)));
    }
    std::reverse(words.begin(), words.end());
    std::string label;
    for (const std::string& one : words)
      if (!is_one_of(one, {"new", "current", "then", "longtime", "veteran", "outgoing", "incoming"})) label += one + " ";
    if (title.begin > sentence_.begin && is_one_of(word(title.begin - 1), {"former", "ex", "late"})) label.insert(0, "former ");
    return label + lower(tree_.lemma(title.noun));
  }

  bool fits(const RelationalNoun& noun, const Owner& owner) const {
    const Entity& of = entity(owner.thing);
    if (!of.named || is_value(of.type) || of.type == EntityType::Product || of.type == EntityType::Norp) return false;
    if (noun.cls != ClaimClass::Role) return of.type == EntityType::Org;
    const bool country = of.gazetteer_id.empty() || of.gazetteer_id.starts_with("country:");
    return noun.office || !owner.by.empty() || of.type != EntityType::Gpe || !country;
  }

  void add(std::uint32_t person, const Mention& mention, const Title& title, std::vector<Claim>* claims) {
    const RelationalNoun noun = role_at(title.noun);
    const std::string label = label_of(title);
    bool told = false;
    for (const Owner& owner : title.owners) {
      told = true;
      if (!fits(noun, owner)) continue;
      const std::string by = owner.by.empty() || owner.by == "at" ? "of" : owner.by;
      if (claims != nullptr)
        add_claim(scene_, "title", {person, owner.thing, title.noun, mention.head, owner.token, label + " " + by, noun.cls, ClaimKind::State,
                                    false, true, 0.95F}, *claims);
      held_.emplace(lower(tree_.lemma(title.noun)), owner.thing);
      housed_.insert(person);
    }
    if (!told && noun.office && is_one_of(lower(tree_.lemma(title.noun)), {"president", "minister", "premier", "king", "queen", "chancellor", "emir", "sultan"}))
      homeless_.push_back({person, title.noun, mention.head, label});
  }

  // True if a description of the person elsewhere tells her country: "the Japanese minister".
  bool is_described_with_country(std::uint32_t person) const {
    for (const std::uint32_t i : entity(person).mentions) {
      const TokenSpan words = scene_.context.mentions[i].tokens;
      for (std::uint32_t token = words.begin; token < words.end; ++token)
        if (is_name(token) && scene_.context.mentions[name_at_[token]].type == EntityType::Gpe) return true;
    }
    return false;
  }

  void settle(const Homeless& one, std::vector<Claim>& claims) {
    if (!housed_.insert(one.person).second || is_described_with_country(one.person)) return;
    const std::vector<Entity>& entities = scene_.context.resolution.entities;
    std::uint32_t best = kNoEntity;
    std::size_t most = 0, next = 0;
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      if (!entities[i].gazetteer_id.starts_with("country:") || held_.contains({lower(tree_.lemma(one.noun)), i})) continue;
      const std::size_t count = entities[i].mentions.size();
      if (count > most) next = most, most = count, best = i;
      else next = std::max(next, count);
    }
    if (most == next) return;
    add_claim(scene_, "title_home", {one.person, best, one.noun, one.token, kNoToken, one.label + " of", ClaimClass::Role, ClaimKind::State,
                                     false, true, 0.5F}, claims);
  }

  const Scene& scene_;
  const Phrases& phrases_;
  const Tree& tree_;
  std::vector<std::uint32_t> name_at_;  // the mention whose proper name holds the token
  TokenSpan sentence_;
  std::set<std::pair<std::string, std::uint32_t>> held_;  // title noun and country that somebody bears
  std::set<std::uint32_t> housed_;                        // persons whose title has its country
  std::vector<Homeless> homeless_;
};

}  // namespace

void read_titles(const Scene& scene, std::vector<Claim>& claims) { TitleReader(scene).read(claims); }
void read_title_homes(const Scene& scene, std::vector<Claim>& claims) { TitleReader(scene).read_homes(claims); }

}  // namespace relata
