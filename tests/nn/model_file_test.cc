// Files that are no models, or no longer, are refused before anything is read from them.
#include <boost/test/unit_test.hpp>

#include <zlib.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "nn/model_file.h"
#include "parity.h"

using namespace relata;

namespace {

std::string tiny() {
  std::ifstream in(test::kTinyModel, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The message with which a file of these bytes is refused; empty if it is taken.
std::string refusal(const std::string& bytes) {
  const std::string path = (std::filesystem::temp_directory_path() / "relata_model_file_test.model").string();
  std::ofstream(path, std::ios::binary) << bytes;
  std::string message;
  try {
    const ModelFile file(path);
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    message = error.what();
  }
  std::filesystem::remove(path);
  return message;
}

// The file with `from` in its header replaced by an equally long text, and a checksum that fits.
std::string with_header_changed(const std::string& from, const std::string& to) {
  std::string bytes = tiny();
  BOOST_REQUIRE_EQUAL(from.size(), to.size());
  const std::size_t at = bytes.find(from, 64);
  BOOST_REQUIRE(at != std::string::npos);
  bytes.replace(at, from.size(), to);
  const auto sum = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()) + 64, bytes.size() - 64));
  std::memcpy(bytes.data() + 32, &sum, sizeof sum);
  return bytes;
}

bool says(const std::string& message, const std::string& part) { return message.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_tiny_model_opens) {
  const ModelFile file(test::kTinyModel);
  BOOST_TEST(file.config().layers == 2u);
  BOOST_TEST(file.config().width == 32u);
  BOOST_TEST(file.vocabulary()[2] == "[CLS]");
  BOOST_TEST(file.labels("ner")[0] == "O");
  BOOST_TEST(file.floats("embed.ln.g", 32).size() == 32u);
  BOOST_TEST(file.bytes("layer.1.up", 64, 32).size() == 64u * 32u);
  BOOST_CHECK_THROW(file.floats("embed.ln.g", 31), Error);
  BOOST_CHECK_THROW(file.floats("layer.1.up", 64, 32), Error);
  BOOST_CHECK_THROW(file.floats("layer.2.up.b", 64), Error);
  BOOST_CHECK_THROW(file.labels("colours"), Error);
}

BOOST_AUTO_TEST_CASE(a_missing_or_foreign_file_is_refused) {
  BOOST_CHECK_THROW(ModelFile("/nonexistent/relata.model"), Error);
  BOOST_CHECK_THROW(ModelFile(std::filesystem::temp_directory_path().string()), Error);
  BOOST_TEST(says(refusal(""), "not a model"));
  BOOST_TEST(says(refusal("relata-model v1\n"), "not a model"));
  BOOST_TEST(says(refusal(std::string(5000, 'x')), "not a model"));
}

BOOST_AUTO_TEST_CASE(a_newer_model_is_named_as_such) {
  std::string bytes = tiny();
  bytes.replace(0, 16, "relata-model v2\n");
  BOOST_TEST(says(refusal(bytes), "version 2"));
}

BOOST_AUTO_TEST_CASE(a_cut_or_damaged_model_is_refused) {
  const std::string whole = tiny();
  BOOST_TEST(refusal(whole) == "");
  for (const std::size_t size : {std::size_t(63), std::size_t(64), std::size_t(3000), whole.size() / 2, whole.size() - 1})
    BOOST_TEST(refusal(whole.substr(0, size)) != "", "cut to " << size);
  BOOST_TEST(says(refusal(whole + "x"), "cut off"));
  for (const std::size_t at : {std::size_t(64), std::size_t(2000), whole.size() / 2, whole.size() - 1}) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    BOOST_TEST(says(refusal(damaged), "damaged"), "byte " << at);
  }
  std::string long_header = whole;
  long_header.replace(24, 8, std::string(8, '\x7f'));
  BOOST_TEST(refusal(long_header) != "");
}

BOOST_AUTO_TEST_CASE(a_header_that_makes_no_sense_is_refused) {
  BOOST_TEST(refusal(with_header_changed("\"layers\":2", "\"layers\":3")) == "");  // the missing layer is noticed by who asks for it
  BOOST_TEST(refusal(with_header_changed("\"heads\":2", "\"heads\":0")) != "");
  BOOST_TEST(refusal(with_header_changed("\"heads\":2", "\"heads\":5")) != "");
  BOOST_TEST(refusal(with_header_changed("\"heads\"", "\"hands\"")) != "");
  BOOST_TEST(refusal(with_header_changed("{\"config\"", "[\"config\"")) != "");
  BOOST_TEST(refusal(with_header_changed("\"vocab\":[\"[PAD]\"", "\"vocab\":[      7")) != "");
}

BOOST_AUTO_TEST_CASE(a_header_nested_without_end_is_refused) {
  std::string bytes = tiny().substr(0, 64) + std::string(1u << 20, '[');
  const std::uint64_t length = bytes.size(), header = bytes.size() - 64;
  const auto sum = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()) + 64, header));
  std::memcpy(bytes.data() + 16, &length, sizeof length);
  std::memcpy(bytes.data() + 24, &header, sizeof header);
  std::memcpy(bytes.data() + 32, &sum, sizeof sum);
  BOOST_TEST(says(refusal(bytes), "not JSON"));
}
