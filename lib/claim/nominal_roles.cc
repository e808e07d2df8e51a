// A relational noun ("minister", "wife", "ally", "capital") has holders and something it is of. Holders are found first: a name that
// the noun stands before, stands beside in apposition, or is said to be; failing these, whatever the phrase itself stands for. Then
// what it is of: its own possessor, modifiers and prepositions, else those of the holder's name. Tested by tests/claim/nominal_test.cc.
#include <algorithm>
#include <map>

#include "claim/labels.h"
#include "claim/nominal.h"
#include "claim/referents.h"
#include "lexicon/control.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"

namespace relata {
namespace {

struct Holders {
  std::vector<std::uint32_t> tokens;  // heads of phrases, each one holder or more
  bool presupposed = true;            // false: said of the holder by a verb, and so open to denial
  float confidence = 1;
};

bool is_person(EntityType type) { return type == EntityType::Person; }
bool is_body(EntityType type) { return type == EntityType::Org || type == EntityType::Gpe || type == EntityType::Norp; }

// Does a noun of this class take holders and owners of these types?
bool fits(const RelationalNoun& noun, EntityType holder, EntityType of) {
  switch (noun.cls) {
    case ClaimClass::Role: return is_person(holder) && !is_value(of) && of != EntityType::Product;
    case ClaimClass::Family: return is_person(holder) && is_person(of);
    case ClaimClass::Nationality: return is_person(holder) && (of == EntityType::Gpe || of == EntityType::Loc || of == EntityType::Norp);
    case ClaimClass::Location: return (is_place(holder) || (noun.based && holder == EntityType::Org)) && (of == EntityType::Gpe || of == EntityType::Loc);
    case ClaimClass::PartOf: return (holder == EntityType::Org || holder == EntityType::Loc || holder == EntityType::Gpe) && !is_value(of);
    case ClaimClass::Member: return !is_place(of) || of == EntityType::Gpe;
    case ClaimClass::Founder: return is_person(holder) || is_body(holder);
    default: return true;
  }
}

// "Borrell and Mora, the coordinators" are both; "Borrell and Mora, the coordinator" is the last.
void add_beside(const Tree& tree, std::uint32_t head, std::uint32_t noun, std::vector<std::uint32_t>& tokens) {
  const std::vector<std::uint32_t> all = tree.conjuncts(head);
  if (is_plural(tree.word(noun).xpos)) {
    tokens.insert(tokens.end(), all.begin(), all.end());
    return;
  }
  std::uint32_t nearest = head;
  for (const std::uint32_t one : all)
    if (one < noun) nearest = std::max(nearest, one);
  tokens.push_back(nearest);
}

// The verb with its particle: "swear in".
std::string verb_at(const Tree& tree, std::uint32_t verb) {
  const std::uint32_t particle = tree.child(verb, {Deprel::CompoundPrt});
  return tree.lower_lemma(verb) + (particle == kNoToken ? "" : " " + tree.lower_lemma(particle));
}

// "the appointment of X as head", "X's appointment as head": who gets or leaves the post.
std::uint32_t appointed(const Tree& tree, std::uint32_t event) {
  if (const std::uint32_t owner = tree.child(event, {Deprel::NmodPoss}); owner != kNoToken) return owner;
  for (const std::uint32_t kid : tree.children(event))
    if (tree.deprel(kid) == Deprel::Nmod && is(preposition_of(tree, kid), Preposition::NounComplement)) return kid;
  return kNoToken;
}

// "handed over | to X | as head": the one to whom something goes right before.
std::uint32_t receiver_before(const Tree& tree, std::uint32_t verb, std::uint32_t noun) {
  const std::uint32_t first = tree.subtree(noun).begin;
  for (const std::uint32_t kid : tree.children(verb))
    if (tree.deprel(kid) == Deprel::Obl && tree.word(kid).upos == Upos::Propn && preposition_of(tree, kid) == "to" && tree.subtree(kid).end == first)
      return kid;
  return kNoToken;
}

// The subject or object that a predicate noun is said of: "X is the head of", "named X head of", "swore in X as head of", "X, as head of".
std::uint32_t said_of(const Tree& tree, std::uint32_t noun) {
  if (const std::uint32_t subject = tree.child(noun, {Deprel::Nsubj}); subject != kNoToken) return subject;
  std::uint32_t verb = tree.head(noun);
  if (verb == kRoot) return kNoToken;
  const Deprel deprel = tree.deprel(noun);
  while (tree.deprel(verb) == Deprel::Conj && tree.word(verb).upos == Upos::Propn && is_plural(tree.word(noun).xpos)) verb = tree.head(verb);
  const bool as =
      is_one_of(deprel, {Deprel::Obl, Deprel::Nmod, Deprel::Advcl, Deprel::Xcomp}) && tree.child_with_lemma(noun, Preposition::Capacity) != kNoToken;
  if (as && tree.word(verb).upos == Upos::Noun) {
    if (const std::uint32_t whose = appointed(tree, verb); whose != kNoToken) return whose;
  }
  // "named X as head": parsers hang the post on the name, too.
  if (as && deprel == Deprel::Nmod && is_one_of(tree.deprel(verb), {Deprel::Obj, Deprel::NsubjPass, Deprel::Nmod}) && verb < noun)
    return tree.word(verb).upos == Upos::Propn ? verb : kNoToken;
  if (!as && !is_one_of(deprel, {Deprel::Xcomp, Deprel::Obj})) return kNoToken;
  if (as)
    if (const std::uint32_t receiver = receiver_before(tree, verb, noun); receiver != kNoToken) return receiver;
  const bool object = controller_of(verb_at(tree, verb), as ? "as" : "post") == Controller::Object;
  if (!as && !object && !is(tree.lemma(verb), WordClass::BecomesPost)) return kNoToken;
  const std::uint32_t first = tree.child(verb, {Deprel::Obj});
  const bool second = first != noun && first < noun;  // "appointed Ann head": parsers call both objects
  if (!as && deprel == Deprel::Obj && !second && !is(tree.lemma(verb), WordClass::BecomesPost)) return kNoToken;
  if (const std::uint32_t passive = tree.child(verb, {Deprel::NsubjPass}); passive != kNoToken) return passive;
  if (object && first != kNoToken && first != noun) return first;
  if (object && first == kNoToken && tree.deprel(verb) == Deprel::AclRelcl) return tree.head(verb);
  return tree.child(verb, {Deprel::Nsubj});
}

// The first name behind "such as", whether it hangs on the noun or on what follows it: "members of Mercosur such as Peru".
std::uint32_t example_of(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  for (const std::uint32_t kid : tree.children(noun)) {
    if (tree.deprel(kid) != Deprel::Nmod) continue;
    if (is(phrases.preposition(kid), Preposition::Exemplifying)) return phrases.is_name(kid) ? kid : kNoToken;
    for (const std::uint32_t below : tree.children(kid))
      if (tree.deprel(below) == Deprel::Nmod && phrases.preposition(below) == "such as" && phrases.is_name(below)) return below;
  }
  return kNoToken;
}

// "Olle" of "a brother named Olle".
std::uint32_t name_given(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  for (const std::uint32_t verb : tree.children(noun)) {
    if (tree.deprel(verb) != Deprel::Acl || !is(tree.lemma(verb), WordClass::NamedParticiple)) continue;
    for (const std::uint32_t kid : tree.children(verb))
      if (kid > verb && is_one_of(tree.deprel(kid), {Deprel::Xcomp, Deprel::Obj, Deprel::Obl}) && phrases.is_name(kid)) return kid;
  }
  return kNoToken;
}

Holders holders_of(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  Holders found;
  const std::uint32_t head = tree.head(noun);
  const Deprel deprel = tree.deprel(noun);
  for (const std::uint32_t kid : tree.children(noun)) {
    const bool after = kid > noun && is_one_of(tree.deprel(kid), {Deprel::Appos, Deprel::Flat, Deprel::NmodUnmarked});
    if (after && phrases.is_name(kid)) {
      add_beside(tree, kid, noun, found.tokens);
      if (is_plural(tree.word(noun).xpos)) found.tokens = tree.conjuncts(kid);
      return found;
    }
  }
  if (const std::uint32_t name = name_given(phrases, noun); name != kNoToken) return {{name}, true, 1};
  if (const std::uint32_t example = example_of(phrases, noun); example != kNoToken) return {tree.conjuncts(example), true, 0.9F};
  // "Ann's brother is Bob."
  if (deprel == Deprel::Nsubj && head != kRoot && phrases.is_name(head) && tree.child(head, {Deprel::Cop}) != kNoToken) return {{head}, false, 1};
  if (const std::uint32_t subject = said_of(tree, noun); subject != kNoToken) {
    found.tokens = tree.conjuncts(subject);
    found.presupposed = false;
    return found;
  }
  if (head != kRoot && is_one_of(deprel, {Deprel::NmodDesc, Deprel::Appos, Deprel::Compound, Deprel::Flat, Deprel::NmodUnmarked, Deprel::Parataxis})) {
    const bool title = deprel != Deprel::Appos && deprel != Deprel::Parataxis;
    if (!title || (noun < head && phrases.is_name(head))) {
      if (title) found.tokens.push_back(head);
      else add_beside(tree, head, noun, found.tokens);
      if (!phrases.entities_at(found.tokens.front()).empty()) return found;
      found.tokens.clear();
    }
  }
  if (head != kRoot && deprel == Deprel::Conj && look_up_relational_noun(tree.lower_lemma(head)).known && !phrases.is_name(noun)) {
    return holders_of(phrases, head);
  }
  const std::vector<std::uint32_t> entities = phrases.entities_at(noun);
  const auto is_named = [&](std::uint32_t entity) { return phrases.context().resolution.entities[entity].named; };
  if (std::any_of(entities.begin(), entities.end(), is_named)) found = {{noun}, true, 0.8F};
  return found;
}

// Who has a relative ("Ann has a brother, Olle"), and the body that gives a post of its own ("Norvex named Ann head").
std::uint32_t giver_of(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  std::uint32_t verb = tree.head(noun);
  if (verb == kRoot || !is_one_of(tree.deprel(noun), {Deprel::Obj, Deprel::Xcomp, Deprel::Obl, Deprel::Nmod})) return kNoToken;
  const bool as = tree.child_with_lemma(noun, Preposition::Capacity) != kNoToken;
  if (tree.deprel(noun) == Deprel::Nmod) {  // "hired | Ann as head": parsers hang the post on the name
    while (verb != kRoot && tree.deprel(verb) == Deprel::Conj) verb = tree.head(verb);
    if (!as || verb == kRoot || tree.deprel(verb) != Deprel::Obj) return kNoToken;
    verb = tree.head(verb);
  }
  const std::uint32_t subject = tree.child(verb, {Deprel::Nsubj});
  if (subject == kNoToken) return kNoToken;
  const RelationalNoun entry = look_up_relational_noun(tree.lower_lemma(noun));
  if (is(tree.lemma(verb), WordClass::HaveVerb)) return entry.cls == ClaimClass::Family ? subject : kNoToken;
  const bool post = controller_of(verb_at(tree, verb), as ? "as" : "post") == Controller::Object;
  if (!post || entry.cls != ClaimClass::Role) return kNoToken;
  if (phrases.type_of(subject) == EntityType::Org && phrases.is_name(subject)) return subject;
  // "The board of Norvex named Ann head."
  for (const Linked& one : linked_to(phrases, subject))
    if ((one.by.empty() || is(one.by, Preposition::Genitive)) && phrases.type_of(one.token) == EntityType::Org) return one.token;
  return phrases.type_of(subject) == EntityType::Org ? subject : kNoToken;
}

// What the noun is of. Names' own modifiers count when the noun has none: "Iran's | Foreign Minister | Amir" in any bracketing.
std::vector<Linked> owners_of(const Phrases& phrases, std::uint32_t noun, std::uint32_t holder) {
  const Tree& tree = phrases.tree();
  std::vector<Linked> all = linked_to(phrases, noun);
  const auto is_no_owner = [](const Linked& one) { return !one.by.empty() && !is(one.by, Preposition::RoleOwnerMark); };
  std::erase_if(all, is_no_owner);
  if (all.empty() && holder != kNoToken && holder != noun) {
    for (const Linked& one : linked_to(phrases, holder))
      if (one.token < holder && (one.by == kPossessor || one.by.empty())) all.push_back(one);
  }
  if (all.empty() && tree.deprel(noun) == Deprel::Conj) {
    for (const Linked& one : linked_to(phrases, tree.head(noun)))
      if (one.by == kPossessor || one.by.empty()) all.push_back(one);
  }
  // "Orbis chief Ann Bell's husband Bob": whose he is stands last, with its "'s".
  const auto is_marked = [&](const Linked& one) {
    return one.by == kPossessor && (tree.child(one.token, {Deprel::Case}) != kNoToken || tree.word(one.token).xpos == Xpos::PRPS);
  };
  if (std::any_of(all.begin(), all.end(), is_marked)) std::erase_if(all, [&](const Linked& one) { return one.by == kPossessor && !is_marked(one); });
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].by == kPossessor) std::erase_if(all, [token = all[i].token](const Linked& one) { return one.by.empty() && one.token < token; }), i = all.size();
  if (all.empty())
    if (const std::uint32_t giver = giver_of(phrases, noun); giver != kNoToken && !phrases.all_entities_at(giver).empty())
      all.push_back({giver, std::string(kPossessor), phrases.all_entities_at(giver)});
  // "Chinese Foreign Ministry spokesperson": of the ministry, which is Chinese.
  const bool body = std::any_of(all.begin(), all.end(), [&](const Linked& one) {
    return phrases.entity_type(one.entities.front()) == EntityType::Org && !is(one.by, Preposition::OtherThanOwner);
  });
  if (body) std::erase_if(all, [&](const Linked& one) { return phrases.is_demonym(one.token); });
  return all;
}

