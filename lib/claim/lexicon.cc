#include "claim/lexicon.h"

namespace relata {

LexiconEntry look_up_verb(std::string_view, std::string_view, std::string_view) { return {}; }

LexiconEntry look_up_noun(std::string_view) { return {}; }

}  // namespace relata
