// What speaks for a claim: the rule and its sureness, the types and mentions of its ends, the encoder's probabilities, and what the claim head says
// of the same words. Tested by tests/claim/candidate_test.cc.
#include <algorithm>
#include <array>

#include "base/fixed_math.h"
#include "base/table.h"
#include "claim/candidate.h"

namespace relata {
namespace {

float logit(float p) { return fixed_log(std::max(p, 1e-4F) / std::max(1 - p, 1e-4F)); }

float log_of_one_and(std::size_t count) { return fixed_log(1 + static_cast<float>(count)); }

std::string_view kind_of(MentionKind kind) {
  constexpr std::array<std::string_view, 5> kNames = {"name", "demonym", "description", "pronoun", "value"};
  return kNames[static_cast<std::size_t>(kind)];
}

using Name = std::initializer_list<std::string_view>;

class Describer {
 public:
  Describer(const Proposals& proposals, std::size_t index, FeatureSink& sink)
      : scene_(proposals.scene), support_(proposals.support[index]), rivals_(proposals.rivals[index]), claim_(proposals.claims[index]), sink_(sink) {}

  void run() {
    add_rule();
    add_wording();
    add_ends();
    add_tree();
    add_links();
    add_rivals();
  }

 private:
  void add(Name name, float value = 1) { sink_.take(name, value); }
  const Entity& entity(std::uint32_t e) const { return scene_.context.resolution.entities[e]; }

  void add_rule() {
    add({"rule=", claim_.rule});
    add({"certainty"}, claim_.confidence);
    add({"class=", name_of(claim_.cls)});
    add({"polarity=", name_of(claim_.polarity)});
    if (claim_.speaker != kNoEntity) add({"speaker"});
  }

  void add_wording() {
    const std::vector<std::string_view> words = parts_of(claim_.label, ' ');
    add({"words of the label"}, static_cast<float>(words.size()));
    add({"first word=", words.front()});
    add({"last word=", words.back()});
    add({"length of the evidence"}, static_cast<float>(claim_.evidence.size()));
  }

  std::string_view type_name(std::uint32_t e) const { return entity(e).named ? name_of(entity(e).type) : "CONCEPT"; }

  std::string_view mention_name(std::uint32_t token) const {
    const std::uint32_t mention = token == kNoToken ? kNoMention : scene_.phrases.mention_at(token);
    return mention == kNoMention ? "none" : kind_of(scene_.context.mentions[mention].kind);
  }

  void add_ends() {
    const std::string_view subject = type_name(claim_.subject), object = type_name(claim_.object);
    add({"subject=", subject});
    add({"object=", object});
    add({"words of the subject"}, static_cast<float>(parts_of(entity(claim_.subject).label, ' ').size()));
    add({"words of the object"}, static_cast<float>(parts_of(entity(claim_.object).label, ' ').size()));
    add({"subject mention=", mention_name(claim_.subject_token)});
    add({"object mention=", mention_name(claim_.object_token)});
    add({"salience of subject"}, log_of_one_and(entity(claim_.subject).mentions.size()));
    add({"salience of object"}, log_of_one_and(entity(claim_.object).mentions.size()));
    add({"sureness of names"}, std::min(name_probability(claim_.subject_token), name_probability(claim_.object_token)));
  }

  float name_probability(std::uint32_t token) const {
    const std::uint32_t mention = token == kNoToken ? kNoMention : scene_.phrases.mention_at(token);
    return mention == kNoMention ? 0.5F : scene_.context.mentions[mention].probability;
  }

  void add_tree() {
    const Tree& tree = scene_.tree;
    add({"anchor=", name_of(tree.word(claim_.trigger).upos)});
    float arcs = tree.word(claim_.trigger).arc_probability;
    for (const std::uint32_t token : {claim_.subject_token, claim_.object_token}) {
      if (token == kNoToken) continue;
      arcs = std::min(arcs, tree.word(token).arc_probability);
      const std::uint32_t distance = token > claim_.trigger ? token - claim_.trigger : claim_.trigger - token;
      add({token == claim_.subject_token ? "distance of subject" : "distance of object"}, log_of_one_and(distance));
    }
    add({"sureness of arcs"}, arcs);
    if (has_other(claim_.subject_token, {Deprel::Nsubj, Deprel::NsubjPass})) add({"the anchor has another subject"});
    if (has_other(claim_.object_token, {Deprel::Obj})) add({"the anchor has another object"});
    if (const std::string_view between = clause_between(claim_.object_token); !between.empty()) add({"the object is in a clause below=", between});
    if (const std::string_view between = clause_between(claim_.subject_token); !between.empty()) add({"the subject is in a clause below=", between});
    add({"path=", path_to(claim_.subject_token), " | ", path_to(claim_.object_token)});
  }

