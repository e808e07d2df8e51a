// Text that many records repeat, kept once: an immutable string in one word of memory. Copies share the bytes; the last one frees them.
// Copies may live in different threads. A view of it lives as long as any copy, wherever the copies are moved.
#pragma once

#include <atomic>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace relata {

class SharedText;

// Any other text.
template <typename T>
concept Text = std::convertible_to<const T&, std::string_view> && !std::same_as<std::remove_cvref_t<T>, SharedText>;

class SharedText {
 public:
  SharedText() noexcept = default;
  template <Text T>
  SharedText(const T& text) : block_(block_of(text)) {}
  SharedText(const SharedText& other) noexcept : block_(other.block_) {
    if (block_) block_->users.fetch_add(1, std::memory_order_relaxed);
  }
  SharedText(SharedText&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  SharedText& operator=(SharedText other) noexcept { return std::swap(block_, other.block_), *this; }
  ~SharedText() {
    if (block_ && block_->users.fetch_sub(1, std::memory_order_acq_rel) == 1) release(block_);
  }

  operator std::string_view() const noexcept { return block_ ? std::string_view(block_->bytes(), block_->size) : std::string_view(); }
  std::string_view view() const noexcept { return *this; }
  std::string str() const { return std::string(view()); }
  const char* c_str() const noexcept { return block_ ? block_->bytes() : ""; }
  bool empty() const noexcept { return !block_; }
  std::size_t size() const noexcept { return block_ ? block_->size : 0; }
  void clear() noexcept { *this = SharedText(); }

  friend bool operator==(const SharedText& a, const SharedText& b) noexcept { return a.block_ == b.block_ || a.view() == b.view(); }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) noexcept {
    return a.block_ == b.block_ ? std::strong_ordering::equal : a.view() <=> b.view();
  }
  template <Text T>
  friend bool operator==(const SharedText& a, const T& b) noexcept {
    return a.view() == std::string_view(b);
  }
  template <Text T>
  friend std::strong_ordering operator<=>(const SharedText& a, const T& b) noexcept {
    return a.view() <=> std::string_view(b);
  }
  friend std::string operator+(std::string a, const SharedText& b) { return std::move(a.append(b.view())); }
  friend std::string operator+(const SharedText& a, std::string_view b) { return a.str().append(b); }
  friend std::ostream& operator<<(std::ostream& out, const SharedText& text) { return out << text.view(); }

 private:
  // Stands before its bytes and a zero.
  struct Block {
    std::atomic<std::uint32_t> users{1};
    std::uint32_t size;
    explicit Block(std::uint32_t length) : size(length) {}
    char* bytes() { return reinterpret_cast<char*>(this + 1); }
  };
  static Block* block_of(std::string_view text);  // nothing for no text; throws std::length_error for 4 GiB and more
  static void release(Block* block) noexcept;

  Block* block_ = nullptr;
};

// Lets readers share what they read again and again. Of bounded size: it keeps the texts seen last, each at the place of its hash.
class TextCache {
 public:
  explicit TextCache(std::size_t places = std::size_t{1} << 14);  // a power of two
  const SharedText& of(std::string_view text);

 private:
  struct Place {
    std::size_t hash = 0;
    SharedText text{};
  };
  std::vector<Place> places_;
  const SharedText none_{};
};

}  // namespace relata

template <>
struct std::hash<relata::SharedText> {
  std::size_t operator()(const relata::SharedText& text) const noexcept { return std::hash<std::string_view>()(text); }
};
