// Runs a fuzz target without a fuzzer:  NAME_corpus [-n COUNT] [-s SEED] FILE-OR-FOLDER...
// Each file is given whole, in all its halves, so that truncated input is tried too, and in COUNT copies (default 0) with a few random changes,
// the same ones for the same SEED. At a fault the input that shows it is written to the file fault-input, and the program ends as it would have.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

const char* given = nullptr;  // for the handler of signals
std::size_t given_size = 0;
std::size_t runs = 0;

void keep_input(int signal) {
  const int file = open("fault-input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0 && write(file, given, given_size) == static_cast<ssize_t>(given_size)) close(file);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string& bytes, std::size_t size) {
  given = bytes.data();
  given_size = size;
  ++runs;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
}

class Changes {
 public:
  Changes(std::vector<std::string> files, std::uint64_t seed) : files_(std::move(files)), random_(seed) {}

  std::string changed(std::string bytes) {
    constexpr std::size_t kMost = 16384;
    for (std::size_t count = 1 + below(6); count > 0; --count) change(bytes);
    bytes.resize(std::min(bytes.size(), kMost));
    return bytes;
  }

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

  void change(std::string& bytes) {
    static constexpr std::array kOdd = {"-1",        "0",
                                        "1e999",     "99999999999999999999",
                                        "\"",        "\\",
                                        "\\ud800",   "<",
                                        ">",         "&#0;",
                                        "]]>",       "{",
                                        "}",         "[",
                                        "]",         "(",
                                        ")",         "'",
                                        "`",         "$",
                                        "null",      ",",
                                        "\t",        "\n",
                                        "\r",        "\xEF\xBB\xBF",
                                        "\xC0",      "\xF5",
                                        "\u202E",    "=",
                                        "*",         "..",
                                        "//",        "0x1p9",
                                        "--",        "\n---\n",
                                        "2026-02-30"};
    const std::size_t at = below(bytes.size() + 1), rest = bytes.size() - at;
    switch (below(7)) {
      case 0:
        if (rest > 0) bytes[at] = static_cast<char>(random_());
        break;
      case 1:
        if (rest > 0) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 2: bytes.erase(at, 1 + below(std::min<std::size_t>(rest, 64))); break;
      case 3: bytes.insert(at, kOdd[below(kOdd.size())]); break;
      case 4: bytes.replace(at, below(std::min<std::size_t>(rest, 8) + 1), kOdd[below(kOdd.size())]); break;
      case 5: bytes.insert(below(bytes.size() + 1), bytes.substr(at, 1 + below(std::min<std::size_t>(rest, 256)))); break;
      default: {  // from another file
        const std::string& other = files_[below(files_.size())];
        bytes.insert(at, other.substr(below(other.size() + 1), 1 + below(256)));
      }
    }
  }

  std::vector<std::string> files_;
  std::mt19937_64 random_;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> paths;
  std::size_t copies = 0, seed = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if ((word == "-n" || word == "-s") && i + 1 < argc) (word == "-n" ? copies : seed) = std::strtoul(argv[++i], nullptr, 10);
    else if (!std::filesystem::is_directory(word)) paths.push_back(word);
    else
      for (const auto& entry : std::filesystem::recursive_directory_iterator(word))
        if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const std::filesystem::path& path : paths) files.push_back(read_file(path));
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(signal, keep_input);
  Changes changes(files, seed);
  for (const std::string& bytes : files) {
    for (std::size_t size = bytes.size();; size /= 2) {
      run(bytes, size);
      if (size == 0) break;
    }
    for (std::size_t i = 0; i < copies; ++i) {
      const std::string changed = changes.changed(bytes);
      run(changed, changed.size());
    }
  }
  std::printf("%zu files, %zu runs\n", files.size(), runs);
  return files.empty() ? 1 : 0;
}
