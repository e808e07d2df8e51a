// What `relata analyse --entities` prints: every entity of an article with its mentions, and for each mention the sieve that linked it and
// the mention it was linked to, so that a wrong merge can be traced to its cause.
#pragma once

#include <string>

#include "extract/extract.h"

namespace relata::cli {

// For people: a line an entity, an indented line a mention, "SENTENCE:TOKEN" counted from 1. Mentions that stand for nothing come last.
std::string chains_text(const Article& article);

// For programs: one JSON object, one line. Tokens, sentences and bytes count from 0, spans are half-open.
//   {"id":..., "entities":[{"label":..., "entity_type":..., "named":..., "gazetteer_id":..., "aliases":[...],
//    "mentions":[{"sentence":0, "tokens":[0,2], "phrase":[0,7], "head":0, "bytes":[0,9], "name":[0,2], "name_bytes":[0,9],
//                 "kind":"name", "step":"same name"}]}]}
// "phrase" holds "tokens" and what follows the head and belongs to it: a relative clause, "of the lake". "name" is the proper name alone.
// The entities of a plural mention ("the two ministers") all hold it.
std::string chains_json(const Article& article);

}  // namespace relata::cli
