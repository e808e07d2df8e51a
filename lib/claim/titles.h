// Where titles stand beside the names of persons, told from the order of the words alone, so that a wrong tree costs nothing: "Foreign
// Minister | Fuad Hussein", "Minister of Energy | Ann Bell", "Ann Bell |, the head of Norvex". A view of what it is made from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claim/context.h"
#include "lexicon/lexicon.h"
#include "syntax/tree.h"

namespace relata {

struct TitlePlace {
  std::uint32_t noun = kNoToken;   // "minister"
  std::uint32_t begin = kNoToken;  // the first word of the title, owner before it included: "Iraqi"
  std::uint32_t end = kNoToken;    // after the last word that belongs to the title: before the name, or after "of Norvex"
  std::uint32_t mention = 0;       // the name that bears it, index of a Mention
};

class Titles {
 public:
  // Linear in the number of words.
  Titles(const Context& context, const Tree& tree);

  // In order of the names, a name's title before its name first.
  const std::vector<TitlePlace>& places() const { return places_; }
  // The mention that bears the title whose noun the token is, or kNoMention.
  std::uint32_t holder_at(std::uint32_t token) const { return holder_at_[token]; }
  // The mention whose proper name holds the token, or kNoMention.
  std::uint32_t name_at(std::uint32_t token) const { return name_at_[token]; }
  bool is_name(std::uint32_t token) const { return name_at_[token] != kNoMention; }

  // What the token means as a title of a person; not known if it is none.
  RelationalNoun role_at(std::uint32_t token) const;
  // "of", "for", "to", "at".
  bool is_preposition(std::uint32_t token) const;

 private:
  std::string word(std::uint32_t token) const;
  bool is_inside_phrase(std::uint32_t token) const;
  bool is_person(std::uint32_t token) const;
  std::uint32_t left_edge(std::uint32_t noun) const;
  void find_before(std::uint32_t mention);
  void find_after(std::uint32_t mention);
  void add(std::uint32_t noun, std::uint32_t end, std::uint32_t mention);

  const Context& context_;
  const Tree& tree_;
  TokenSpan sentence_;
  std::vector<std::uint32_t> name_at_, holder_at_;
  std::vector<TitlePlace> places_;
};

}  // namespace relata