  // True if the trigger governs a phrase of these relations in which neither the end nor what is coordinated with it stands.
  bool has_other(std::uint32_t end, std::initializer_list<Deprel> relations) const {
    const Tree& tree = scene_.tree;
    const std::uint32_t other = tree.child(claim_.trigger, relations);
    return other != kNoToken && end != kNoToken && !tree.is_below(end, other) && tree.word(other).upos != Upos::Pron;
  }

  // The first clause that the way from the trigger down to an end enters: "xcomp", "ccomp", "advcl", "acl"; empty for none.
  std::string_view clause_between(std::uint32_t end) const {
    std::string_view outermost;
    for (std::uint32_t token = end; token != kNoToken && token != claim_.trigger; token = scene_.tree.head(token)) {
      const Deprel relation = base_of(scene_.tree.deprel(token));
      if (is_one_of(relation, {Deprel::Xcomp, Deprel::Ccomp, Deprel::Advcl, Deprel::Acl, Deprel::Csubj, Deprel::Parataxis})) outermost = name_of(relation);
      if (scene_.tree.head(token) == kRoot) return "";
    }
    return outermost;
  }

  // The relations from an end up to the trigger or to what both hang on; "far" beyond three.
  std::string path_to(std::uint32_t token) const {
    std::string path;
    for (int steps = 0; token != kNoToken; ++steps) {
      if (token == claim_.trigger) return path.empty() ? "self" : path;
      if (steps == 3) return "far";
      path.append(path.empty() ? "" : " ").append(name_of(base_of(scene_.tree.deprel(token))));
      token = scene_.tree.head(token);
    }
    return path + " up";
  }

  // What the encoder links of the same two things.
  void add_links() {
    if (support_.backward != nullptr) add({"link back"}, support_.backward->score());
    if (support_.forward == nullptr) return add({support_.backward == nullptr ? "no link" : "link turned round"});
    add({support_.by_trigger != nullptr ? "link by the anchor" : "link by another word"});
    add_link(*support_.best(), *support_.forward);
  }

  void add_rivals() {
    add({"others of the pair"}, static_cast<float>(rivals_.of_pair));
    add({"rules of the pair"}, static_cast<float>(rivals_.ruled_of_pair));
    add({"claims of the pair in the article"}, static_cast<float>(rivals_.of_pair_in_article));
    add({"others of the words"}, static_cast<float>(rivals_.overlapping));
    add({"link, surer of the subject"}, static_cast<float>(rivals_.surer_of_subject));
    add({"link, surer of the object"}, static_cast<float>(rivals_.surer_of_object));
    add({"link, best of the pair"}, rivals_.best_link_of_pair);
  }

  void add_link(const ClaimLink& link, const ClaimLink& best) {
    add({"link"}, logit(link.score()));
    add({"best link"}, logit(best.score()));
    add({"link pair"}, logit(link.pair_probability));
    add({"link pair back"}, logit(link.reverse_probability));
    add({"link agent"}, logit(link.agent_probability));
    add({"link patient"}, logit(link.patient_probability));
    add({"link polarity"}, link.polarities[static_cast<std::size_t>(claim_.polarity)]);
    add({"link class"}, link.classes[static_cast<std::size_t>(claim_.cls)]);
    add({"link surest class"}, link.classes[link.cls]);
    add({"link direction"}, claim_.symmetric ? std::max(link.directions[2], link.directions[0]) : link.directions[0] + link.directions[2]);
    add({"link by rule=", claim_.rule}, link.score());
    add({"link and class=", name_of(claim_.cls)}, link.score());
  }

  const Scene& scene_;
  const SupportingLinks& support_;
  const Rivals& rivals_;
  const Claim& claim_;
  FeatureSink& sink_;
};

}  // namespace

void describe(const Proposals& proposals, std::size_t index, FeatureSink& sink) { Describer(proposals, index, sink).run(); }

}  // namespace relata
