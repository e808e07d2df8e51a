// The frame (magic, lengths, checksum) is checked before the header is parsed, the header before a tensor is handed out.
// Tested by tests/nn/model_file_test.cc and tests/fuzz/fuzz_model_file.cc.
#include "nn/model_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "base/json.h"

namespace relata {
namespace {

constexpr std::string_view kMagic = "relata-model v1\n";
constexpr std::string_view kFamily = "relata-model v";
constexpr std::size_t kFrame = 64;

template <typename Number>
Number number_at(const std::byte* at) {
  Number value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

ModelFile::ModelFile(const std::string& path) : path_(path) {
  map(path);
  try {
    check_frame();
    read_header();
  } catch (...) {
    munmap(const_cast<std::byte*>(data_), size_);
    throw;
  }
}

ModelFile::~ModelFile() { munmap(const_cast<std::byte*>(data_), size_); }

void ModelFile::refuse(const std::string& what) const { throw Error(ErrorKind::Input, path_ + ": " + what); }

void ModelFile::map(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) refuse(std::string("cannot open the model: ") + std::strerror(errno) + "; say where it lies with --models DIR or $RELATA_MODELS");
  struct stat info {};
  const bool known = fstat(file, &info) == 0 && S_ISREG(info.st_mode);
  size_ = known ? static_cast<std::size_t>(info.st_size) : 0;
  void* data = size_ >= kFrame ? mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  close(file);
  if (size_ < kFrame) refuse("not a model: found " + std::to_string(size_) + " bytes, expected a file that begins with \"relata-model v1\"");
  if (data == MAP_FAILED) refuse(std::string("cannot read the model: ") + std::strerror(errno));
  data_ = static_cast<const std::byte*>(data);
}

void ModelFile::check_frame() const {
  const std::string_view magic(reinterpret_cast<const char*>(data_), kMagic.size());
  if (!magic.starts_with(kFamily)) refuse("not a model: expected a file that begins with \"relata-model v1\"");
  if (magic != kMagic)
    refuse("found a model of version " + std::string(magic.substr(kFamily.size(), magic.find('\n') - kFamily.size())) +
           ", expected version 1: this program is older than the model; build a newer one or take an older model");
  const std::uint64_t length = number_at<std::uint64_t>(data_ + 16);
  if (length != size_) refuse("the model is cut off: found " + std::to_string(size_) + " bytes, expected " + std::to_string(length) + "; fetch it again");
  if (number_at<std::uint64_t>(data_ + 24) > size_ - kFrame) refuse("the model's header is longer than the file; fetch it again");
  const auto* body = reinterpret_cast<const Bytef*>(data_ + kFrame);
  if (crc32_z(0, body, size_ - kFrame) != number_at<std::uint32_t>(data_ + 32)) refuse("the model is damaged: its checksum does not fit; fetch it again");
}

void ModelFile::read_header() {
  JsonDocument header;
  header.Parse<rapidjson::kParseIterativeFlag>(reinterpret_cast<const char*>(data_ + kFrame), number_at<std::uint64_t>(data_ + 24));
  if (header.HasParseError() || !header.IsObject()) refuse("the model's header is not JSON");
  const auto member = [&](const JsonValue& object, const char* name) -> const JsonValue& {
    const auto found = object.FindMember(name);
    if (found == object.MemberEnd()) refuse(std::string("the model's header has no \"") + name + "\"");
    return found->value;
  };
  const auto number = [&](const JsonValue& object, const char* name) {
    const JsonValue& value = member(object, name);
    if (!value.IsUint() || value.GetUint() > 1u << 20) refuse(std::string("the model's header: \"") + name + "\" is no small number");
    return value.GetUint();
  };
  const auto texts = [&](const JsonValue& list) {
    if (!list.IsArray()) refuse("the model's header: expected a list of texts");
    std::vector<std::string> out;
    for (const JsonValue& item : list.GetArray()) {
      if (!item.IsString()) refuse("the model's header: expected a list of texts");
      out.emplace_back(item.GetString(), item.GetStringLength());
    }
    return out;
  };
  const JsonValue& config = member(header, "config");
  if (!config.IsObject() || !member(header, "labels").IsObject() || !member(header, "tensors").IsArray()) refuse("the model's header is not well formed");
  config_ = {number(config, "layers"),     number(config, "width"),  number(config, "heads"),  number(config, "ffn"),
             number(config, "max_pieces"), number(config, "arc"),    number(config, "rel"),    number(config, "coref"),
             number(config, "ner_hidden"), number(config, "shapes"), number(config, "breaks"), number(config, "distances")};
  if (config.HasMember("claim")) {
    config_.claim_layers = number(config, "claim_layers");
    config_.claim = number(config, "claim");
    config_.claim_hidden = number(config, "claim_hidden");
    config_.claim_span = number(config, "claim_span");
    if (config_.claim_layers > config_.layers || config_.claim == 0 || config_.claim_hidden == 0 || config_.claim_span == 0)
      refuse("the model's configuration makes no sense");
  }
  if (config_.heads == 0 || config_.width % config_.heads != 0 || config_.max_pieces < 16) refuse("the model's configuration makes no sense");
  vocabulary_ = texts(member(header, "vocab"));
  for (const auto& set : member(header, "labels").GetObject()) labels_[set.name.GetString()] = texts(set.value);
  for (const JsonValue& item : member(header, "tensors").GetArray()) {
    if (!item.IsObject() || !member(item, "name").IsString() || !member(item, "shape").IsArray() || !member(item, "offset").IsUint64() ||
        !member(item, "dtype").IsString())
      refuse("the model's tensor table is not well formed");
    Tensor tensor;
    tensor.is_float = std::string_view(item["dtype"].GetString()) == "f32";
    const auto shape = item["shape"].GetArray();
    for (const JsonValue& n : shape)
      if (!n.IsUint64() || n.GetUint64() > size_) refuse("the model's tensor table is not well formed");
    tensor.rows = shape.Empty() ? 1 : shape[0].GetUint64();
    tensor.columns = 1;
    for (rapidjson::SizeType i = 1; i < shape.Size(); ++i) tensor.columns *= shape[i].GetUint64();
    const std::uint64_t offset = item["offset"].GetUint64();
    const std::uint64_t cell = tensor.is_float ? 4 : 1;
    const bool fits = offset <= size_ && offset % 64 == 0 && (tensor.columns == 0 || tensor.rows <= (size_ - offset) / cell / tensor.columns);
    if (!fits) refuse(std::string("the tensor ") + item["name"].GetString() + " lies outside of the model");
    tensor.data = data_ + offset;
    tensors_[item["name"].GetString()] = tensor;
  }
}

const std::vector<std::string>& ModelFile::labels(const std::string& set) const {
  const auto found = labels_.find(set);
  if (found == labels_.end() || found->second.empty()) refuse("the model has no labels for " + set);
  return found->second;
}

const ModelFile::Tensor& ModelFile::tensor(const std::string& name, bool is_float, std::size_t rows, std::size_t columns) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) refuse("the model has no tensor " + name);
  const Tensor& t = found->second;
  if (t.is_float != is_float || t.rows != rows || t.columns != columns)
    refuse("the tensor " + name + " is " + std::to_string(t.rows) + " x " + std::to_string(t.columns) + ", expected " + std::to_string(rows) + " x " +
           std::to_string(columns) + (is_float ? " floats" : " bytes"));
  return t;
}

std::span<const float> ModelFile::floats(const std::string& name, std::size_t rows, std::size_t columns) const {
  return {reinterpret_cast<const float*>(tensor(name, true, rows, columns).data), rows * columns};
}

std::span<const std::int8_t> ModelFile::bytes(const std::string& name, std::size_t rows, std::size_t columns) const {
  return {reinterpret_cast<const std::int8_t*>(tensor(name, false, rows, columns).data), rows * columns};
}

}  // namespace relata
