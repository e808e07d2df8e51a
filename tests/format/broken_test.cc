// Files that are no graphs: tests/data/broken/FORMAT holds them, expected.tsv there tells what is said of each.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "base/error.h"
#include "format/format.h"

using namespace relata;
namespace fs = std::filesystem;

namespace {

const fs::path kBroken = fs::path(RELATA_TEST_DATA) / "broken";

// File name -> message without the folder.
std::map<std::string, std::string> expected_in(const fs::path& folder) {
  std::map<std::string, std::string> expected;
  std::ifstream in(folder / "expected.tsv");
  for (std::string line; std::getline(in, line);) expected[line.substr(0, line.find('\t'))] = line.substr(line.find('\t') + 1);
  return expected;
}

std::string message_of(const fs::path& path, Format format) {
  try {
    read_graph(path.string(), format);
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    std::string message = error.what();
    const std::string folder = path.parent_path().string() + "/";
    if (message.starts_with(folder)) message = message.substr(folder.size());
    return message;
  }
  return "no error";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(broken)

BOOST_AUTO_TEST_CASE(every_broken_file_is_refused_in_one_line_that_tells_the_place) {
  for (const fs::directory_entry& folder : fs::directory_iterator(kBroken)) {
    const std::optional<Format> format = format_named(folder.path().filename().string());
    BOOST_REQUIRE(format);
    std::map<std::string, std::string> expected = expected_in(folder.path());
    for (const fs::directory_entry& file : fs::directory_iterator(folder.path())) {
      const std::string name = file.path().filename().string();
      if (name == "expected.tsv") continue;
      const std::string message = message_of(file.path(), *format);
      BOOST_TEST(message.find('\n') == std::string::npos, name << ": more than one line");
      BOOST_TEST(message == expected[name], name << "\n  says     " << message << "\n  expected " << expected[name]);
      expected.erase(name);
    }
    for (const auto& [name, message] : expected) BOOST_TEST(false, name << " is not there");
  }
}

BOOST_AUTO_TEST_SUITE_END()
