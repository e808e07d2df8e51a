// Any bytes are a model file or are refused with an Error. So that the fuzzer gets behind the checksum, length and checksum are set right
// before the file is opened; tensors are asked for with the shapes that their header states.
#include <zlib.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "base/error.h"
#include "nn/encoder.h"

namespace {

void open(const std::string& bytes) {
  const std::string path = (std::filesystem::temp_directory_path() / ("relata_fuzz_" + std::to_string(getpid()) + ".model")).string();
  std::ofstream(path, std::ios::binary) << bytes;
  try {
    const relata::ModelFile file(path);
    if (file.config().width <= 64 && file.config().ffn <= 256 && file.config().layers <= 4) relata::Encoder(file, relata::Precision::Int8);
  } catch (const relata::Error&) {}
  std::filesystem::remove(path);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  open(bytes);
  if (size <= 64) return 0;
  const std::uint64_t length = size;
  const auto sum = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()) + 64, size - 64));
  std::memcpy(bytes.data() + 16, &length, sizeof length);
  std::memcpy(bytes.data() + 32, &sum, sizeof sum);
  open(bytes);
  return 0;
}
