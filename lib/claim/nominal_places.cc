// Where people come from, what bodies are parts of, where places and events lie: what stands before a name ("Kenyan", "Kenya's"),
// after a comma ("Doha, Qatar") or after "of", "in", "from". Tested by tests/claim/nominal_test.cc.
#include <algorithm>

#include "base/fold.h"
#include "base/table.h"
#include "claim/labels.h"
#include "claim/nominal.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

const Entity& entity_of(const Phrases& phrases, std::uint32_t entity) { return phrases.context().resolution.entities[entity]; }

// "Kenyan runner Joy", "Kenya's Joy", "Joy of Nairobi": a country before the name, or any place behind it. "Nairobi's coach Joy" works
// there.
bool says_origin(const Phrases& phrases, const Linked& one, std::uint32_t entity, const std::vector<std::uint32_t>& descriptors) {
  if (is(one.by, Preposition::Origin)) return true;
  const std::string& id = entity_of(phrases, entity).gazetteer_id;
  const bool country = id.empty() || id.starts_with("country:") || phrases.is_demonym(one.token);
  return country && (one.by.empty() || (one.by == kPossessor && descriptors.empty()));
}

bool is_country_like(EntityType type) { return type == EntityType::Gpe || type == EntityType::Loc; }

// A noun that is no name: it may stand for nothing, for the name it describes, or for an unnamed thing.
bool is_plain(const Phrases& phrases, std::uint32_t noun) { return !phrases.is_name(noun) && !phrases.is_in_name(noun); }

// The common nouns in apposition before a name, nearest last: "runner" of "Kenyan runner Joy Wanjala".
std::vector<std::uint32_t> descriptors_of(const Phrases& phrases, std::uint32_t name) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t kid : phrases.tree().children(name)) {
    const bool before = kid < name && is_one_of(phrases.tree().deprel(kid), {Deprel::NmodDesc, Deprel::Compound, Deprel::NmodUnmarked});
    if (before && is_plain(phrases, kid)) found.push_back(kid);
  }
  const std::uint32_t head = phrases.tree().head(name);
  // "Xinhua news agency": the noun follows.
  if (phrases.tree().deprel(name) == Deprel::Compound && head > name && is_plain(phrases, head)) found.push_back(head);
  const bool beside = is_one_of(phrases.tree().deprel(name), {Deprel::Appos, Deprel::Flat, Deprel::NmodUnmarked});
  if (beside && head != kRoot && head < name && !phrases.is_in_name(head)) found.push_back(head);
  return found;
}

// The word that makes a body a part of a state or of a greater body: "ministry", "navy". Looked for in its name, then before it.
std::string organ_word(const Phrases& phrases, const Mention& mention, const std::vector<std::uint32_t>& descriptors) {
  const TokenSpan words = mention.name.empty() ? mention.tokens : mention.name;
  for (std::uint32_t token = words.end; token-- > words.begin;) {
    const std::string word = phrases.tree().lower_lemma(token);
    if (look_up_relational_noun(word).organ) return word;
  }
  for (const std::uint32_t token : descriptors)
    if (look_up_relational_noun(phrases.tree().lower_lemma(token)).organ) return noun_label(phrases, token);
  return "";
}

// The country that the first word of a body's name tells ("Indian Navy"), if the article speaks of it.
std::uint32_t country_in(const Phrases& phrases, const Mention& mention) {
  if (mention.name.size() < 2) return kNoEntity;
  const std::vector<Entity>& entities = phrases.context().resolution.entities;
  const std::string_view word = phrases.context().document.text_of(mention.name.begin);
  const GazetteerEntry* country = Gazetteer::built_in().of_demonym(word);
  if (country == nullptr)
    for (const GazetteerEntry* entry : Gazetteer::built_in().look_up(word))
      if (country == nullptr && entry->id.starts_with("country:")) country = entry;
  if (country == nullptr) return kNoEntity;
  for (std::uint32_t i = 0; i < entities.size(); ++i)
    if (entities[i].gazetteer_id == country->id || entities[i].label == country->name) return i;
  return kNoEntity;
}

