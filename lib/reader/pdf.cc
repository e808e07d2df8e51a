// The bytes go through a file of their own, so that one that stands in an archive is read likewise. Tested by tests/reader/file_reader_test.cc.
#include "reader/pdf.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "base/error.h"
#include "reader/byte_stream.h"
#include "reader/plain_characters.h"

extern char** environ;

namespace relata {
namespace {

// A file without a name once it is open; nobody else finds it.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& bytes) {
    const char* folder = std::getenv("TMPDIR");
    path_ = std::string(folder && *folder ? folder : "/tmp") + "/relata-pdf-XXXXXX";
    file_ = ::mkstemp(path_.data());
    for (std::size_t at = 0; file_ >= 0 && at < bytes.size();) {
      const ssize_t put = ::write(file_, bytes.data() + at, bytes.size() - at);
      if (put <= 0) throw Error(ErrorKind::Input, "is a PDF, and there is no room in " + path_ + " to read it through");
      at += static_cast<std::size_t>(put);
    }
    if (file_ < 0) throw Error(ErrorKind::Input, "is a PDF, and " + path_ + " cannot be made to read it through");
  }
  ~ScratchFile() {
    ::close(file_);
    ::unlink(path_.c_str());
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_{};
  int file_ = -1;
};

// What the program writes, up to kLongestArticle bytes; its exit code in `code`, 127 if there is no such program.
std::string output_of(const std::string& path, int& code) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw Error(ErrorKind::Input, "is a PDF, and pdftotext cannot be started");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::array<std::string, 6> words = {"pdftotext", "-enc", "UTF-8", "-q", path, "-"};
  std::array<char*, words.size() + 1> argv{};
  for (std::size_t i = 0; i < words.size(); ++i) argv[i] = words[i].data();
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "pdftotext", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string text;
  std::array<char, 1 << 14> chunk{};
  for (ssize_t got; !failed && text.size() < kLongestArticle && (got = ::read(ends[0], chunk.data(), chunk.size())) > 0;)
    text.append(chunk.data(), static_cast<std::size_t>(got));
  ::close(ends[0]);
  int status = 0;
  if (!failed) ::waitpid(child, &status, 0);
  code = failed ? 127 : WIFEXITED(status) ? WEXITSTATUS(status) : 1;
  return text;
}

}  // namespace

RawArticle article_of_pdf(const std::string& bytes) {
  const ScratchFile file(bytes);
  int code = 0;
  RawArticle article;
  article.text = output_of(file.path(), code);
  if (code == 127) throw Error(ErrorKind::Input, "is a PDF, which is read by pdftotext; install it with `apt install poppler-utils`, or give the text");
  if (code != 0) throw Error(ErrorKind::Input, "is a PDF that pdftotext cannot read (exit code " + std::to_string(code) + "): broken, or locked by a password");
  article.text = plain_text(std::move(article.text));
  if (article.text.find_first_not_of(" \n\r\f") == std::string::npos)
    throw Error(ErrorKind::Input, "is a PDF of pictures without text; a program for OCR makes text of it");
  return article;
}

}  // namespace relata
