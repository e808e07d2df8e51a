// Documents that are zip archives of XML: .docx, .odt, .epub.
#pragma once

#include <optional>
#include <string>

#include "reader/byte_stream.h"
#include "reader/raw_article.h"

namespace relata {

// The document, if the zip archive is one; nothing for any other archive, of which nothing was taken away. Throws Error(Input) for a broken one.
std::optional<RawArticle> article_of_office(ByteStream& zip);

}  // namespace relata
