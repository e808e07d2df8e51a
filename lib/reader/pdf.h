// PDF, read by the program pdftotext where it is installed.
#pragma once

#include <string>

#include "reader/raw_article.h"

namespace relata {

// Throws Error(Input), without a name in front, if there is no pdftotext, or it cannot read the file; the message says how to install it.
RawArticle article_of_pdf(const std::string& bytes);

}  // namespace relata
