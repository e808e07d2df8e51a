// One table a label set, in the order of its enumerators. Tested by tests/analysis/labels_test.cc.
#include "analysis/labels.h"

#include <array>
#include <cstddef>

namespace relata {
namespace {

template <typename Enum>
struct Row {
  Enum value;
  std::string_view name;
};
template <typename Enum>
Row(Enum, std::string_view) -> Row<Enum>;

constexpr std::array kUpos = {
    Row{Upos::Adj, "ADJ"},     Row{Upos::Adp, "ADP"},     Row{Upos::Adv, "ADV"}, Row{Upos::Aux, "AUX"},   Row{Upos::Cconj, "CCONJ"}, Row{Upos::Det, "DET"},
    Row{Upos::Intj, "INTJ"},   Row{Upos::Noun, "NOUN"},   Row{Upos::Num, "NUM"}, Row{Upos::Part, "PART"}, Row{Upos::Pron, "PRON"},   Row{Upos::Propn, "PROPN"},
    Row{Upos::Punct, "PUNCT"}, Row{Upos::Sconj, "SCONJ"}, Row{Upos::Sym, "SYM"}, Row{Upos::Verb, "VERB"}, Row{Upos::X, "X"}};

constexpr std::array kXpos = {
    Row{Xpos::CC, "CC"},     Row{Xpos::CD, "CD"},     Row{Xpos::DT, "DT"},   Row{Xpos::EX, "EX"},   Row{Xpos::FW, "FW"},   Row{Xpos::IN, "IN"},
    Row{Xpos::JJ, "JJ"},     Row{Xpos::JJR, "JJR"},   Row{Xpos::JJS, "JJS"}, Row{Xpos::LS, "LS"},   Row{Xpos::MD, "MD"},   Row{Xpos::NN, "NN"},
    Row{Xpos::NNP, "NNP"},   Row{Xpos::NNPS, "NNPS"}, Row{Xpos::NNS, "NNS"}, Row{Xpos::PDT, "PDT"}, Row{Xpos::POS, "POS"}, Row{Xpos::PRP, "PRP"},
    Row{Xpos::PRPS, "PRP$"}, Row{Xpos::RB, "RB"},     Row{Xpos::RBR, "RBR"}, Row{Xpos::RBS, "RBS"}, Row{Xpos::RP, "RP"},   Row{Xpos::SYM, "SYM"},
    Row{Xpos::TO, "TO"},     Row{Xpos::UH, "UH"},     Row{Xpos::VB, "VB"},   Row{Xpos::VBD, "VBD"}, Row{Xpos::VBG, "VBG"}, Row{Xpos::VBN, "VBN"},
    Row{Xpos::VBP, "VBP"},   Row{Xpos::VBZ, "VBZ"},   Row{Xpos::WDT, "WDT"}, Row{Xpos::WP, "WP"},   Row{Xpos::WPS, "WP$"}, Row{Xpos::WRB, "WRB"}};

constexpr std::array kDeprels = {Row{Deprel::Root, "root"},
                                 Row{Deprel::Nsubj, "nsubj"},
                                 Row{Deprel::NsubjPass, "nsubj:pass"},
                                 Row{Deprel::NsubjOuter, "nsubj:outer"},
                                 Row{Deprel::Csubj, "csubj"},
                                 Row{Deprel::CsubjPass, "csubj:pass"},
                                 Row{Deprel::CsubjOuter, "csubj:outer"},
                                 Row{Deprel::Obj, "obj"},
                                 Row{Deprel::Iobj, "iobj"},
                                 Row{Deprel::Ccomp, "ccomp"},
                                 Row{Deprel::Xcomp, "xcomp"},
                                 Row{Deprel::Obl, "obl"},
                                 Row{Deprel::OblAgent, "obl:agent"},
                                 Row{Deprel::OblUnmarked, "obl:unmarked"},
                                 Row{Deprel::Advcl, "advcl"},
                                 Row{Deprel::AdvclRelcl, "advcl:relcl"},
                                 Row{Deprel::Advmod, "advmod"},
                                 Row{Deprel::Aux, "aux"},
                                 Row{Deprel::AuxPass, "aux:pass"},
                                 Row{Deprel::Cop, "cop"},
                                 Row{Deprel::Mark, "mark"},
                                 Row{Deprel::Case, "case"},
                                 Row{Deprel::Nmod, "nmod"},
                                 Row{Deprel::NmodPoss, "nmod:poss"},
                                 Row{Deprel::NmodUnmarked, "nmod:unmarked"},
                                 Row{Deprel::NmodDesc, "nmod:desc"},
                                 Row{Deprel::Appos, "appos"},
                                 Row{Deprel::Nummod, "nummod"},
                                 Row{Deprel::Acl, "acl"},
                                 Row{Deprel::AclRelcl, "acl:relcl"},
                                 Row{Deprel::Amod, "amod"},
                                 Row{Deprel::Det, "det"},
                                 Row{Deprel::DetPredet, "det:predet"},
                                 Row{Deprel::Conj, "conj"},
                                 Row{Deprel::Cc, "cc"},
                                 Row{Deprel::CcPreconj, "cc:preconj"},
                                 Row{Deprel::Fixed, "fixed"},
                                 Row{Deprel::Flat, "flat"},
                                 Row{Deprel::List, "list"},
                                 Row{Deprel::Parataxis, "parataxis"},
                                 Row{Deprel::Compound, "compound"},
                                 Row{Deprel::CompoundPrt, "compound:prt"},
                                 Row{Deprel::Expl, "expl"},
                                 Row{Deprel::Vocative, "vocative"},
                                 Row{Deprel::Dislocated, "dislocated"},
                                 Row{Deprel::Discourse, "discourse"},
                                 Row{Deprel::Orphan, "orphan"},
                                 Row{Deprel::Goeswith, "goeswith"},
                                 Row{Deprel::Reparandum, "reparandum"},
                                 Row{Deprel::Punct, "punct"},
                                 Row{Deprel::Dep, "dep"}};

constexpr std::array kNameTypes = {Row{NameType::Person, "PERSON"},    Row{NameType::Org, "ORG"},         Row{NameType::Gpe, "GPE"},
                                   Row{NameType::Loc, "LOC"},          Row{NameType::Fac, "FAC"},         Row{NameType::Norp, "NORP"},
                                   Row{NameType::Event, "EVENT"},      Row{NameType::Product, "PRODUCT"}, Row{NameType::Misc, "MISC"},
                                   Row{NameType::Date, "DATE"},        Row{NameType::Time, "TIME"},       Row{NameType::Money, "MONEY"},
                                   Row{NameType::Quantity, "QUANTITY"}};

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<Row<Enum>, N>& table, Enum value) {
  return table[static_cast<std::size_t>(value)].name;
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_in(const std::array<Row<Enum>, N>& table, std::string_view name) {
  for (const Row<Enum>& row : table)
    if (row.name == name) return row.value;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Upos upos) { return name_in(kUpos, upos); }
std::string_view name_of(Xpos xpos) { return xpos == Xpos::Other ? "_" : name_in(kXpos, xpos); }
std::string_view name_of(Deprel deprel) { return name_in(kDeprels, deprel); }
std::string_view name_of(NameType type) { return name_in(kNameTypes, type); }

std::optional<Upos> upos(std::string_view name) { return value_in(kUpos, name); }

std::optional<Xpos> xpos(std::string_view name) {
  const std::optional<Xpos> found = value_in(kXpos, name);
  return found ? *found : Xpos::Other;
}

std::optional<Deprel> deprel(std::string_view name) {
  if (const std::optional<Deprel> found = value_in(kDeprels, name)) return found;
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::nullopt : value_in(kDeprels, name.substr(0, colon));
}

std::optional<NameType> name_type(std::string_view name) { return value_in(kNameTypes, name); }

Deprel base_of(Deprel deprel) {
  static const std::array<Deprel, kDeprels.size()> bases = [] {
    std::array<Deprel, kDeprels.size()> all{};
    for (const Row<Deprel>& row : kDeprels) {
      const std::size_t colon = row.name.find(':');
      const std::string_view base = row.name.substr(0, colon);
      all[static_cast<std::size_t>(row.value)] = colon == std::string_view::npos ? row.value : value_in(kDeprels, base).value_or(row.value);
    }
    return all;
  }();
  return bases[static_cast<std::size_t>(deprel)];
}

}  // namespace relata
