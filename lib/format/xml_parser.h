// expat as calls on an object: elements without their prefixes, positions, errors as exceptions after the parse. Inside the room
// only.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/input.h"
#include "format/raw_graph.h"

namespace relata {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

// The value of an attribute; empty when it is not there.
std::string_view attribute_in(const XmlAttributes& attributes, std::string_view name);

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void text(std::string_view chunk) = 0;
  virtual void end(std::string_view element) = 0;

  // Where the element begins whose handler runs. REQUIRES: one runs.
  Position position() const;

 private:
  friend void parse_xml(Input& input, XmlHandler& handler);
  friend struct XmlCalls;
  void* context_ = nullptr;
  std::exception_ptr fault_;
};

// Throws Error(Input) with line and column for what is not well-formed XML (also for bombs and broken encodings), and whatever the handler
// throws.
void parse_xml(Input& input, XmlHandler& handler);

}  // namespace relata