std::string role_label(const Phrases& phrases, std::uint32_t noun, const std::string& by) {
  const bool of = by.empty() || is(by, Preposition::SaidAsOf);
  return noun_label(phrases, noun) + " " + (of ? "of" : by);
}

// "resigned as head", "was sacked as head": the post is over.
bool is_left(const Tree& tree, std::uint32_t noun) {
  if (tree.child_with_lemma(noun, Preposition::Capacity) == kNoToken || tree.head(noun) == kRoot) return false;
  const Signature row = signature_of(verb_at(tree, tree.head(noun)), "as");
  return row.known && row.effect == Effect::Denies;
}

void add_role(const Scene& scene, const RelationalNoun& entry, std::uint32_t noun, const Linked& owner, std::uint32_t of, const RelationMatch& holder,
              std::vector<Claim>& claims) {
  const EntityType holder_type = scene.phrases.entity_type(holder.subject), of_type = scene.phrases.entity_type(of);
  if (!fits(entry, holder_type, of_type)) return;
  // A country before "runner" or "owner" says where the holder comes from, not whom she is the runner of.
  const bool before = owner.by.empty() && owner.token < noun;
  const std::string& id = scene.context.resolution.entities[of].gazetteer_id;
  const bool city = !id.empty() && !id.starts_with("country:");
  if (before && of_type == EntityType::Gpe && !city && is_person(holder_type) && !entry.office) return;
  if (owner.by.empty() && entry.office && is_person(of_type)) return;
  if (owner.by == "from" && is_place(of_type) && is_person(holder_type)) return;
  if (is(owner.by, Preposition::Inside) && entry.cls != ClaimClass::Location && entry.cls != ClaimClass::Member) return;
  // "chief of Norvex and Ann": she is no body.
  if (entry.cls == ClaimClass::Role && is_person(of_type) && !is_person(scene.phrases.entity_type(owner.entities.front()))) return;
  RelationMatch found = holder;
  found.object = of;
  found.object_token = owner.token;
  const bool left = is_left(scene.tree, noun);
  found.label = (left ? "former " : "") + role_label(scene.phrases, noun, owner.by);
  found.timeless |= left;
  found.cls = entry.cls;
  found.kind = ClaimKind::State;
  found.symmetric = entry.symmetric;
  if (before && is_run_by_state(scene.tree, {scene.tree.subtree(noun).begin, noun + 1}))
    found.cls = ClaimClass::Ownership, found.label = "state-run " + found.label;
  if (entry.reverse) std::swap(found.subject, found.object), std::swap(found.subject_token, found.object_token);
  add_claim(scene, found, claims);
}

