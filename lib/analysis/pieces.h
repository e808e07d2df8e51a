// Words to word pieces and shapes, as docs/model.md states it: the same arithmetic as tools/train/words.py.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata {

class Pieces {
 public:
  // The vocabulary must outlive this.
  explicit Pieces(const std::vector<std::string>& vocabulary);

  // At least one piece, at most eight, appended to `out`; returns how many.
  std::size_t append(std::string_view word, std::vector<std::int32_t>& out) const;

  std::int32_t cls() const { return cls_; }
  std::int32_t sep() const { return sep_; }

 private:
  bool append_part(std::string_view part, std::vector<std::int32_t>& out) const;

  std::unordered_map<std::string_view, std::int32_t> ids_;
  std::size_t longest_ = 0;  // bytes of the longest piece
  std::int32_t unknown_ = 0, cls_ = 0, sep_ = 0;
};

// 1 ... 8; 0 is kept for [CLS] and [SEP].
std::uint8_t shape_class(std::string_view word);

}  // namespace relata
