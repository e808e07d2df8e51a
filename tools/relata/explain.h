// Why a claim was read: `relata extract --explain`. For people: a few lines a claim.
//   Amina Okello -[criticise | REJECT]-> Chad
//     rule      object: "Ann criticised Bob." -> Ann -criticise-> Bob
//     clause    criticise: Okello | Chad (subject borrowed)
//     polarity  negated: "refuse" governs "criticise"
//     speaker   Dawit Bekele: "say" governs "refuse"
//     sentence  Bekele said that Okello refused to criticise Chad.
#pragma once

#include <string>

#include "extract/extract.h"

namespace relata::cli {

// All claims of an article, in their order.
std::string explanation_of(const Article& article);

}  // namespace relata::cli
