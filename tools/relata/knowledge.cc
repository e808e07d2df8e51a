#include "knowledge.h"

#include <cstdlib>
#include <filesystem>

#include "base/error.h"
#include "whole_file.h"

namespace relata::cli {

std::string models_path(const Arguments& arguments) {
  namespace fs = std::filesystem;
  if (arguments.has("models")) return arguments.value("models");
  if (const char* set = std::getenv("RELATA_MODELS"); set && *set) return set;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path place = program.parent_path().parent_path() / "share/relata";
  if (fs::exists(place / "relata.model", ignored)) return place.string();
  throw Error(ErrorKind::Input, "no relata.model in " + place.string() + "; say where it lies with --models DIR or $RELATA_MODELS");
}

std::string kernels_name() {
  const char* set = std::getenv("RELATA_KERNELS");
  return set ? set : "";
}

Gazetteer gazetteer_of(const Arguments& arguments) {
  Gazetteer gazetteer = Gazetteer::built_in();
  const auto files = arguments.options.find("gazetteer");
  if (files == arguments.options.end()) return gazetteer;
  for (const std::string& path : files->second) gazetteer = gazetteer.with(whole_file(path), path);
  return gazetteer;
}

Option gazetteer_option() {
  return {"gazetteer", 0, "FILE.tsv", "names that you know, and names that are never one thing (docs/gazetteer.md); may be given again"};
}

}  // namespace relata::cli
