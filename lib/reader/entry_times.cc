// An entry is the largest element that holds one <time> alone; entries are those that stand beside each other.
// Tested by tests/reader/entry_times_test.cc.
#include "reader/entry_times.h"

#include <algorithm>
#include <map>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "reader/day.h"

namespace relata {
namespace {

constexpr std::size_t kFewest = 3;      // entries of a live blog
constexpr std::size_t kLeastText = 40;  // bytes of an entry

// "10:05" of "2026-03-02T10:05:33Z" and of "10:05"; empty where there is none.
std::string clock_of(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 2 && is_digit(text[begin - 1])) --begin;
    if (begin < at && at + 2 < text.size() && is_digit(text[at + 1]) && is_digit(text[at + 2])) {
      const std::string hour(text.substr(begin, at - begin));
      return (hour.size() == 1 ? "0" : "") + hour + std::string(text.substr(at, 3));
    }
  }
  return {};
}

std::string moment_of(const HtmlTree& tree, std::uint32_t time) {
  const std::string stated = tree.attribute(time, "datetime"), shown = clean_text(tree.text_below(time));
  std::string day = day_of(stated), clock = clock_of(stated);
  if (clock.empty()) clock = clock_of(shown);
  if (day.empty()) day = day_of(shown);
  if (clock.empty()) return {};
  return day.empty() ? clock : day + " " + clock;
}

std::size_t kept_text(const HtmlTree& tree, const std::vector<bool>& kept, std::uint32_t node) {
  std::size_t size = 0;
  for (std::uint32_t below = node; below < tree[node].end && size < kLeastText; ++below)
    if (kept[below] && tree[below].tag == HtmlTag::Text) size += clean_text(tree.text(below)).size();
  return size;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::string>> entry_times(const HtmlTree& tree, const std::vector<bool>& kept) {
  std::vector<std::uint32_t> times;
  for (std::uint32_t node = tree.find(HtmlTag::Time, 0, tree.size()); node < tree.size(); node = tree.find(HtmlTag::Time, node + 1, tree.size()))
    times.push_back(node);
  if (times.size() < kFewest) return {};
  const auto holds_one = [&](std::uint32_t node) {
    const auto first = std::lower_bound(times.begin(), times.end(), node);
    return std::lower_bound(first, times.end(), tree[node].end) - first == 1;
  };
  std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, std::string>>> beside;  // by what holds the entries
  for (const std::uint32_t time : times) {
    std::uint32_t entry = time;
    while (entry != 0 && holds_one(tree[entry].parent)) entry = tree[entry].parent;
    if (entry == 0 || entry == time || kept_text(tree, kept, entry) < kLeastText) continue;
    if (std::string moment = moment_of(tree, time); !moment.empty()) beside[tree[entry].parent].push_back({entry, std::move(moment)});
  }
  std::vector<std::pair<std::uint32_t, std::string>> most;
  for (auto& [holder, entries] : beside)
    if (entries.size() > most.size()) most = std::move(entries);
  return most.size() < kFewest ? std::vector<std::pair<std::uint32_t, std::string>>() : most;
}

}  // namespace relata
