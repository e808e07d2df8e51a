// Tested by tests/format/binary_test.cc.
#include "format/binary_text.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "base/error.h"
#include "base/fold.h"
#include "base/is_ascii.h"

namespace relata {
namespace {

constexpr std::size_t kBlock = 1 << 18;

std::uint32_t checksum(std::string_view bytes) { return static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size())); }

// Little-endian.
template <typename Number>
void append(std::string& to, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i) to += static_cast<char>(value >> (8 * i) & 0xFF);
}

template <typename Number>
Number number_in(std::string_view bytes) {
  Number value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value |= Number{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return value;
}

}  // namespace

BinaryWriter::BinaryWriter(Output& out, std::uint32_t version) : out_(out) {
  std::string bytes;
  append(bytes, version);
  out_ << kBinaryMagic << bytes;
}

BinaryWriter& BinaryWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) block_ += static_cast<char>(value | 0x80);
  block_ += static_cast<char>(value);
  return *this;
}

BinaryWriter& BinaryWriter::real(double value) {
  append(block_, std::bit_cast<std::uint64_t>(value));
  return *this;
}

BinaryWriter& BinaryWriter::byte(std::uint8_t value) {
  block_ += static_cast<char>(value);
  return *this;
}

BinaryWriter& BinaryWriter::text(std::string_view value) {
  std::string repaired;
  if (!is_ascii(value)) value = repaired = valid_utf8(value);
  number(value.size());
  block_ += value;
  return *this;
}

BinaryWriter& BinaryWriter::name(std::string_view value) {
  if (value.size() > kLongestName) return number(0).text(value);
  const auto [at, added] = names_.emplace(value, names_.size() + 1);
  return added ? number(0).text(value) : number(at->second);
}

void BinaryWriter::end_record() {
  if (block_.size() >= kBlock) put_block();
}

void BinaryWriter::put_block() {
  if (block_.size() > std::numeric_limits<std::uint32_t>::max())
    throw Error(ErrorKind::Output, "a node or edge is too long for the format relata; write the graph as JSON");
  std::string head;
  append(head, static_cast<std::uint32_t>(block_.size()));
  append(head, checksum(block_));
  out_ << head << block_;
  ++blocks_;
  block_.clear();
}

void BinaryWriter::finish() {
  if (!block_.empty()) put_block();
  std::string end;
  append(end, std::uint32_t{0});
  append(end, blocks_);
  out_ << end;
}

BinaryReader::BinaryReader(Input& input) : input_(input) {
  const std::string magic = take(kBinaryMagic.size());
  if (magic.empty()) fail_at(input_.name(), 0, 0, "is empty; expected a graph in the format relata");
  if (magic != kBinaryMagic)
    fail_at(input_.name(), 0, 0, "does not begin as a graph in the format relata does; if it is in another, give it with --input or by its extension");
  version_ = take_word();
  if (version_ > kBinaryVersion)
    fail_at(input_.name(), 0, 0,
            "the format has version " + std::to_string(version_) + ", expected at most " + std::to_string(kBinaryVersion) +
                "; a newer relata is needed, or the graph in JSON");
  if (version_ == 0) damaged("its version is 0");
}

void BinaryReader::damaged(std::string_view what) const {
  fail_at(input_.name(), 0, 0, "is damaged: " + std::string(what) + "; make it again from the graph in JSON");
}

std::string BinaryReader::take(std::size_t size) {
  std::string taken;
  while (taken.size() < size) {
    if (chunk_.empty()) chunk_ = input_.next();
    if (chunk_.empty()) break;
    const std::size_t some = std::min(size - taken.size(), chunk_.size());
    taken += chunk_.substr(0, some);
    chunk_.remove_prefix(some);
  }
  return taken;
}

std::uint32_t BinaryReader::take_word() {
  const std::string word = take(sizeof(std::uint32_t));
  if (word.size() < sizeof(std::uint32_t)) damaged("the file is cut off");
  return number_in<std::uint32_t>(word);
}

void BinaryReader::next_block() {
  const std::uint32_t size = take_word(), sum = take_word();
  if (size == 0) damaged("records are missing at its end");
  block_ = take(size);
  if (block_.size() < size) damaged("the file is cut off");
  if (checksum(block_) != sum) damaged("a checksum does not fit");
  rest_ = block_;
  ++blocks_;
}

// Records do not cross blocks: only the first byte of one may stand in the next.
std::string_view BinaryReader::bytes(std::uint64_t size) {
  if (size > rest_.size()) damaged("a record is longer than its block");
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint8_t BinaryReader::byte() {
  if (rest_.empty()) next_block();
  const auto value = static_cast<std::uint8_t>(rest_.front());
  rest_.remove_prefix(1);
  return value;
}

std::uint64_t BinaryReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const std::uint8_t next = byte();
    if (shift == 63 && next > 1) damaged("a number is too great");
    value |= std::uint64_t{next & 0x7Fu} << shift;
    if (next < 0x80) return value;
  }
}

double BinaryReader::real() {
  const double value = std::bit_cast<double>(number_in<std::uint64_t>(bytes(sizeof(std::uint64_t))));
  if (!std::isfinite(value)) damaged("a number is not finite");
  return value;
}

std::string_view BinaryReader::text() {
  const std::string_view taken = bytes(number());
  if (!is_ascii(taken) && valid_utf8(taken) != taken) damaged("a text is not UTF-8");
  return taken;
}

SharedText BinaryReader::name() {
  const std::uint64_t which = number();
  if (which > names_.size()) damaged("a name is missing");
  if (which > 0) return names_[which - 1];
  SharedText fresh = text();
  if (fresh.size() <= kLongestName) names_.push_back(fresh);
  return fresh;
}

std::uint64_t BinaryReader::number_below(std::uint64_t limit, std::string_view what) {
  const std::uint64_t value = number();
  if (value >= limit) damaged(what);
  return value;
}

void BinaryReader::finish() {
  if (!rest_.empty()) damaged("something follows the last record");
  const std::uint32_t size = take_word(), blocks = take_word();
  if (size != 0) damaged("something follows the last record");
  if (blocks != blocks_) damaged("a part of it is missing");
  if (!take(1).empty()) damaged("something follows its end");
}

}  // namespace relata
