// One allocation a text: its count and size, then its bytes. Tested by tests/base/shared_text_test.cc.
#include "base/shared_text.h"

#include <cstring>
#include <limits>
#include <new>
#include <stdexcept>

namespace relata {

SharedText::Block* SharedText::block_of(std::string_view text) {
  if (text.empty()) return nullptr;
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("a text of 4 GiB or more");
  void* const memory = ::operator new(sizeof(Block) + text.size() + 1);
  Block* const block = new (memory) Block(static_cast<std::uint32_t>(text.size()));
  std::memcpy(block->bytes(), text.data(), text.size());
  block->bytes()[text.size()] = '\0';
  return block;
}

void SharedText::release(Block* block) noexcept {
  block->~Block();
  ::operator delete(block);
}

TextCache::TextCache(std::size_t places) : places_(places) {}

const SharedText& TextCache::of(std::string_view text) {
  if (text.empty()) return none_;
  const std::size_t hash = std::hash<std::string_view>()(text);
  Place& place = places_[hash & (places_.size() - 1)];
  if (place.hash != hash || place.text != text) place = {hash, SharedText(text)};
  return place.text;
}

}  // namespace relata
