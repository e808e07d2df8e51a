// Tested by tests/reader/file_reader_test.cc and tests/fuzz/fuzz_file.cc.
#include "reader/reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "base/error.h"
#include "reader/archive.h"
#include "reader/article_source.h"
#include "reader/day.h"
#include "reader/encoding.h"
#include "reader/html.h"
#include "reader/language.h"
#include "reader/office.h"
#include "reader/pdf.h"
#include "reader/plain_characters.h"

namespace relata {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHead = 4096;         // bytes that tell what a file is
constexpr std::size_t kDeepestArchive = 4;  // archives and compressed files within each other

// Endings of files that may hold articles; in folders other files are passed over.
bool may_hold_articles(const std::string& path) {
  constexpr std::array<std::string_view, 27> kEndings = {"",       ".txt",    ".text", ".html", ".htm",  ".xhtml", ".shtml", ".php",  ".aspx",
                                                         ".jsonl", ".ndjson", ".json", ".csv",  ".tsv",  ".xml",   ".rss",   ".atom", ".rdf",
                                                         ".warc",  ".wet",    ".md",   ".eml",  ".docx", ".odt",   ".epub",  ".pdf",  ".zip"};
  const std::string ending = ending_of(fs::path(path).filename().string());
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end() || ending == ".tar" || ending == ".tgz" || ending == ".markdown";
}

std::vector<std::string> files_below(const std::string& directory, PassedOver& passed_over) {
  std::vector<std::string> files;
  std::error_code failed;
  fs::recursive_directory_iterator at(directory, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    std::error_code ignored;
    const std::string name = at->path().filename().string();
    if (name.starts_with('.')) {
      if (at->is_directory(ignored)) at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file(ignored)) continue;
    if (may_hold_articles(name)) files.push_back(at->path().string());
    else ++passed_over.in_folders[ending_of(name)];
  }
  if (failed) throw Error(ErrorKind::Input, directory + ": cannot read this directory: " + failed.message());
  std::sort(files.begin(), files.end());
  return files;
}

// One article that is there already.
class Ready : public ArticleSource {
 public:
  explicit Ready(RawArticle article) : article_(std::move(article)) {}
  bool next(RawArticle& article) override {
    if (!article_) return false;
    article = std::move(*article_);
    article_.reset();
    return true;
  }

