// Tested by tests/reader/reader_test.cc.
#include "reader/reader.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/error.h"
#include "reader/encoding.h"

namespace relata {
namespace {

namespace fs = std::filesystem;

std::string lower_ending(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending;
}

bool is_article_file(const fs::path& path) {
  const std::string ending = lower_ending(path.string());
  return ending == ".txt" || ending == ".html" || ending == ".htm" || ending == ".jsonl" || ending == ".ndjson";
}

std::vector<std::string> files_below(const std::string& directory) {
  std::vector<std::string> files;
  std::error_code failed;
  fs::recursive_directory_iterator at(directory, failed);
  if (failed) throw Error(ErrorKind::Input, directory + ": cannot read this directory: " + failed.message());
  for (; at != fs::recursive_directory_iterator(); at.increment(failed)) {
    if (failed) throw Error(ErrorKind::Input, directory + ": cannot read this directory: " + failed.message());
    std::error_code ignored;
    if (at->is_regular_file(ignored) && is_article_file(at->path())) files.push_back(at->path().string());
  }
  if (failed) throw Error(ErrorKind::Input, directory + ": cannot read this directory: " + failed.message());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::Input, path + ": cannot be read: " + std::strerror(errno));
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw Error(ErrorKind::Input, path + ": cannot be read: " + std::strerror(errno));
  return bytes;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
    if (text[i] < '0' || text[i] > '9') return false;
  const int month = (text[5] - '0') * 10 + text[6] - '0', day = (text[8] - '0') * 10 + text[9] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// The first ISO date that stands in the text, or nothing.
std::string date_in(std::string_view text) {
  for (std::size_t i = 0; i + 10 <= text.size(); ++i)
    if (is_date(text.substr(i, 10))) return std::string(text.substr(i, 10));
  return {};
}

bool looks_like_html(const std::string& path, std::string_view text) {
  const std::string ending = lower_ending(path);
  if (ending == ".html" || ending == ".htm") return true;
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  std::string start(text.substr(begin, 15));
  std::transform(start.begin(), start.end(), start.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

}  // namespace

struct ArticleReader::Lines {
  std::string path;
  std::ifstream file;
  std::size_t number = 0;
  std::istream& stream() { return path == "-" ? std::cin : file; }
};

ArticleReader::ArticleReader(std::vector<std::string> inputs, ReadOptions options) : options_(std::move(options)) {
  if (!options_.date.empty() && !is_date(options_.date))
    throw Error(ErrorKind::Usage, "--date: found '" + options_.date + "', expected a day such as 2026-03-02");
  for (const std::string& input : inputs) {
    std::error_code ignored;
    if (input != "-" && fs::is_directory(input, ignored)) {
      const std::vector<std::string> files = files_below(input);
      inputs_.insert(inputs_.end(), files.begin(), files.end());
    } else {
      inputs_.push_back(input);
    }
  }
  std::reverse(inputs_.begin(), inputs_.end());
}

ArticleReader::~ArticleReader() = default;

void ArticleReader::open_next() {
  const std::string path = std::move(inputs_.back());
  inputs_.pop_back();
  const std::string ending = lower_ending(path);
  if (ending == ".jsonl" || ending == ".ndjson") {
    lines_ = std::make_unique<Lines>();
    lines_->path = path;
    lines_->file.open(path, std::ios::binary);
    if (!lines_->file) throw Error(ErrorKind::Input, path + ": cannot be read: " + std::strerror(errno));
    return;
  }
  RawArticle article;
  article.source.id = path == "-" ? "stdin" : fs::path(path).filename().string();
  article.text = text_of_bytes(bytes_of(path), path);
  if (looks_like_html(path, article.text)) article.text = text_of_html(article.text, article.source);
  if (article.source.date.empty()) article.source.date = date_in(article.source.id);
  if (article.source.date.empty()) article.source.date = options_.date;
  ready_ = std::make_unique<RawArticle>(std::move(article));
}

bool ArticleReader::next(RawArticle& article) {
  for (;;) {
    if (lines_) {
      if (next_line(article)) return true;
      lines_.reset();
    }
    if (ready_) {
      article = std::move(*ready_);
      ready_.reset();
      return true;
    }
    if (inputs_.empty()) return false;
    open_next();
  }
}

bool ArticleReader::next_line(RawArticle& article) {
  std::string line;
  do {
    if (!std::getline(lines_->stream(), line)) return false;
    ++lines_->number;
  } while (line.find_first_not_of(" \t\r") == std::string::npos);
  const std::string where = lines_->path + ":" + std::to_string(lines_->number);
  rapidjson::Document object;
  object.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (object.HasParseError())
    throw Error(ErrorKind::Input, where + ":" + std::to_string(object.GetErrorOffset() + 1) +
                                      ": broken JSON: " + rapidjson::GetParseError_En(object.GetParseError()));
  if (!object.IsObject()) throw Error(ErrorKind::Input, where + ": expected one JSON object a line");
  const auto field = [&object](const std::string& name) {
    const auto found = object.FindMember(name.c_str());
    if (found == object.MemberEnd()) return std::string();
    if (found->value.IsString()) return std::string(found->value.GetString(), found->value.GetStringLength());
    return found->value.IsUint64() ? std::to_string(found->value.GetUint64()) : std::string();
  };
  if (!object.HasMember(options_.fields.text.c_str()))
    throw Error(ErrorKind::Input,
                where + ": found no field \"" + options_.fields.text + "\"; name the field of the text with --field-text");
  article.source = {field(options_.fields.id), field(options_.fields.title), date_in(field(options_.fields.date)),
                    field(options_.fields.source), field(options_.fields.url)};
  article.text = field(options_.fields.text);
  if (article.source.id.empty()) article.source.id = fs::path(lines_->path).filename().string() + ":" + std::to_string(lines_->number);
  if (article.source.date.empty()) article.source.date = options_.date;
  return true;
}

}  // namespace relata