// The noun with the word before it, where the two mean something of their own: "senior advocate" is no advocate.
RelationalNoun relational_noun_at(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  for (const std::uint32_t kid : tree.children(noun)) {
    if (kid >= noun || !is_one_of(tree.deprel(kid), {Deprel::Amod, Deprel::Compound})) continue;
    if (const RelationalNoun both = look_up_relational_noun(tree.lower_lemma(kid) + " " + tree.lower_lemma(noun)); both.known) return both;
  }
  return look_up_relational_noun(tree.lower_lemma(noun));
}

// Holders and owners that stand in two lists of one length belong together one by one: "the ministers of Peru and Chile, A and B".
bool are_parallel(const Holders& holders, const Linked& owner) { return holders.tokens.size() > 1 && holders.tokens.size() == owner.entities.size(); }

// The titles that names of the article bear: entity -> "foreign minister".
std::map<std::uint32_t, std::string> titles_of(const Phrases& phrases) {
  std::map<std::uint32_t, std::string> titles;
  for (std::uint32_t noun = 0; noun < phrases.tree().size(); ++noun) {
    if (phrases.is_in_name(noun)) continue;
    const RelationalNoun entry = look_up_relational_noun(phrases.tree().lower_lemma(noun));
    if (entry.cls != ClaimClass::Role || !entry.office) continue;
    for (const std::uint32_t holder : holders_of(phrases, noun).tokens)
      for (const std::uint32_t entity : phrases.entities_at(holder)) titles.emplace(entity, noun_label(phrases, noun));
  }
  return titles;
}

