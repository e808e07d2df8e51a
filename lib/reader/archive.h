// Compressed files and archives, through libarchive.
#pragma once

#include <memory>
#include <string>

#include "reader/byte_stream.h"

namespace relata {

// The bytes of a compressed stream. Throws Error(Input) from read() where it is broken.
std::unique_ptr<ByteSource> uncompressed(std::unique_ptr<ByteStream> compressed);

// The files of an archive, one after the other.
class Archive {
 public:
  // Throws Error(Input) for what is none.
  explicit Archive(std::unique_ptr<ByteStream> bytes);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  // The path of the next file; false at the end. Folders and links are passed over.
  bool next(std::string& path);
  // Its bytes, until next() is called. The archive outlives what is returned.
  std::unique_ptr<ByteSource> open();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata
