// Given names in the forms that one person may go by.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace relata {

// Whether one person may go by either: "fred" and "frederick", "ed" and "edmund", "katie" and "kathryn", by given_forms.tsv; "c" and
// "cheney". REQUIRES: both are folded and not empty.
bool may_be_one_given_name(std::string_view a, std::string_view b);

// Whether the second name of a person allows that of the other: an initial is that of the very next name, so "george w. thorn" is not
// "george h. w. thorn". `words` are those of a name with a surname at its end. REQUIRES: all are folded and not empty.
bool second_initial_agrees(std::span<const std::string> words, std::span<const std::string> whole);

}  // namespace relata
