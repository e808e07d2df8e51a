// Tested by tests/text/spelling_test.cc.
#include "text/spelling.h"

#include "base/class_table.h"

extern "C" const char relata_data_text_spelling[], relata_data_text_spelling_end[];

namespace relata {
namespace {

constexpr std::array kSpellings = {
    ClassName{Spelling::Abbreviation, "abbreviation"},
    ClassName{Spelling::AddressEnd, "address end"},
    ClassName{Spelling::Article, "article"},
    ClassName{Spelling::Attribute, "attribute"},
    ClassName{Spelling::NeverPossessed, "never possessed"},
    ClassName{Spelling::OpenEnd, "open end"},
    ClassName{Spelling::Prefix, "prefix"},
    ClassName{Spelling::Slashed, "slashed"},
    ClassName{Spelling::Unit, "unit"},
};

}  // namespace

bool is(std::string_view word, Spelling cls) {
  static const ClassTable<Spelling, kSpellings.size()> table({relata_data_text_spelling, relata_data_text_spelling_end}, kSpellings, "spelling.tsv");
  return table.has(word, cls);
}

}  // namespace relata
