// Nouns that say what several things are to each other, what kind of thing one is, and where it comes from: "the rivals Peru and
// Chile", "Sagan, a Norvex product", "of Czech origin". Tested by tests/claim/nominal_test.cc.
#include "claim/labels.h"
#include "claim/nominal.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

// The head of the names that a plural noun stands before, in either bracketing, or that are its only holders after it.
std::uint32_t names_beside(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  for (const std::uint32_t kid : tree.children(noun))
    if (kid > noun && is_one_of(tree.deprel(kid), {Deprel::Appos, Deprel::Flat, Deprel::NmodUnmarked}) && phrases.is_name(kid)) return kid;
  const std::uint32_t head = tree.head(noun);
  const bool before = is_one_of(tree.deprel(noun), {Deprel::NmodDesc, Deprel::Compound, Deprel::NmodUnmarked});
  return head != kRoot && before && noun < head && phrases.is_name(head) ? head : kNoToken;
}

// A name that an indefinite noun is said of: "Sagan, a product", "Sagan is a product".
std::uint32_t said_of(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  if (tree.deprel(noun) == Deprel::Appos && tree.head(noun) < noun) return tree.head(noun);
  if (tree.child(noun, {Deprel::Cop}) != kNoToken) return tree.child(noun, {Deprel::Nsubj});
  return kNoToken;
}

// A thing of the first type may be one of the kind that the second names.
bool is_kind(EntityType type, EntityType kind) {
  if (type == EntityType::Product) return kind == EntityType::Product || kind == EntityType::Org;
  return (type == EntityType::Person || type == EntityType::Org) && (kind == EntityType::Org || kind == EntityType::Event);
}

}  // namespace

bool is_origin_noun(std::string_view lemma) { return is(lemma, WordClass::OriginNoun); }

void read_groups(const Scene& scene, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    if (!is_plural(scene.tree.word(noun).xpos) || phrases.is_in_name(noun)) continue;
    const RelationalNoun entry = look_up_relational_noun(scene.tree.lower_lemma(noun));
    if (!entry.known || !entry.symmetric) continue;
    const std::uint32_t names = names_beside(phrases, noun);
    if (names == kNoToken) continue;
    const std::vector<std::uint32_t> entities = phrases.all_entities_at(names);
    if (entities.size() > 4) continue;
    for (std::size_t i = 0; i < entities.size(); ++i)
      for (std::size_t k = i + 1; k < entities.size(); ++k)
        add_claim(scene,
                  {.subject = entities[i],
                   .object = entities[k],
                   .trigger = noun,
                   .subject_token = names,
                   .object_token = names,
                   .label = noun_label(phrases, noun) + " of",
                   .cls = entry.cls,
                   .kind = ClaimKind::State,
                   .symmetric = true,
                   .timeless = true,
                   .directness = 0.85F},
                  claims);
  }
}

void read_kinds(const Scene& scene, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    if (scene.tree.word(noun).upos != Upos::Noun || phrases.is_in_name(noun)) continue;
    if (look_up_relational_noun(scene.tree.lower_lemma(noun)).known) continue;
    const std::uint32_t name = said_of(phrases, noun);
    if (name == kNoToken) continue;
    for (const Linked& one : linked_to(phrases, noun)) {
      if (!one.by.empty() || one.token > noun || phrases.is_demonym(one.token)) continue;
      for (const std::uint32_t entity : phrases.entities_at(name))
        for (const std::uint32_t kind : one.entities)
          if (is_kind(phrases.entity_type(entity), phrases.entity_type(kind)))
            add_claim(scene,
                      {.subject = entity,
                       .object = kind,
                       .trigger = noun,
                       .subject_token = name,
                       .object_token = one.token,
                       .label = noun_label(phrases, noun) + " of",
                       .cls = ClaimClass::Member,
                       .kind = ClaimKind::State,
                       .timeless = true,
                       .directness = 0.75F},
                      claims);
    }
  }
}

void read_origins(const Scene& scene, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  const Tree& tree = scene.tree;
  for (std::uint32_t noun = 0; noun < tree.size(); ++noun) {
    if (!is_origin_noun(tree.lemma(noun)) || tree.head(noun) == kRoot) continue;
    if (!is(phrases.preposition(noun), Preposition::NounComplement)) continue;
    std::uint32_t holder = tree.deprel(noun) == Deprel::Nmod ? tree.head(noun) : tree.child(noun, {Deprel::Nsubj});
    if (holder == kNoToken) continue;
    if (const std::uint32_t name = said_of(phrases, holder); name != kNoToken) holder = name;
    for (const Linked& one : linked_to(phrases, noun)) {
      if (!one.by.empty()) continue;
      for (const std::uint32_t entity : phrases.entities_at(holder))
        for (const std::uint32_t country : one.entities)
          if (phrases.entity_type(country) == EntityType::Gpe)
            add_claim(scene,
                      {.subject = entity,
                       .object = country,
                       .trigger = noun,
                       .subject_token = holder,
                       .object_token = one.token,
                       .label = "origin",
                       .cls = ClaimClass::Nationality,
                       .kind = ClaimKind::State,
                       .timeless = true,
                       .directness = 0.85F},
                      claims);
    }
  }
}

}  // namespace relata
