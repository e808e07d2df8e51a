#include "text/document.h"

namespace relata {

Document segment(Source source, std::string text) { return Document(std::move(source), std::move(text), {}); }

}  // namespace relata
