// --schema and --schema-other: a user's own relations instead of those of the text.
#pragma once

#include <optional>

#include "cli.h"
#include "extract/extract.h"
#include "vocabulary/user_schema.h"

namespace relata::cli {

struct SchemaOption {
  UserSchema schema;
  UserSchema::Others others;

  // Reads the article's claims as relations of the schema.
  void apply(Article& article) const;
};

// Nothing without --schema. Throws Error(Usage) for --schema-other without it or with another word than drop and keep, and Error(Input) for
// a table that cannot be read.
std::optional<SchemaOption> schema_option(const Arguments& arguments);

}  // namespace relata::cli
