// Tested by tests/lexicon/words_test.cc.
#include "lexicon/prepositions.h"

#include "base/class_table.h"

extern "C" const char relata_data_lexicon_prepositions[], relata_data_lexicon_prepositions_end[];

namespace relata {
namespace {

constexpr std::array kPrepositions = {
    ClassName{Preposition::AccordingTo, "according to"},
    ClassName{Preposition::Adjunct, "adjunct"},
    ClassName{Preposition::Agent, "agent"},
    ClassName{Preposition::AtRequest, "at request"},
    ClassName{Preposition::BeforeYear, "before year"},
    ClassName{Preposition::BehindPlaceNoun, "behind place noun"},
    ClassName{Preposition::Between, "between"},
    ClassName{Preposition::CalledOn, "called on"},
    ClassName{Preposition::Capacity, "capacity"},
    ClassName{Preposition::ChargeCleared, "charge cleared"},
    ClassName{Preposition::ChargeHeld, "charge held"},
    ClassName{Preposition::Concerning, "concerning"},
    ClassName{Preposition::DeedOfNoun, "deed of noun"},
    ClassName{Preposition::Destination, "destination"},
    ClassName{Preposition::Employer, "employer"},
    ClassName{Preposition::EventCountry, "event country"},
    ClassName{Preposition::Excepting, "excepting"},
    ClassName{Preposition::Exemplifying, "exemplifying"},
    ClassName{Preposition::ForeignClauseMark, "foreign clause mark"},
    ClassName{Preposition::Genitive, "genitive"},
    ClassName{Preposition::GerundMark, "gerund mark"},
    ClassName{Preposition::InfinitiveMark, "infinitive mark"},
    ClassName{Preposition::Inside, "inside"},
    ClassName{Preposition::Language, "language"},
    ClassName{Preposition::Locative, "locative"},
    ClassName{Preposition::MutualParty, "mutual party"},
    ClassName{Preposition::NameComplement, "name complement"},
    ClassName{Preposition::NounComplement, "noun complement"},
    ClassName{Preposition::OfSide, "of side"},
    ClassName{Preposition::OpenMark, "open mark"},
    ClassName{Preposition::Origin, "origin"},
    ClassName{Preposition::OtherParty, "other party"},
    ClassName{Preposition::OtherThanOwner, "other than owner"},
    ClassName{Preposition::Partner, "partner"},
    ClassName{Preposition::PassiveAgent, "passive agent"},
    ClassName{Preposition::Place, "place"},
    ClassName{Preposition::PlainMark, "plain mark"},
    ClassName{Preposition::Political, "political"},
    ClassName{Preposition::Portfolio, "portfolio"},
    ClassName{Preposition::Replacing, "replacing"},
    ClassName{Preposition::ReportAuthor, "report author"},
    ClassName{Preposition::RoleOwnerMark, "role owner mark"},
    ClassName{Preposition::SaidAsOf, "said as of"},
    ClassName{Preposition::Target, "target"},
    ClassName{Preposition::Title, "title"},
};

}  // namespace

bool is(std::string_view word, Preposition cls) {
  static const ClassTable<Preposition, kPrepositions.size()> table({relata_data_lexicon_prepositions, relata_data_lexicon_prepositions_end}, kPrepositions,
                                                                   "prepositions.tsv");
  return table.has(word, cls);
}

}  // namespace relata
