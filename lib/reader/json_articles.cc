// JSON lines, lists of objects, and objects that hold such a list, as services answer. Of a list one object is in memory at a time.
// Tested by tests/reader/file_reader_test.cc and tests/fuzz/fuzz_file.cc.

#include <deque>

#include "base/error.h"
#include "base/json.h"
#include "reader/article_source.h"
#include "reader/encoding.h"

namespace relata {
namespace {

using Value = JsonValue;

constexpr int kDeepestObject = 3;  // levels of objects whose members are fields

std::string text_of(const Value& value) {
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  if (value.IsInt64()) return std::to_string(value.GetInt64());
  if (value.IsUint64()) return std::to_string(value.GetUint64());
  if (value.IsDouble() && value.GetDouble() > 0 && value.GetDouble() < 1e15) return std::to_string(static_cast<long long>(value.GetDouble()));
  return {};
}

// Texts of a list: paragraphs, or names.
std::string joined_list(const Value& list, std::string_view name) {
  const bool names = name == "authors" || name == "author";
  std::string all;
  for (const Value& item : list.GetArray()) {
    const std::string text = text_of(item);
    if (!text.empty()) all += (all.empty() ? "" : names ? ", " : "\n\n") + text;
  }
  return all;
}

void add_members(const Value& object, const std::string& before, int depth, Record& record) {
  for (const auto& member : object.GetObject()) {
    const std::string name = before + std::string(member.name.GetString(), member.name.GetStringLength());
    if (member.value.IsObject() && depth < kDeepestObject) add_members(member.value, name + ".", depth + 1, record);
    else record.emplace_back(name, member.value.IsArray() ? joined_list(member.value, name) : text_of(member.value));
  }
}

Record record_of(const Value& object) {
  Record record;
  add_members(object, "", 1, record);
  return record;
}

bool holds_objects(const Value& value) { return value.IsArray() && !value.Empty() && value[0].IsObject(); }

// The list of articles that an object holds: {"status": "ok", "articles": [...]}, {"articles": {"results": [...]}}.
const Value* list_in(const Value& object, int depth = 1) {
  for (const auto& member : object.GetObject())
    if (holds_objects(member.value)) return &member.value;
  if (depth < kDeepestObject)
    for (const auto& member : object.GetObject())
      if (member.value.IsObject())
        if (const Value* list = list_in(member.value, depth + 1)) return list;
  return nullptr;
}

class JsonArticles : public ArticleSource {
 public:
  JsonArticles(ByteStream& stream, const RecordFields& fields) : stream_(stream), fields_(fields) {
    if (stream_.peek(3).starts_with("\xEF\xBB\xBF")) stream_.skip(3);
    list_ = first_character() == '[';
    by_line_ = !list_ && is_line_of_its_own();
    if (list_) stream_.skip(1);
  }

  bool next(RawArticle& article) override {
    for (std::string json;;) {
      if (!ready_.empty()) {
        const Record record = std::move(ready_.front());
        ready_.pop_front();
        ++number_;
        return take(record, place(), article);
      }
      if (!(list_ ? next_item(json) : by_line_ ? next_line(json) : next_whole(json))) return false;
      JsonDocument value;
      value.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
      if (value.HasParseError())
        fail(place() + ":" + std::to_string(value.GetErrorOffset() + 1) + ": broken JSON: " + rapidjson::GetParseError_En(value.GetParseError()));
      if (holds_objects(value) && !list_ && !by_line_) {
        for (const Value& item : value.GetArray())
          if (item.IsObject()) ready_.push_back(record_of(item));
        continue;
      }
      if (!value.IsObject()) fail(place() + ": expected " + (by_line_ ? "one JSON object a line" : "a JSON object"));
      const Record record = record_of(value);
      const Value* inner = by_line_ || list_ ? nullptr : list_in(value);
      if (!inner || holds_text(record)) return take(record, place(), article);
      for (const Value& item : inner->GetArray())
        if (item.IsObject()) ready_.push_back(record_of(item));
      number_ = 0;
    }
  }

 private:
  [[noreturn]] static void fail(const std::string& message) { throw Error(ErrorKind::Input, message); }

