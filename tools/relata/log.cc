// Tested by tests/tools/terminal_test.sh.
#include "log.h"

#include <cmath>
#include <cstdio>

#include "base/error.h"
#include "base/json.h"
#include "base/shown.h"
#include "clock.h"
#include "prose.h"

namespace relata::cli {
namespace {

void write_object(const char* level, std::string_view message, const LogFields& fields) {
  JsonBuffer buffer;
  JsonWriter writer(buffer);
  const auto text = [&writer](std::string_view value) {
    const std::string shown = shown_text(value);
    writer.String(shown.data(), static_cast<rapidjson::SizeType>(shown.size()));
  };
  writer.StartObject();
  writer.Key("time");
  text(utc_second());
  writer.Key("level");
  writer.String(level);
  writer.Key("message");
  text(message);
  for (const auto& [name, value] : fields) {
    writer.Key(name.c_str());
    if (const auto* words = std::get_if<std::string>(&value)) text(*words);
    else if (const double number = std::get<double>(value); number == std::floor(number)) writer.Int64(static_cast<std::int64_t>(number));
    else writer.Double(std::round(number * 1000) / 1000);
  }
  writer.EndObject();
  std::fprintf(stderr, "%.*s\n", static_cast<int>(buffer.GetSize()), buffer.GetString());
}

void tell_at(const Arguments& arguments, const char* level, std::string_view text) {
  if (log_format(arguments) == LogFormat::Json) return write_object(level, text, {});
  std::fprintf(stderr, "relata: %s\n", visible(text).c_str());
}

}  // namespace

Option log_option() { return {"log", 0, "text|json", "what is told on standard error: lines for people (default), or one JSON object a line"}; }

LogFormat log_format(const Arguments& arguments) {
  const std::string format = arguments.value("log", "text");
  if (format != "text" && format != "json") throw Error(ErrorKind::Usage, "--log: found '" + format + "', expected text or json");
  return format == "json" ? LogFormat::Json : LogFormat::Text;
}

void tell(const Arguments& arguments, std::string_view remark) {
  if (!arguments.has("quiet")) tell_at(arguments, "note", remark);
}

void warn(const Arguments& arguments, std::string_view warning) { tell_at(arguments, "warning", warning); }

void tell_detail(const Arguments& arguments, std::string_view detail) {
  if (arguments.has("verbose") && !arguments.has("quiet")) tell_at(arguments, "detail", detail);
}

void tell_summary(const Arguments& arguments, std::string_view summary, const LogFields& fields) {
  if (arguments.has("quiet")) return;
  if (log_format(arguments) == LogFormat::Json) return write_object("summary", summary, fields);
  std::fprintf(stderr, "%s\n", visible(summary).c_str());
}

void tell_error(LogFormat format, std::string_view error, int exit_code) {
  if (format == LogFormat::Json) return write_object("error", error, {{"exit_code", static_cast<double>(exit_code)}});
  std::fprintf(stderr, "relata: %s\n", visible(error).c_str());
}

}  // namespace relata::cli