// An entity with the token that leads to it.
struct Pointed {
  std::uint32_t entity;
  std::uint32_t token;
};

// "her Ethiopian counterpart Dawit": Dawit is to her as she to him, and holds her office in Ethiopia.
void add_counterparts(const Scene& scene, std::uint32_t noun, const std::map<std::uint32_t, std::string>& titles, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  const Holders holders = holders_of(phrases, noun);
  std::vector<Pointed> owners, places;
  for (const Linked& one : owners_of(phrases, noun, holders.tokens.empty() ? kNoToken : holders.tokens.front())) {
    for (const std::uint32_t entity : one.entities) {
      if (is_person(phrases.entity_type(entity))) owners.push_back({entity, one.token});
      else places.push_back({entity, one.token});
    }
  }
  for (std::size_t i = 0; i < holders.tokens.size(); ++i) {
    for (const std::uint32_t entity : phrases.entities_at(holders.tokens[i])) {
      if (!is_person(phrases.entity_type(entity))) continue;
      std::string title = "counterpart";
      for (const Pointed& owner : owners) {
        add_claim(scene,
                  {.subject = owner.entity,
                   .object = entity,
                   .trigger = noun,
                   .subject_token = owner.token,
                   .object_token = holders.tokens[i],
                   .label = "counterpart of",
                   .cls = ClaimClass::Counterpart,
                   .kind = ClaimKind::State,
                   .symmetric = true,
                   .timeless = true,
                   .directness = 0.9F},
                  claims);
        if (titles.count(owner.entity) != 0) title = titles.at(owner.entity);
      }
      for (std::size_t j = 0; j < places.size(); ++j) {
        if (holders.tokens.size() == places.size() && i != j) continue;
        add_claim(scene,
                  {.subject = entity,
                   .object = places[j].entity,
                   .trigger = noun,
                   .subject_token = holders.tokens[i],
                   .object_token = places[j].token,
                   .label = title + " of",
                   .cls = ClaimClass::Role,
                   .kind = ClaimKind::State,
                   .timeless = true,
                   .directness = 0.85F},
                  claims);
      }
    }
  }
}