struct Named {
  std::uint32_t token;  // head of the mention
  const Mention& mention;
  std::uint32_t entity;
  EntityType type;
};

// Every name in the article that stands for one entity, with its head.
template <typename Visit>
void for_each_name(const Phrases& phrases, Visit visit) {
  const Context& context = phrases.context();
  for (std::uint32_t i = 0; i < context.mentions.size(); ++i) {
    const Mention& mention = context.mentions[i];
    const std::uint32_t entity = context.resolution.entity_of(i);
    if (mention.kind != MentionKind::Name || entity == kNoEntity || phrases.mention_at(mention.head) != i) continue;
    visit(Named{mention.head, mention, entity, entity_of(phrases, entity).type});
  }
}

// What is linked to a name or to the common nouns before it.
std::vector<Linked> links_of(const Phrases& phrases, std::uint32_t name, const std::vector<std::uint32_t>& descriptors) {
  std::vector<Linked> all = linked_to(phrases, name);
  for (const std::uint32_t noun : descriptors)
    for (Linked& one : linked_to(phrases, noun))
      if ((one.token < noun || noun > name) && one.token != name) all.push_back(std::move(one));
  return all;
}

// "Treasury Chad specialist", "Chad expert": the name of a country, and not of its people, right before somebody's trade is what the trade is about.
bool is_field(const Phrases& phrases, std::uint32_t country) {
  const Tree& tree = phrases.tree();
  if (phrases.is_demonym(country) || tree.word(country).upos == Upos::Adj || country + 1 >= tree.size() || tree.deprel(country) != Deprel::Compound)
    return false;
  return is(tree.lower_lemma(country + 1), WordClass::KnowsField);
}

// The common nouns before a person's name and in apposition behind it.
std::vector<std::uint32_t> trades_of(const Phrases& phrases, std::uint32_t name) {
  std::vector<std::uint32_t> found = descriptors_of(phrases, name);
  for (const std::uint32_t kid : phrases.tree().children(name))
    if (kid > name && phrases.tree().deprel(kid) == Deprel::Appos && is_plain(phrases, kid)) found.push_back(kid);
  return found;
}

// Is whose the person is said by a title, or a noun that tells of two alike ("ally")?
bool has_owner_in_title(const Phrases& phrases, const Named& named, const std::vector<std::uint32_t>& trades) {
  for (const TitlePlace& title : phrases.titles().places())
    if (&phrases.context().mentions[title.mention] == &named.mention && phrases.titles().role_at(title.noun).office) return true;
  for (const std::uint32_t noun : trades)
    if (const auto entry = look_up_relational_noun(phrases.tree().lower_lemma(noun)); entry.office || (entry.known && entry.symmetric)) return true;
  return false;
}

bool has_members(const Entity& body) {
  const auto tells = [](const std::string& name) {
    const std::vector<std::string_view> words = parts_of(name, ' ');
    return std::any_of(words.begin(), words.end(), [](std::string_view word) { return is(lower(word), WordClass::MembersBody); });
  };
  return tells(body.label) || std::any_of(body.aliases.begin(), body.aliases.end(), tells);
}

// "Ann of the Green Party" is a member, "the student Ann from the Blida School" its student; "Ann of Norvex" and "Norvex's Ann" work there.
void tell_body(const Phrases& phrases, const Linked& one, const Entity& body, const std::vector<std::uint32_t>& trades, RelationMatch& found) {
  found.cls = ClaimClass::Role, found.label = "work for", found.directness = 0.7F;
  if (has_members(body)) {
    found.cls = ClaimClass::Member, found.label = "member of";
  } else if (!trades.empty()) {
    found.label = noun_label(phrases, trades.front()) + " " + one.by;
  }
}

