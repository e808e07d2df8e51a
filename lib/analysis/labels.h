// The closed label sets of a reading: universal and Penn parts of speech, UD relations, name types. name_of and the parse functions
// are the one table between enumerators and the words of CoNLL-U and of model files.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {

// https://universaldependencies.org/u/pos/
enum class Upos : std::uint8_t { Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X };

// Penn Treebank tags; PRPS and WPS are PRP$ and WP$. Other: punctuation marks and everything else.
enum class Xpos : std::uint8_t {
  CC,
  CD,
  DT,
  EX,
  FW,
  IN,
  JJ,
  JJR,
  JJS,
  LS,
  MD,
  NN,
  NNP,
  NNPS,
  NNS,
  PDT,
  POS,
  PRP,
  PRPS,
  RB,
  RBR,
  RBS,
  RP,
  SYM,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  WPS,
  WRB,
  Other
};

// https://universaldependencies.org/en/dep/ with the subtypes of the English treebanks.
enum class Deprel : std::uint8_t {
  Root,
  Nsubj,
  NsubjPass,
  NsubjOuter,
  Csubj,
  CsubjPass,
  CsubjOuter,
  Obj,
  Iobj,
  Ccomp,
  Xcomp,
  Obl,
  OblAgent,
  OblUnmarked,
  Advcl,
  AdvclRelcl,
  Advmod,
  Aux,
  AuxPass,
  Cop,
  Mark,
  Case,
  Nmod,
  NmodPoss,
  NmodUnmarked,
  NmodDesc,
  Appos,
  Nummod,
  Acl,
  AclRelcl,
  Amod,
  Det,
  DetPredet,
  Conj,
  Cc,
  CcPreconj,
  Fixed,
  Flat,
  List,
  Parataxis,
  Compound,
  CompoundPrt,
  Expl,
  Vocative,
  Dislocated,
  Discourse,
  Orphan,
  Goeswith,
  Reparandum,
  Punct,
  Dep
};

// Things, then values.
enum class NameType : std::uint8_t { Person, Org, Gpe, Loc, Fac, Norp, Event, Product, Misc, Date, Time, Money, Quantity };

// A date, a time, a sum: what stands for itself and names no thing.
constexpr bool is_value(NameType type) { return type >= NameType::Date; }

// A plural noun, common or proper.
constexpr bool is_plural(Xpos xpos) { return xpos == Xpos::NNS || xpos == Xpos::NNPS; }

std::string_view name_of(Upos upos);      // "PROPN"
std::string_view name_of(Xpos xpos);      // "PRP$"; "_" for Other
std::string_view name_of(Deprel deprel);  // "nsubj:pass"
std::string_view name_of(NameType type);  // "PERSON"

std::optional<Upos> upos(std::string_view name);
std::optional<Xpos> xpos(std::string_view name);  // Other for any unknown tag
// A label with an unknown subtype is its base; nothing for an unknown base.
std::optional<Deprel> deprel(std::string_view name);
std::optional<NameType> name_type(std::string_view name);

// The relation without its subtype: NsubjPass -> Nsubj.
Deprel base_of(Deprel deprel);

}  // namespace relata