// "head of Kenyan diplomacy": the state or body whose field an office has.
Linked with_field_owner(const Phrases& phrases, Linked owner) {
  const std::vector<Entity>& entities = phrases.context().resolution.entities;
  const auto is_named = [&](std::uint32_t entity) { return entities[entity].named; };
  if (!is(owner.by, Preposition::NounComplement) || std::any_of(owner.entities.begin(), owner.entities.end(), is_named)) return owner;
  std::vector<std::uint32_t> named;
  for (const Referent& referent : referents_of(phrases, owner.token, ProtoRole::Patient))
    if (is_named(referent.entity)) named.push_back(referent.entity);
  if (!named.empty()) owner.entities = std::move(named);
  return owner;
}

}  // namespace

void read_roles(const Scene& scene, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    const Upos upos = scene.tree.word(noun).upos;
    if ((upos != Upos::Noun && upos != Upos::Propn) || phrases.is_in_name(noun)) continue;
    const RelationalNoun entry = relational_noun_at(phrases, noun);
    if (!entry.known || entry.cls == ClaimClass::Counterpart || entry.organ) continue;
    const Holders holders = holders_of(phrases, noun);
    if (holders.tokens.empty()) continue;
    for (const Linked& one : owners_of(phrases, noun, holders.tokens.front())) {
      const Linked owner = entry.office ? with_field_owner(phrases, one) : one;
      for (std::size_t i = 0; i < holders.tokens.size(); ++i) {
        RelationMatch holder;
        holder.trigger = noun;
        holder.subject_token = holders.tokens[i];
        holder.timeless = holders.presupposed;
        holder.directness = 0.95F * holders.confidence;
        for (const std::uint32_t entity : phrases.entities_at(holders.tokens[i])) {
          holder.subject = entity;
          for (std::size_t j = 0; j < owner.entities.size(); ++j) {
            if (!are_parallel(holders, owner) || i == j) add_role(scene, entry, noun, owner, owner.entities[j], holder, claims);
          }
        }
      }
    }
  }
}

void read_counterparts(const Scene& scene, std::vector<Claim>& claims) {
  std::map<std::uint32_t, std::string> titles;
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    if (look_up_relational_noun(scene.tree.lower_lemma(noun)).cls != ClaimClass::Counterpart) continue;
    if (titles.empty()) titles = titles_of(scene.phrases);
    add_counterparts(scene, noun, titles, claims);
  }
}

}  // namespace relata
