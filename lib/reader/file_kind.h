// What a file is, by its first bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

enum class FileKind : std::uint8_t {
  Text,
  Html,
  Json,  // objects or lists: records, or one of them
  Feed,  // RSS or Atom
  Warc,
  Mail,        // headers, a blank line, a body
  Compressed,  // one stream: gzip, zstd, bzip2, xz, lz4
  Archive,     // many files: zip, tar, 7z
  Pdf,
  Binary,  // anything else that is no text
};

struct FileLook {
  FileKind kind = FileKind::Text;
  std::string what{};  // in words, for messages: "a PNG picture"
};

// `head`: the first 4 kB of the file, or all of it. `name` decides only where bytes do not: a .html without tags, a .md.
FileLook look_of(std::string_view head, std::string_view name);

// The ending of a file name in lower case, ".html", without those of compression; empty if there is none.
std::string ending_of(std::string_view name);
// The name without endings of compression: "news.txt" of "news.txt.gz".
std::string uncompressed_name(std::string_view name);

}  // namespace relata