 private:
  std::optional<RawArticle> article_;
};

std::string file_name(const std::string& name) {
  if (name == "-") return "stdin";
  return uncompressed_name(fs::path(name).filename().string());
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

}  // namespace

RawArticle article_of_text(std::string bytes) {
  RawArticle article;
  article.text = plain_text(text_of_bytes(std::move(bytes)));
  return article;
}

RawArticle article_of_page(const std::string& bytes, std::string_view declared) {
  PageArticle page = article_of_html(text_of_bytes(bytes, declared.empty() ? declared_encoding(bytes) : std::string(declared)));
  RawArticle article;
  article.source = std::move(page.source);
  article.text = std::move(page.text);
  article.author = std::move(page.author);
  article.language = std::move(page.language);
  if (article.text.empty()) article.remark = "holds no article that could be found";
  else if (page.chars * 10 < page.page_chars) article.remark = "less than a tenth of the page's text was taken for its article";
  return article;
}

struct ArticleReader::Level {
  std::string name{};
  std::unique_ptr<ByteStream> stream{};
  std::unique_ptr<Archive> archive{};
  std::unique_ptr<ArticleSource> source{};
  bool in_folder = false;
};

ArticleReader::ArticleReader(std::vector<std::string> inputs, ReadOptions options) : options_(std::move(options)) {
  if (!options_.date.empty() && (options_.date.size() != 10 || day_in(options_.date).empty()))
    throw Error(ErrorKind::Usage, "--date: found '" + options_.date + "', expected a day such as 2026-03-02");
  for (const std::string& input : inputs) {
    std::error_code failed;
    if (input != "-" && fs::is_directory(input, failed)) {
      for (std::string& file : files_below(input, passed_over_)) inputs_.push_back({std::move(file), true});
    } else {
      if (input != "-") open_file(input);  // throws now, not after an hour
      inputs_.push_back({input, false});
    }
  }
  std::reverse(inputs_.begin(), inputs_.end());
}

ArticleReader::~ArticleReader() {
  while (!levels_.empty()) levels_.pop_back();  // what reads from an archive goes before it
}

void ArticleReader::tell(const std::string& message) const {
  if (options_.notify) options_.notify(message);
}

void ArticleReader::fail(const std::string& message) {
  if (options_.strict) throw Error(ErrorKind::Input, message);
  if (first_failure_.empty()) first_failure_ = message;
  else if (!any_) tell(message);
  if (any_) tell(message);
}

bool ArticleReader::next(RawArticle& article) {
  for (;;) {
    while (!levels_.empty())
      if (next_of_top(article)) return true;
    if (inputs_.empty()) {
      if (!any_ && !first_failure_.empty()) throw Error(ErrorKind::Input, first_failure_);
      return false;
    }
    open_next();
  }
}

void ArticleReader::open_next() {
  const Input input = std::move(inputs_.back());
  inputs_.pop_back();
  auto level = std::make_unique<Level>();
  level->name = input.path;
  level->in_folder = input.in_folder;
  try {
    level->stream = std::make_unique<ByteStream>(input.path, open_file(input.path));
    open(std::move(level));
  } catch (const Error& error) {
    if (!input.in_folder) ++passed_over_.refused;
    fail(std::string(error.what()).starts_with(input.path) ? error.what() : input.path + ": " + error.what());
  }
}

// Finds out what the stream is and puts it on top. Throws Error(Input) for what cannot be read.
void ArticleReader::open(std::unique_ptr<Level> level) {
  ByteStream& stream = *level->stream;
  const FileLook look = look_of(stream.peek(kHead), level->name);
  if (levels_.size() >= kDeepestArchive)
    throw Error(ErrorKind::Input, "more than " + std::to_string(kDeepestArchive) + " archives within each other; unpack it first");
  if (look.kind == FileKind::Compressed) {
    auto inner = std::make_unique<Level>();
    inner->name = uncompressed_name(level->name);
    inner->in_folder = level->in_folder;
    inner->stream = std::make_unique<ByteStream>(inner->name, uncompressed(std::move(level->stream)));
    levels_.push_back(std::move(level));
    try {
      return open(std::move(inner));
    } catch (const Error&) {
      levels_.pop_back();
      throw;
    }
  }
  if (look.kind == FileKind::Binary) {
    if (level->in_folder) {
      ++passed_over_.in_folders[look.what];
      return;
    }
    throw Error(ErrorKind::Input, "is " + look.what + ", expected text, a page, records of articles, or an archive of them");
  }
  if (look.kind == FileKind::Archive) {
    if (std::optional<RawArticle> article = article_of_office(stream)) level->source = std::make_unique<Ready>(std::move(*article));
    else level->archive = std::make_unique<Archive>(std::move(level->stream));
  } else if (look.kind == FileKind::Pdf) {
    level->source = std::make_unique<Ready>(article_of_pdf(stream.read_all()));
  } else {
    open_records(*level);
  }
  levels_.push_back(std::move(level));
}

void ArticleReader::open_records(Level& level) {
  ByteStream& stream = *level.stream;
  const std::string ending = ending_of(level.name);
  const auto whole = [&level](RawArticle article) { level.source = std::make_unique<Ready>(std::move(article)); };
  switch (look_of(stream.peek(kHead), level.name).kind) {
    case FileKind::Json: level.source = json_articles(stream, options_.fields); return;
    case FileKind::Feed: level.source = feed_articles(stream); return;
    case FileKind::Warc: level.source = warc_articles(stream); return;
    case FileKind::Html: return whole(article_of_page(stream.read_all()));
    case FileKind::Mail: return whole(article_of_mail(stream.read_all()));
    default: break;
  }
  const bool named_table = ending == ".csv" || ending == ".tsv";
  if ((named_table || level.name == "-") && is_table(stream, options_.fields)) {
    level.source = table_articles(stream, options_.fields);
  } else if (named_table) {
    const std::string_view head = stream.peek(200);
    throw Error(ErrorKind::Input, "a table whose first line names no column of text; found '" + std::string(head.substr(0, head.find_first_of("\r\n"))) +
                                      "'; name the column with --field-text");
  } else if (ending == ".md" || ending == ".markdown") {
    whole(article_of_markdown(stream.read_all()));
  } else {
    whole(article_of_text(stream.read_all()));
  }
}

// The next article of what is on top, or of what is in it; takes away what has none left.
bool ArticleReader::next_of_top(RawArticle& article) {
  Level& top = *levels_.back();
  try {
    if (top.source) {
      if (top.source->next(article)) return finish(article);
    } else if (top.archive) {
      std::string path;
      if (top.archive->next(path)) {
        auto inner = std::make_unique<Level>();
        inner->name = top.name + "/" + path;
        inner->in_folder = true;
        const std::string base = fs::path(path).filename().string();
        if (base.starts_with('.') || path.starts_with("__MACOSX/")) return false;
        if (!may_hold_articles(path)) {
          ++passed_over_.in_folders[ending_of(path)];
          return false;
        }
        inner->stream = std::make_unique<ByteStream>(inner->name, top.archive->open());
        open(std::move(inner));
        return false;
      }
    }
  } catch (const Error& error) {
    ++passed_over_.records;
    const std::string message = error.what();
    fail(message.starts_with(top.name) ? message : top.name + ": " + message);
    if (top.archive && message.starts_with("broken")) levels_.pop_back();
    return false;
  }
  levels_.pop_back();
  return false;
}

// Fills what is not stated; false if the article is passed over.
bool ArticleReader::finish(RawArticle& article) {
  const Level& top = *levels_.back();
  Source& source = article.source;
  const std::string name = file_name(top.name), where = article.number == 0 ? top.name : top.name + ":" + std::to_string(article.number);
  if (source.id.empty()) source.id = article.number == 0 ? name : name + ":" + std::to_string(article.number);
  if (source.date.empty()) source.date = day_of_address(source.url);
  if (source.date.empty()) source.date = day_in(name);
  if (source.date.empty()) source.date = options_.date;
  if (is_blank(article.text) && article.remark.empty()) article.remark = "holds no text";
  if (!article.remark.empty()) tell(where + ": " + article.remark);
  if (article.summary_only) tell(where + ": only a summary is there, which is read");
  if (!options_.any_language) {
    const std::string language = foreign_language(article.text);
    if (!language.empty()) {
      ++passed_over_.foreign;
      tell(where + ": is in " + language + ", which is passed over (--any-language reads it)");
      return false;
    }
  }
  if (!any_ && !first_failure_.empty()) tell(first_failure_);  // it is not all that there was
  any_ = true;
  return true;
}

}  // namespace relata
