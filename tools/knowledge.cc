#include "knowledge.h"

#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/error.h"

namespace relata::cli {

std::string models_path(const Arguments& arguments) {
  namespace fs = std::filesystem;
  if (arguments.has("models")) return arguments.value("models");
  if (const char* set = std::getenv("RELATA_MODELS"); set && *set) return set;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const std::vector<fs::path> places = {program.parent_path().parent_path() / "share/relata", RELATA_SOURCE_MODELS};
  std::string tried;
  for (const fs::path& place : places) {
    if (fs::exists(place / "relata.model", ignored)) return place.string();
    tried += (tried.empty() ? "" : " and ") + place.string();
  }
  throw Error(ErrorKind::Input, "no relata.model in " + tried + "; say where it lies with --models DIR or $RELATA_MODELS");
}

}  // namespace relata::cli
