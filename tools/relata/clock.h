// The system's clock as text, ISO 8601.
#pragma once

#include <string>

namespace relata::cli {

// The second in the system's time zone: "2026-03-02T11:05:33+0100".
std::string local_second();

// The second in UTC: "2026-03-02T10:05:33Z".
std::string utc_second();

}  // namespace relata::cli
