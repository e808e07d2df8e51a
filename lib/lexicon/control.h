// Who does what a clause without a subject says: "promised Bob to come" is the promiser, "chose Bob to lead" is the one chosen,
// "arrested Bob on suspicion of lying" the one arrested. One immutable table, control.tsv. Any thread may read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {

enum class Controller : std::uint8_t { Subject, Object };

// The row of a verb (with its particle: "swear in") or noun for what it governs: "infinitive", "noun" (of a noun: a clause that
// completes it), or a preposition or conjunction before an "-ing" form; else the row of that preposition for every word, if there is one.
std::optional<Controller> controller_of(std::string_view lemma, std::string_view governed);

}  // namespace relata
