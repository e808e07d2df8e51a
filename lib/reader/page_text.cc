// Tested by tests/reader/reader_test.cc.
#include "reader/page_text.h"

#include <algorithm>

#include "base/fold.h"
#include "reader/page_lines.h"

namespace relata {
namespace {

// Letters that are seen.
std::size_t visible_size(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

class TextWriter {
 public:
  // `of`: whether the text is that of a link, or of a <time>.
  enum class Of : std::uint8_t { Running, Link, Time };
  void add(std::string_view text, Of of) {
    paragraph_ += text;
    const std::size_t size = visible_size(text);
    chars_ += size;
    link_chars_ += of == Of::Link ? size : 0;
    time_chars_ += of == Of::Time ? size : 0;
  }

  void end_paragraph() {
    const std::string clean = clean_text(paragraph_);
    paragraph_.clear();
    if (clean.empty() || is_apparatus(clean)) return;
    if (!text_.empty()) text_ += "\n\n";
    text_ += clean;
  }

  // A line break: only the next line tells whether the sentence goes on.
  void end_line() { paragraph_ += '\x1E'; }

  void add_line(const std::string& line) {
    if (!text_.empty()) text_ += "\n\n";
    text_ += line;
  }

  std::string finish() { return std::move(text_); }

  // Divides the paragraph at its line breaks, where it does not go on.
  void divide_lines() {
    const std::string lines = std::move(paragraph_);
    paragraph_.clear();
    for (std::size_t begin = 0; begin <= lines.size();) {
      const std::size_t end = std::min(lines.find('\x1E', begin), lines.size());
      const std::string line = lines.substr(begin, end - begin);
      const std::size_t first = line.find_first_not_of(" \t\r\n");
      const bool goes_on = first != std::string::npos && line[first] >= 'a' && line[first] <= 'z';
      const bool empty = first == std::string::npos;
      if (empty || !goes_on || ends_sentence(paragraph_)) end_paragraph();
      else paragraph_ += ' ';
      if (!empty) paragraph_ += line;
      begin = end + 1;
    }
    end_paragraph();
    chars_ = link_chars_ = time_chars_ = 0;
  }

 private:
  static bool ends_sentence(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos || line[last] == '.' || line[last] == '!' || line[last] == '?' || line[last] == ':';
  }

  // A line that tells the time of the page, or leads away from it.
  bool is_apparatus(std::string_view paragraph) const {
    if (chars_ == 0) return false;
    return time_chars_ == chars_ || is_page_line(paragraph, static_cast<float>(link_chars_) / static_cast<float>(chars_));
  }

  std::string text_{};
  std::string paragraph_{};                                  // the open one
  std::size_t chars_ = 0, link_chars_ = 0, time_chars_ = 0;  // of it
};

}  // namespace

std::string page_text(const HtmlTree& tree, const std::vector<bool>& kept, const std::vector<std::pair<std::uint32_t, std::string>>& entries) {
  TextWriter writer;
  auto entry = entries.begin();
  std::vector<std::uint32_t> open;  // ends of the open blocks
  std::uint32_t link_end = 0, time_end = 0;
  for (std::uint32_t node = 0; node < tree.size(); ++node) {
    while (!open.empty() && node >= open.back()) {
      writer.divide_lines();
      open.pop_back();
    }
    if (entry != entries.end() && entry->first == node) {
      writer.divide_lines();
      writer.add_line((entry++)->second);
    }
    if (!kept[node]) continue;
    if (tree[node].tag == HtmlTag::A) link_end = std::max(link_end, tree[node].end);
    if (tree[node].tag == HtmlTag::Time) time_end = std::max(time_end, tree[node].end);
    using Of = TextWriter::Of;
    if (tree[node].tag == HtmlTag::Text) writer.add(tree.text(node), node < time_end ? Of::Time : node < link_end ? Of::Link : Of::Running);
    else if (tree[node].tag == HtmlTag::Br) writer.end_line();
    if (!is_block(tree[node].tag)) continue;
    writer.divide_lines();
    if (tree[node].end > node + 1) open.push_back(tree[node].end);
  }
  writer.divide_lines();
  return writer.finish();
}

}  // namespace relata
