// An article as it comes out of a file.
#pragma once

#include <cstddef>
#include <string>

#include "text/document.h"

namespace relata {

struct RawArticle {
  Source source;
  std::string text;           // UTF-8
  std::string author{};       // as the file states them; empty: unknown
  std::string language{};     // likewise: "en", "en-GB", "English"
  std::size_t number = 0;     // of the record in its file, where an article has no id; 0: the file is one article
  bool summary_only = false;  // the file holds only its summary
  std::string remark{};       // what is to be told of how it was read; empty: nothing
};

}  // namespace relata
