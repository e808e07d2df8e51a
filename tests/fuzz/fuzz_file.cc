// Any bytes are a file of articles, or are refused with an Error, under every ending that decides how they are read.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "base/error.h"
#include "reader/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const char* ending : {".txt", ".json", ".jsonl", ".csv", ".html", ".md", ".eml"}) {
    const std::string path = (std::filesystem::temp_directory_path() / ("relata_fuzz_" + std::to_string(getpid()) + ending)).string();
    std::ofstream(path, std::ios::binary) << bytes;
    try {
      relata::ArticleReader reader({path}, {.any_language = true});
      for (relata::RawArticle article; reader.next(article);)
        if (article.source.id.empty() || (!article.source.date.empty() && article.source.date.size() != 10)) std::abort();
    } catch (const relata::Error&) {}
    std::filesystem::remove(path);
  }
  return 0;
}
