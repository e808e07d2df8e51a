// Titles with their owners: "Iraqi Foreign Minister Fuad Hussein", "Minister of Energy Ann Bell of Peru", "Ann Bell, the head of
// Norvex". Whose a title is stands before its noun or behind its preposition. Tested by tests/claim/nominal_test.cc.
#include <algorithm>

#include "claim/labels.h"
#include "claim/nominal.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

struct Owner {
  std::uint32_t entity;
  std::uint32_t token;
  std::string by;  // "" before the noun
};

class TitleReader {
 public:
  explicit TitleReader(const Scene& scene) : scene_(scene), phrases_(scene.phrases), tree_(scene.tree), titles_(scene.phrases.titles()) {}

  void read(std::vector<Claim>& claims) const {
    for (const TitlePlace& place : titles_.places()) {
      const std::uint32_t person = scene_.context.resolution.entity_of(place.mention);
      if (person == kNoEntity || entity_of(person).type != EntityType::Person) continue;
      std::vector<Owner> owners = owners_of(place);
      if (owners.empty()) add_own_country(person, place, owners);
      add(person, place, owners, claims);
    }
  }

 private:
  const Entity& entity_of(std::uint32_t entity) const { return scene_.context.resolution.entities[entity]; }
  std::string word(std::uint32_t token) const { return lower(scene_.context.document.text_of(token)); }
  std::string lemma(std::uint32_t token) const { return tree_.lower_lemma(token); }

  // Before the noun, then behind its preposition; of two titles joined by "and" the second shares the owner of the first.
  std::vector<Owner> owners_of(const TitlePlace& place) const {
    std::vector<Owner> owners;
    read_left(place, owners);
    read_right(place, owners);
    if (owners.empty()) read_behind_name(place, owners);
    if (!owners.empty()) return owners;
    for (const TitlePlace& other : titles_.places())
      if (other.mention == place.mention && other.end + 1 == place.begin) read_left(other, owners);
    return owners;
  }

  // "Mayor Ann Bell of Lima": behind the name that bears the title.
  void read_behind_name(const TitlePlace& place, std::vector<Owner>& owners) const {
    const TokenSpan name = scene_.context.mentions[place.mention].name;
    if (place.end != name.begin || name.end + 1 >= tree_.size() || !is(word(name.end), Preposition::NounComplement)) return;
    const std::uint32_t first = name.end + (tree_.word(name.end + 1).upos == Upos::Det ? 2 : 1);
    if (first >= tree_.size() || !titles_.is_name(first)) return;
    const Mention& owner = scene_.context.mentions[titles_.name_at(first)];
    const std::uint32_t above = tree_.head(owner.head), behind = owner.name.end;
    // What the tree hangs on a verb, and "of Russia's plans", are no owners; nor is a party that of a state's office.
    if (base_of(tree_.deprel(owner.head)) != Deprel::Nmod || above == kRoot || above < place.begin || above >= name.end) return;
    if (behind < tree_.size() && (tree_.word(behind).xpos == Xpos::POS || tree_.word(behind).upos == Upos::Noun)) return;
    if (owner.type == EntityType::Org && titles_.role_at(place.noun).office) return;
    add_owners_of(titles_.name_at(first), first, word(name.end), owners);
  }

  void add_owners_of(std::uint32_t mention, std::uint32_t token, const std::string& by, std::vector<Owner>& owners) const {
    for (const std::uint32_t entity : scene_.context.resolution.entities_of[mention]) owners.push_back({entity, token, by});
  }

  void read_left(const TitlePlace& place, std::vector<Owner>& owners) const {
    const std::uint32_t first = place.begin;
    if (first == place.noun) return;
    if (titles_.is_name(first)) return add_owners_of(titles_.name_at(first), first, "", owners);
    if (is(word(first), WordClass::PossessiveRelative)) return add_antecedents(first, owners);
    if (tree_.word(first).xpos != Xpos::PRPS) return;
    if (const std::uint32_t mention = phrases_.mention_at(first); mention != kNoMention) add_owners_of(mention, first, "", owners);
  }

