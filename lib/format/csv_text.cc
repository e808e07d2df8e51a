// Tested by tests/format/csv_test.cc.
#include "format/csv_text.h"

#include <algorithm>

#include "base/table.h"
#include "format/xml_text.h"
#include "graph/property.h"

namespace relata {

void CsvLine::separate() {
  if (!first_) out_ << ',';
  first_ = false;
}

CsvLine& CsvLine::text(std::string_view field) {
  separate();
  const std::string clean = xml_text(field);
  const bool plain = clean.find_first_of(",\"\n") == std::string::npos && (clean.empty() || (clean.front() != ' ' && clean.back() != ' '));
  if (plain) return out_ << clean, *this;
  out_ << '"';
  for (const char c : clean) c == '"' ? out_ << "\"\"" : out_ << c;
  out_ << '"';
  return *this;
}

CsvLine& CsvLine::list(const std::vector<SharedText>& fields, char separator) {
  std::vector<std::string> clean(fields.begin(), fields.end());
  for (std::string& field : clean) std::ranges::replace(field, separator, ',');
  return text(joined(clean, {&separator, 1}));
}

CsvLine& CsvLine::properties(const Properties& properties, const PropertyNames& names) {
  for (const auto& [name, written] : names) {
    const auto value = properties.find(name);
    text(value == properties.end() ? std::string_view() : plain_property(value->second));
  }
  return *this;
}

std::string path_beside(std::string_view path, std::string_view suffix) {
  std::string_view packed;
  if (path.ends_with(".gz")) {
    packed = ".gz";
    path.remove_suffix(packed.size());
  }
  for (const std::string_view extension : {".csv", ".neo4j"})
    if (path.size() > extension.size() && path.ends_with(extension)) path.remove_suffix(extension.size());
  return std::string(path).append(suffix).append(".csv").append(packed);
}

}  // namespace relata
