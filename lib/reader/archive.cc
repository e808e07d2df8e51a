// Tested by tests/reader/file_reader_test.cc and tests/fuzz/fuzz_file.cc.
#include "reader/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <utility>

#include "base/error.h"

namespace relata {
namespace {

constexpr std::size_t kChunk = 1 << 16;

struct Closing {
  void operator()(::archive* a) const { archive_read_free(a); }
};
using Handle = std::unique_ptr<::archive, Closing>;

[[noreturn]] void fail(::archive* a, const char* what) {
  const char* why = archive_error_string(a);
  throw Error(ErrorKind::Input, std::string(what) + (why ? std::string(": ") + why : std::string()));
}

// What libarchive reads from; an error in it is kept, since it may not fly through C.
struct Feeding {
  std::unique_ptr<ByteStream> bytes;
  std::exception_ptr failed{};
};

la_ssize_t feed(::archive*, void* data, const void** chunk) {
  auto& feeding = *static_cast<Feeding*>(data);
  try {
    const std::string_view bytes = feeding.bytes->read_some(kChunk);
    *chunk = bytes.data();
    return static_cast<la_ssize_t>(bytes.size());
  } catch (...) {
    feeding.failed = std::current_exception();
    return -1;
  }
}

class EntrySource : public ByteSource {
 public:
  EntrySource(::archive* a, Feeding& feeding) : archive_(a), feeding_(feeding) {}
  std::size_t read(char* to, std::size_t size) override {
    const la_ssize_t got = archive_read_data(archive_, to, size);
    if (feeding_.failed) std::rethrow_exception(std::exchange(feeding_.failed, nullptr));
    if (got < 0) fail(archive_, "broken compressed data");
    return static_cast<std::size_t>(got);
  }

 private:
  ::archive* archive_;
  Feeding& feeding_;
};

// Those that are built in: the others would start programs.
void support_filters(::archive* a) {
  archive_read_support_filter_gzip(a);
  archive_read_support_filter_bzip2(a);
  archive_read_support_filter_xz(a);
  archive_read_support_filter_lzma(a);
  archive_read_support_filter_zstd(a);
  archive_read_support_filter_lz4(a);
}

class StreamSource : public ByteSource {
 public:
  explicit StreamSource(std::unique_ptr<ByteStream> compressed) : feeding_{std::move(compressed)}, archive_(archive_read_new()) {
    support_filters(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    if (archive_read_open(archive_.get(), &feeding_, nullptr, feed, nullptr) != ARCHIVE_OK) fail(archive_.get(), "broken compressed data");
    archive_entry* entry = nullptr;
    const int found = archive_read_next_header(archive_.get(), &entry);
    empty_ = found == ARCHIVE_EOF;
    if (!empty_ && found != ARCHIVE_OK) fail(archive_.get(), "broken compressed data");
  }
  std::size_t read(char* to, std::size_t size) override { return empty_ ? 0 : EntrySource(archive_.get(), feeding_).read(to, size); }

 private:
  Feeding feeding_;
  Handle archive_;
  bool empty_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> uncompressed(std::unique_ptr<ByteStream> compressed) { return std::make_unique<StreamSource>(std::move(compressed)); }

struct Archive::Impl {
  Feeding feeding;
  Handle archive{archive_read_new()};
};

Archive::Archive(std::unique_ptr<ByteStream> bytes) : impl_(std::make_unique<Impl>()) {
  impl_->feeding.bytes = std::move(bytes);
  ::archive* a = impl_->archive.get();
  archive_read_support_format_zip(a);
  archive_read_support_format_tar(a);
  archive_read_support_format_7zip(a);
  archive_read_support_format_rar(a);
  archive_read_support_format_empty(a);
  if (archive_read_open(a, &impl_->feeding, nullptr, feed, nullptr) != ARCHIVE_OK) fail(a, "broken archive");
}

Archive::~Archive() = default;

bool Archive::next(std::string& path) {
  for (;;) {
    archive_entry* entry = nullptr;
    const int found = archive_read_next_header(impl_->archive.get(), &entry);
    if (impl_->feeding.failed) std::rethrow_exception(std::exchange(impl_->feeding.failed, nullptr));
    if (found == ARCHIVE_EOF) return false;
    if (found < ARCHIVE_WARN) fail(impl_->archive.get(), "broken archive");
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name) name = archive_entry_pathname(entry);
    path = name ? name : "file";
    return true;
  }
}

std::unique_ptr<ByteSource> Archive::open() { return std::make_unique<EntrySource>(impl_->archive.get(), impl_->feeding); }

}  // namespace relata
