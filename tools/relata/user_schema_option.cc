#include "user_schema_option.h"

#include <utility>

#include "base/error.h"
#include "whole_file.h"

namespace relata::cli {
void SchemaOption::apply(Article& article) const { article.claims = schema.apply(std::move(article.claims), article.resolution.entities, others); }

std::optional<SchemaOption> schema_option(const Arguments& arguments) {
  const std::string others = arguments.value("schema-other", "drop");
  if (others != "drop" && others != "keep") throw Error(ErrorKind::Usage, "--schema-other: found '" + others + "', expected drop or keep");
  if (!arguments.has("schema")) {
    if (arguments.has("schema-other")) throw Error(ErrorKind::Usage, "--schema-other goes with --schema FILE");
    return std::nullopt;
  }
  return SchemaOption{UserSchema::parse(whole_file(arguments.value("schema")), arguments.value("schema")),
                      others == "keep" ? UserSchema::Others::Keep : UserSchema::Others::Drop};
}

}  // namespace relata::cli