  // "Peru, whose president": the name that ends right before, or else what the tree says.
  void add_antecedents(std::uint32_t whose, std::vector<Owner>& owners) const {
    std::uint32_t before = whose;
    while (before > 0 && tree_.word(before - 1).upos == Upos::Punct) --before;
    if (before > 0 && titles_.is_name(before - 1)) return add_owners_of(titles_.name_at(before - 1), before - 1, "", owners);
    for (const std::uint32_t entity : phrases_.entities_at(whose)) owners.push_back({entity, whose, ""});
  }

  // "President Hirut Alemu": of the country that the article is about.
  void add_own_country(std::uint32_t person, const TitlePlace& place, std::vector<Owner>& owners) const {
    for (const Role& role : entity_of(person).roles)
      if (role.own && role.organisation != kNoEntity && role.title == lemma(place.noun)) owners.push_back({role.organisation, kNoToken, ""});
  }

  // Owners among the words behind the title's preposition. A body outdoes the country that it belongs to.
  void read_right(const TitlePlace& place, std::vector<Owner>& owners) const {
    std::vector<Owner> all;
    std::string by;
    for (std::uint32_t token = place.noun + 1; token < place.end; ++token) {
      if (titles_.is_preposition(token)) by = word(token);
      const std::uint32_t mention = titles_.is_name(token) ? titles_.name_at(token) : phrases_.mention_at(token);
      if (mention == kNoMention || (titles_.is_name(token) && token + 1 != scene_.context.mentions[mention].name.end)) continue;
      if (!titles_.is_name(token) && scene_.context.mentions[mention].kind != MentionKind::Nominal) continue;
      if (token + 1 < tree_.size() && is_origin_noun(tree_.lemma(token + 1))) continue;
      add_owners_of(mention, token, by, all);
    }
    const auto is_body = [&](const Owner& owner) { return entity_of(owner.entity).named && entity_of(owner.entity).type == EntityType::Org; };
    if (std::any_of(all.begin(), all.end(), is_body)) std::erase_if(all, [&](const Owner& owner) { return !is_body(owner); });
    owners.insert(owners.end(), all.begin(), all.end());
  }

  std::string label_of(const TitlePlace& place) const {
    std::vector<std::string> words;
    std::uint32_t token = place.noun;
    while (token-- > place.begin && words.size() < 2) {
      const Upos upos = tree_.word(token).upos;
      if (titles_.is_name(token) || (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj)) break;
      words.push_back(lemma(token));
    }
    std::reverse(words.begin(), words.end());
    std::string label;
    for (const std::string& one : words)
      if (!is(one, WordClass::IncumbentAdjective)) label += one + " ";
    if (place.begin > 0 && is(word(place.begin - 1), WordClass::FormerAdjective)) label.insert(0, "former ");
    return label + lemma(place.noun);
  }

  bool fits(const RelationalNoun& noun, const Owner& owner) const {
    const Entity& of = entity_of(owner.entity);
    if (!of.named || is_value(of.type) || of.type == EntityType::Product || of.type == EntityType::Norp) return false;
    if (noun.cls != ClaimClass::Role) return of.type == EntityType::Org;
    const bool country = of.gazetteer_id.empty() || of.gazetteer_id.starts_with("country:");
    return noun.office || !owner.by.empty() || of.type != EntityType::Gpe || !country;
  }

  void add(std::uint32_t person, const TitlePlace& place, const std::vector<Owner>& owners, std::vector<Claim>& claims) const {
    const RelationalNoun noun = titles_.role_at(place.noun);
    const std::string label = label_of(place);
    const std::uint32_t holder = scene_.context.mentions[place.mention].head;
    for (const Owner& owner : owners) {
      if (!fits(noun, owner)) continue;
      const std::string by = owner.by.empty() || owner.by == "at" ? "of" : owner.by;
      add_claim(scene_,
                {.subject = person,
                 .object = owner.entity,
                 .trigger = place.noun,
                 .subject_token = holder,
                 .object_token = owner.token,
                 .label = label + " " + by,
                 .cls = noun.cls,
                 .kind = ClaimKind::State,
                 .timeless = true,
                 .directness = 0.95F},
                claims);
    }
  }

  const Scene& scene_;
  const Phrases& phrases_;
  const Tree& tree_;
  const Titles& titles_;
};

}  // namespace

void read_titles(const Scene& scene, std::vector<Claim>& claims) { TitleReader(scene).read(claims); }

}  // namespace relata
