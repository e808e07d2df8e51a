// Exceptions do not cross expat: they are kept, the parser is stopped, and they are thrown again outside. Tested by
// tests/format/graphml_test.cc.
#include "format/xml_parser.h"

#include <expat.h>

#include <algorithm>
#include <memory>

#include "base/fold.h"
#include "format/line_counter.h"

namespace relata {
namespace {

std::string_view local(std::string_view name) { return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1); }

struct Context {
  XML_Parser parser;
  XmlHandler& handler;
  XmlAttributes attributes;
  LineCounter lines;
  bool is_utf8 = true;      // else expat counts the lines
  std::size_t pending = 0;  // bytes since the last element or text
};

constexpr std::size_t kLongestToken = 16 << 20;

bool is_utf8_name(std::string_view encoding) { return lower(encoding) == "utf-8" || lower(encoding) == "us-ascii"; }

}  // namespace

struct XmlCalls {
  static void declaration(void* data, const XML_Char*, const XML_Char* encoding, int) {
    Context& context = *static_cast<Context*>(data);
    if (encoding && !is_utf8_name(encoding)) context.is_utf8 = false;
  }

  template <typename Call>
  static void guarded(void* data, Call call) {
    Context& context = *static_cast<Context*>(data);
    context.pending = 0;
    if (context.handler.fault_) return;
    try {
      call(context);
    } catch (...) {
      context.handler.fault_ = std::current_exception();
      XML_StopParser(context.parser, XML_FALSE);
    }
  }

  static void start(void* data, const XML_Char* name, const XML_Char** attributes) {
    guarded(data, [&](Context& context) {
      context.attributes.clear();
      for (; *attributes; attributes += 2) context.attributes.emplace_back(attributes[0], attributes[1]);
      context.handler.start(local(name), context.attributes);
    });
  }
  static void text(void* data, const XML_Char* text, int size) {
    guarded(data, [&](Context& context) { context.handler.text({text, static_cast<std::size_t>(size)}); });
  }
  static void end(void* data, const XML_Char* name) {
    guarded(data, [&](Context& context) { context.handler.end(local(name)); });
  }
};

Position XmlHandler::position() const {
  Context& context = *static_cast<Context*>(context_);
  if (const XML_Index byte = XML_GetCurrentByteIndex(context.parser); context.is_utf8 && byte >= 0) return context.lines.at(static_cast<std::uint64_t>(byte));
  return {static_cast<std::uint32_t>(XML_GetCurrentLineNumber(context.parser)), static_cast<std::uint32_t>(XML_GetCurrentColumnNumber(context.parser) + 1)};
}

std::string_view attribute_in(const XmlAttributes& attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto& attribute) { return attribute.first == name; });
  return found == attributes.end() ? std::string_view() : found->second;
}

void parse_xml(Input& input, XmlHandler& handler) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  Context context{parser.get(), handler, {}, {}};
  handler.context_ = &context;
  XML_SetUserData(parser.get(), &context);
  XML_SetElementHandler(parser.get(), XmlCalls::start, XmlCalls::end);
  XML_SetCharacterDataHandler(parser.get(), XmlCalls::text);
  XML_SetXmlDeclHandler(parser.get(), XmlCalls::declaration);
  const std::string_view mark = input.peek().substr(0, 2);
  context.is_utf8 = mark != "\xFF\xFE" && mark != "\xFE\xFF";
  bool any = false;
  std::string gathered;  // more of an unfinished tag; expat reads that from its beginning each time, so it is given what doubles it
  for (bool last = false; !last;) {
    std::string_view chunk = input.next();
    last = chunk.empty();
    any = any || !last;
    if (last && !any) fail_at(input.name(), 0, 0, "is empty; expected XML");
    if (const std::size_t more = gathered.size() + chunk.size(); !last && more < context.pending && more + context.pending <= kLongestToken) {
      gathered += chunk;
      continue;
    }
    if (!gathered.empty()) chunk = gathered += chunk;
    const XML_Index event = XML_GetCurrentByteIndex(parser.get());
    if (context.is_utf8) context.lines.add(chunk, event < 0 ? 0 : static_cast<std::uint64_t>(event));
    context.pending += chunk.size();
    const XML_Status status = XML_Parse(parser.get(), chunk.data(), static_cast<int>(chunk.size()), last);
    gathered.clear();
    if (status == XML_STATUS_OK) {
      if (context.pending <= kLongestToken) continue;
      fail_at(input.name(), XML_GetCurrentLineNumber(parser.get()), 0, "a tag or comment is longer than " + std::to_string(kLongestToken >> 20) + " MB");
    }
    if (handler.fault_) std::rethrow_exception(handler.fault_);
    fail_at(input.name(), XML_GetCurrentLineNumber(parser.get()), XML_GetCurrentColumnNumber(parser.get()) + 1,
            std::string("not well-formed XML: ") + XML_ErrorString(XML_GetErrorCode(parser.get())));
  }
}

}  // namespace relata
