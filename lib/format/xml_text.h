// Text in XML so that every consumer gives it back unchanged. Inside the room only.
#pragma once

#include <string>
#include <string_view>

#include "format/output.h"

namespace relata {

// What XML may hold: valid UTF-8, no control characters but TAB and LF (U+FFFD in their place), CR and CRLF as LF.
std::string xml_text(std::string_view text);

// Element text, escaped as little as can be: & and < only, and the > of "]]>". Text in which white space stands between two of
// them ("&amp; &lt;" loses the blank in Gephi) is one CDATA section.
void put_xml(Output& out, std::string_view text);

// An attribute after the name of its element:  name="value", with a blank in front.
void put_attribute(Output& out, std::string_view name, std::string_view text);

}  // namespace relata
