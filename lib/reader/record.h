// One record of a table or of JSON as an article, whatever its fields are called.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/raw_article.h"

namespace relata {

// The fields of one record, in order; members of objects as "source.name".
using Record = std::vector<std::pair<std::string, std::string>>;

// Names of the fields that hold an article. Empty: those that are known (record_fields.tsv).
struct RecordFields {
  std::string id{}, title{}, date{}, source{}, url{}, text{};
};

// The article of a record; id and date are empty if it has none. Throws Error(Input) with the names of the fields if no field holds text;
// nothing of where it stands.
RawArticle article_of_record(const Record& record, const RecordFields& fields);

// Is there a field among these names that holds the text of an article?
bool has_text_field(const std::vector<std::string>& names, const RecordFields& fields);

}  // namespace relata
