// A line of CSV (RFC 4180, lines end with LF), field by field. Inside the room only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "format/output.h"
#include "format/property_name.h"
#include "graph/graph.h"

namespace relata {

class CsvLine {
 public:
  explicit CsvLine(Output& out) : out_(out) {}
  // Quoted where it must be; cleaned as in XML, so that no control character is in it.
  CsvLine& text(std::string_view field);
  CsvLine& number(std::uint64_t field) { return separate(), out_ << field, *this; }
  CsvLine& number(double field) { return separate(), out_ << field, *this; }
  CsvLine& boolean(bool field) { return separate(), out_ << (field ? "true" : "false"), *this; }
  // The fields as one, with `separator` between them; a separator inside a field becomes a comma.
  CsvLine& list(const std::vector<SharedText>& fields, char separator = ';');
  // The value of each name, in order; empty where the properties lack it.
  CsvLine& properties(const Properties& properties, const PropertyNames& names);
  void end() { out_ << '\n'; }

 private:
  void separate();

  Output& out_;
  bool first_ = true;
};

// "week-nodes.csv" of "week.csv", "week-nodes.csv.gz" of "week.csv.gz".
std::string path_beside(std::string_view path, std::string_view suffix);

}  // namespace relata