// "Zeld resident Ann" lives there, and in "Zeld Elder Ann" the capital makes it a title; "US player Ann" is an American.
void tell_place(const Phrases& phrases, std::uint32_t trade, RelationMatch& found) {
  const auto noun = look_up_relational_noun(phrases.tree().lower_lemma(trade));
  const bool dwells = noun.known && noun.cls == ClaimClass::Nationality;
  const std::string_view written = phrases.context().document.text_of(trade);
  if (!dwells && lower(written) == written) return;
  found.label = noun_label(phrases, trade) + " of";
  if (!dwells) found.cls = ClaimClass::Role;
}

// What holds of a named thing, whatever is said around its name; the label is still to be filled in.
RelationMatch fact_of(const Named& named, std::uint32_t object, std::uint32_t object_token, ClaimClass cls, float directness) {
  return {.subject = named.entity,
          .object = object,
          .trigger = named.token,
          .subject_token = named.token,
          .object_token = object_token,
          .label = {},
          .cls = cls,
          .kind = ClaimKind::State,
          .timeless = true,
          .directness = directness};
}

void add_nationality(const Scene& scene, const Named& named, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  const std::vector<std::uint32_t> trades = trades_of(phrases, named.token);
  if (has_owner_in_title(phrases, named, trades)) return;
  for (const Linked& one : links_of(phrases, named.token, trades)) {
    const bool origin = is(one.by, Preposition::Origin);
    for (const std::uint32_t entity : one.entities) {
      const EntityType type = entity_of(phrases, entity).type;
      RelationMatch found = fact_of(named, entity, one.token, ClaimClass::Nationality, 0.85F);
      found.label = "nationality";
      if (type == EntityType::Norp && one.by.empty() && !trades.empty()) {
        found.label = noun_label(phrases, trades.front()) + " of", found.cls = ClaimClass::Member;
      } else if (type == EntityType::Org && phrases.tree().head(one.token) == named.token && (origin || (one.by == kPossessor && trades.empty()))) {
        tell_body(phrases, one, entity_of(phrases, entity), trades, found);
      } else if (type != EntityType::Gpe || !says_origin(phrases, one, entity, trades) || is_field(phrases, one.token)) {
        continue;
      } else if (origin) {
        found.label = "come from";
      } else if (one.by.empty() && !trades.empty() && !phrases.is_demonym(one.token)) {
        tell_place(phrases, trades.front(), found);
      }
      add_claim(scene, found, claims);
    }
  }
}

void add_part(const Scene& scene, const Named& named, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  std::vector<std::uint32_t> descriptors = descriptors_of(phrases, named.token);
  // "its largest shareholder, Norvex": the noun says what Norvex is to it, and that is no part.
  std::erase_if(descriptors, [&](std::uint32_t noun) {
    const RelationalNoun entry = look_up_relational_noun(phrases.tree().lower_lemma(noun));
    return entry.known && !entry.organ && !entry.based && entry.cls != ClaimClass::PartOf && entry.cls != ClaimClass::Location;
  });
  const std::string organ = organ_word(phrases, named.mention, descriptors);
  TokenSpan words{std::min(named.mention.tokens.begin, phrases.tree().subtree(named.token).begin), named.token + 1};
  for (const std::uint32_t noun : descriptors) words.begin = std::min(words.begin, phrases.tree().subtree(noun).begin);
  for (const Linked& one : links_of(phrases, named.token, descriptors)) {
    const bool before = one.by.empty() || one.by == kPossessor;
    if (!before && !is(one.by, Preposition::NounComplement)) continue;
    for (const std::uint32_t entity : one.entities) {
      const EntityType type = entity_of(phrases, entity).type;
      if (!is_country_like(type) && type != EntityType::Org) continue;
      RelationMatch found = fact_of(named, entity, one.token, ClaimClass::PartOf, 0.8F);
      found.label = "part of";
      if (before && is_run_by_state(phrases.tree(), words)) {
        found.label = "state-run by", found.cls = ClaimClass::Ownership;
      } else if (!organ.empty()) {
        found.label = organ + " of";
      } else if (is_country_like(type)) {
        found.label = "based in", found.cls = ClaimClass::Location, found.directness = 0.7F;
      } else if (one.by.empty()) {
        continue;  // "Norvex rival Almata"
      }
      add_claim(scene, found, claims);
    }
  }
  const std::uint32_t country = country_in(phrases, named.mention);
  if (country == kNoEntity || organ.empty()) return;
  RelationMatch found = fact_of(named, country, named.token, ClaimClass::PartOf, 0.85F);
  found.label = organ + " of";
  add_claim(scene, found, claims);
}

