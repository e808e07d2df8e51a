// The bytes of the format "relata": blocks with their checksums, and the numbers and texts in them. docs/binary.md describes the file.
// Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/shared_text.h"
#include "format/input.h"
#include "format/output.h"

namespace relata {

// The first bytes of every file. The last four tell a transfer that changes line ends.
inline constexpr std::string_view kBinaryMagic = "\x89RLT\r\n\x1A\n";
// 4 brings decisions on relations; a file without any is of version 3, which older programs read. 3 brought canonical relations, and labels of
// evidence; 2 brought decisions. Older files are read.
inline constexpr std::uint32_t kBinaryVersion = 4;
// What the byte of a decision says.
inline constexpr std::uint8_t kHolds = 1, kIsOfRelation = 2;
// A text of at most so many bytes that stands again and again is written once; so no short file holds a long graph.
inline constexpr std::size_t kLongestName = 255;
// Edges name their ends by number, so ids have a limit for the same reason.
inline constexpr std::size_t kLongestId = 4096;

class BinaryWriter {
 public:
  // Writes magic and version.
  BinaryWriter(Output& out, std::uint32_t version);

  BinaryWriter& number(std::uint64_t value);
  BinaryWriter& real(double value);
  BinaryWriter& byte(std::uint8_t value);
  BinaryWriter& text(std::string_view value);
  // A text that may have been written before.
  BinaryWriter& name(std::string_view value);
  // A record is complete: a block may end here.
  void end_record();
  // Writes the last block and the end.
  void finish();

 private:
  void put_block();

  Output& out_;
  std::string block_{};
  std::uint32_t blocks_ = 0;
  std::unordered_map<std::string, std::uint64_t> names_{};
};

// Reads what BinaryWriter wrote. Everything throws Error(Input) for a file that is not so: foreign, newer, cut off or damaged.
class BinaryReader {
 public:
  explicit BinaryReader(Input& input);

  std::uint32_t version() const { return version_; }
  std::uint64_t number();
  double real();
  std::uint8_t byte();
  std::string_view text();  // until the next call
  SharedText name();
  // A number below `limit`, of what `what` says.
  std::uint64_t number_below(std::uint64_t limit, std::string_view what);
  // Nothing may follow.
  void finish();

  // Refuses the file.
  [[noreturn]] void damaged(std::string_view what) const;

 private:
  std::string take(std::size_t size);  // bytes of the file, fewer at its end
  std::uint32_t take_word();
  void next_block();
  std::string_view bytes(std::uint64_t size);

  Input& input_;
  std::uint32_t version_ = 0;
  std::string_view chunk_{};
  std::string block_{};
  std::string_view rest_{};  // of the block
  std::uint32_t blocks_ = 0;
  std::vector<SharedText> names_{};
};

}  // namespace relata
