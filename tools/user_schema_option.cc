#include "user_schema_option.h"

#include <fstream>
#include <iterator>
#include <utility>

#include "base/error.h"

namespace relata::cli {
namespace {

UserSchema read_schema(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::Input, path + ": cannot be read; --schema expects a table of relations (docs/schema.md)");
  return UserSchema::parse(std::string(std::istreambuf_iterator<char>(file), {}), path);
}

}  // namespace

void SchemaOption::apply(Article& article) const {
  article.claims = schema.apply(std::move(article.claims), article.resolution.entities, others);
}

std::optional<SchemaOption> schema_option(const Arguments& arguments) {
  const std::string others = arguments.value("schema-other", "drop");
  if (others != "drop" && others != "keep") throw Error(ErrorKind::Usage, "--schema-other: found '" + others + "', expected drop or keep");
  if (!arguments.has("schema")) {
    if (arguments.has("schema-other")) throw Error(ErrorKind::Usage, "--schema-other goes with --schema FILE");
    return std::nullopt;
  }
  return SchemaOption{read_schema(arguments.value("schema")), others == "keep" ? UserSchema::Others::Keep : UserSchema::Others::Drop};
}

}  // namespace relata::cli
