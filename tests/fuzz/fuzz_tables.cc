// Any bytes given to a reader of tables that people write are read, or refused with an Error: the gazetteer, a schema, decisions, gold graphs
// and CoNLL-U. The first byte chooses.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "analysis/conllu.h"
#include "base/error.h"
#include "gazetteer/gazetteer.h"
#include "graph/identity.h"
#include "score/gold.h"
#include "vocabulary/user_schema.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  if (size == 0) return 0;
  const Gazetteer& gazetteer = Gazetteer::built_in();
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    switch (data[0]) {
      case 'd': read_decisions(text, "same.tsv"); break;
      case 'g': gazetteer.with(text, "names.tsv"); break;
      case 's': UserSchema::parse(text, "schema.tsv"); break;
      case 'j': read_gold(text, "a.gold.json"); break;
      default: {
        const Reading reading = read_conllu(text);
        const std::string written = write_conllu(reading.document, reading.analysis);
        const Reading again = read_conllu(written);
        if (again.analysis.words.size() != reading.analysis.words.size()) std::abort();
      }
    }
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Output) std::abort();
  }
  return 0;
}