  // "news.jsonl:3", and of lists "news.json, record 3".
  std::string place() const { return stream_.name() + (by_line_ ? ":" : ", record ") + std::to_string(number_); }

  bool take(const Record& record, const std::string& where, RawArticle& article) const {
    try {
      article = article_of_record(record, fields_);
    } catch (const Error& error) {
      fail(where + ": " + error.what());
    }
    article.number = number_;
    return true;
  }

  bool holds_text(const Record& record) const {
    std::vector<std::string> names;
    for (const auto& [name, value] : record) names.push_back(name);
    return has_text_field(names, fields_);
  }

  char first_character() {
    for (std::size_t size = 64;; size *= 4) {
      const std::string_view head = stream_.peek(size);
      const std::size_t first = head.find_first_not_of(" \t\r\n");
      if (first == std::string_view::npos && head.size() == size && size < (1 << 20)) continue;
      if (first == std::string_view::npos) return 0;
      stream_.skip(first);
      return stream_.peek(1)[0];
    }
  }

  // JSON lines, unless the first object goes on behind its line, or is all there is and holds a list.
  bool is_line_of_its_own() {
    constexpr std::size_t kLooked = 1 << 20;
    const std::string_view head = stream_.peek(kLooked);
    const std::size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    JsonDocument value;
    if (end == std::string_view::npos && head.size() == kLooked) return ending_of(stream_.name()) != ".json";
    value.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    const bool only_line = end == std::string_view::npos || head.find_first_not_of(" \t\r\n", end) == std::string_view::npos;
    if (!value.HasParseError()) return !(only_line && value.IsObject() && list_in(value));
    const std::size_t last = line.find_last_not_of(" \t\r");
    const bool opens = last != std::string_view::npos && (line[last] == '{' || line[last] == ',' || line[last] == '[');
    return !(opens && ending_of(stream_.name()) != ".jsonl");
  }

  bool next_line(std::string& json) {
    do {
      ++number_;
      try {
        if (!stream_.read_line(json)) return false;
      } catch (const Error& error) {
        fail(place() + ": " + error.what());
      }
    } while (json.find_first_not_of(" \t\r") == std::string::npos);
    return true;
  }

  bool next_whole(std::string& json) {
    if (stream_.at_end()) return false;
    json = stream_.read_all();
    number_ = 1;
    return true;
  }

  // The next value of the list, cut out by its brackets and quotation marks.
  bool next_item(std::string& json) {
    json.clear();
    if (list_ended_) return false;
    int depth = 0;
    bool quoted = false, escaped = false, too_long = false, closed = false;
    for (std::string_view chunk; !closed && !(chunk = stream_.peek(1 << 14)).empty();) {
      std::size_t used = 0;
      for (; used < chunk.size() && !closed; ++used) {
        const char c = chunk[used];
        if (depth == 0 && !quoted && (c == ',' || c == ']')) {
          list_ended_ = c == ']';
          closed = list_ended_ || json.find_first_not_of(" \t\r\n") != std::string::npos;
          continue;
        }
        if (quoted) {
          quoted = escaped || c != '"';
          escaped = !escaped && c == '\\';
        } else {
          quoted = c == '"';
          depth += c == '{' || c == '[';
          depth -= c == '}' || c == ']';
        }
        too_long |= json.size() >= kLongestArticle;
        if (!too_long) json += c;
      }
      stream_.skip(used);
    }
    if (json.find_first_not_of(" \t\r\n") == std::string::npos) return false;
    ++number_;
    if (too_long) fail(place() + ": a record of more than " + std::to_string(kLongestArticle >> 20) + " MB");
    return true;
  }

  ByteStream& stream_;
  RecordFields fields_;
  bool list_ = false, by_line_ = false, list_ended_ = false;
  std::size_t number_ = 0;  // of the line or the record
  std::deque<Record> ready_{};
};

}  // namespace

std::unique_ptr<ArticleSource> json_articles(ByteStream& stream, const RecordFields& fields) { return std::make_unique<JsonArticles>(stream, fields); }

}  // namespace relata