// True if the phrase names the country that the place is known to lie in.
bool is_in_country(const Phrases& phrases, std::uint32_t place, std::uint32_t token) {
  const std::vector<std::uint32_t> entities = phrases.entities_at(token);
  if (entities.size() != 1 || !entity_of(phrases, entities.front()).gazetteer_id.starts_with("country:")) return false;
  const Entity &inner = entity_of(phrases, place), &outer = entity_of(phrases, entities.front());
  return !inner.gazetteer_id.starts_with("country:") && !inner.country.empty() && inner.country == outer.country;
}

// "Doha, Qatar": a place and, after a comma, a greater one. A list of places ("Doha, Qatar and Kuwait") is none.
void add_greater_place(const Scene& scene, const Named& named, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  const Tree& tree = phrases.tree();
  for (const std::uint32_t kid : tree.children(named.token)) {
    const bool listed = tree.deprel(kid) == Deprel::Conj && tree.child(kid, {Deprel::Cc}) == kNoToken;
    const bool joined = listed && is_in_country(phrases, named.entity, kid);
    if (kid < named.token || !(joined || is_one_of(tree.deprel(kid), {Deprel::Appos, Deprel::NmodUnmarked, Deprel::List}))) continue;
    if (!phrases.is_name(kid) || !is_country_like(phrases.type_of(kid)) || phrases.entities_at(kid).size() != 1) continue;
    const std::uint32_t greater = phrases.entities_at(kid).front();
    const Entity &inner = entity_of(phrases, named.entity), &outer = entity_of(phrases, greater);
    if (!inner.country.empty() && !outer.country.empty() && inner.country != outer.country) continue;
    add_claim(scene,
              {.subject = named.entity,
               .object = greater,
               .trigger = named.token,
               .subject_token = named.token,
               .object_token = kid,
               .label = "located in",
               .cls = ClaimClass::Location,
               .kind = ClaimKind::State,
               .timeless = true,
               .directness = 0.9F},
              claims);
  }
}

}  // namespace

void read_nationalities(const Scene& scene, std::vector<Claim>& claims) {
  for_each_name(scene.phrases, [&](const Named& named) {
    if (named.type == EntityType::Person) add_nationality(scene, named, claims);
  });
}

void read_parts(const Scene& scene, std::vector<Claim>& claims) {
  for_each_name(scene.phrases, [&](const Named& named) {
    if (named.type == EntityType::Org) add_part(scene, named, claims);
  });
}

void read_places(const Scene& scene, std::vector<Claim>& claims) {
  for_each_name(scene.phrases, [&](const Named& named) {
    if (is_country_like(named.type)) add_greater_place(scene, named, claims);
    if (named.type == EntityType::Person || named.type == EntityType::Norp) return;
    for (const Linked& one : linked_to(scene.phrases, named.token)) {
      const bool event = named.type == EntityType::Event;
      if (!is(one.by, Preposition::Inside) && !(one.by.empty() && (event || named.type == EntityType::Fac))) continue;
      for (const std::uint32_t entity : one.entities) {
        if (!is_country_like(entity_of(scene.phrases, entity).type)) continue;
        add_claim(scene,
                  {.subject = named.entity,
                   .object = entity,
                   .trigger = named.token,
                   .subject_token = named.token,
                   .object_token = one.token,
                   .label = event ? "take place in" : "located in",
                   .cls = ClaimClass::Location,
                   .kind = event ? ClaimKind::Event : ClaimKind::State,
                   .timeless = true,
                   .directness = 0.8F},
                  claims);
      }
    }
  });
}

}  // namespace relata
