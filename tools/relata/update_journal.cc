// A first line that says how the articles were read; then for each a line with the length and the fingerprint of its graph, and the graph.
// Tested by tests/tools/update_test.sh.
#include "update_journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "base/error.h"
#include "base/hash.h"
#include "format/format.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

constexpr std::size_t kFingerprint = 64;

// The next record, or nothing where no whole one stands. Takes it off `rest`.
std::string_view next_record(std::string_view& rest) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
  const std::size_t head = static_cast<std::size_t>(end - rest.data()) + 1 + kFingerprint + 1;  // "120 3f..9a\n"
  if (error != std::errc() || rest.size() < head || rest.size() - head < size) return {};
  const std::string_view bytes = rest.substr(head, size);
  if (sha256_hex(bytes) != rest.substr(head - 1 - kFingerprint, kFingerprint)) return {};
  rest.remove_prefix(head + size);
  return bytes;
}

}  // namespace

UpdateJournal::UpdateJournal(const std::string& path, const std::string& how) : path_(path + ".part"), head_("relata-part " + sha256_hex(how) + "\n") {}

UpdateJournal::~UpdateJournal() {
  if (file_ >= 0) ::close(file_);
}

std::vector<Graph> UpdateJournal::take() {
  std::vector<Graph> graphs;
  std::error_code failed;
  if (!std::filesystem::exists(path_, failed)) return graphs;
  const std::string bytes = whole_file(path_);
  if (!bytes.starts_with(head_)) return graphs;
  std::string_view rest = std::string_view(bytes).substr(head_.size());
  for (std::string_view record; !(record = next_record(rest)).empty();) graphs.push_back(read_graph_text(record, Format::Binary, path_));
  whole_ = bytes.size() - rest.size();
  return graphs;
}

void UpdateJournal::open() {
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  const bool opened = file_ >= 0 && ::ftruncate(file_, static_cast<off_t>(whole_)) == 0 && ::lseek(file_, 0, SEEK_END) >= 0;
  if (!opened) throw Error(ErrorKind::Output, path_ + ": cannot be opened: " + std::strerror(errno));
}

void UpdateJournal::add(const Graph& article) {
  if (file_ < 0) open();
  const std::string bytes = graph_text(article, Format::Binary);
  std::string record = whole_ == 0 ? head_ : "";
  record += std::to_string(bytes.size()) + " " + sha256_hex(bytes) + "\n" + bytes;
  for (std::string_view rest = record; !rest.empty();) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Error(ErrorKind::Output, path_ + ": cannot be written: " + std::strerror(errno));
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  whole_ += record.size();
}

void UpdateJournal::remove() {
  std::error_code failed;
  std::filesystem::remove(path_, failed);
}

}  // namespace relata::cli
