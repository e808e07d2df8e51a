// RapidJSON with memory that ends in std::bad_alloc: its own allocator hands on a null pointer, which its containers then write to. Everything that
// reads or writes JSON with it uses these types. Tested by tests/faults/memory_faults.sh.
#pragma once

#if defined(__SSE2__) && !defined(RAPIDJSON_SSE2)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace relata {

// RapidJSON's allocator concept over malloc. Malloc and Realloc throw std::bad_alloc.
class JsonMemory {
 public:
  static const bool kNeedFree = true;

  void* Malloc(std::size_t size) { return size == 0 ? nullptr : given(std::malloc(size)); }
  void* Realloc(void* old, std::size_t, std::size_t size) {
    if (size > 0) return given(std::realloc(old, size));
    std::free(old);
    return nullptr;
  }
  static void Free(void* memory) { std::free(memory); }

 private:
  static void* given(void* memory) {
    if (!memory) throw std::bad_alloc();
    return memory;
  }
};

using JsonPool = rapidjson::MemoryPoolAllocator<JsonMemory>;
using JsonValue = rapidjson::GenericValue<rapidjson::UTF8<>, JsonPool>;
using JsonDocument = rapidjson::GenericDocument<rapidjson::UTF8<>, JsonPool, JsonMemory>;
using JsonBuffer = rapidjson::GenericStringBuffer<rapidjson::UTF8<>, JsonMemory>;
template <unsigned kFlags>
using JsonWriterWith = rapidjson::Writer<JsonBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>, JsonMemory, kFlags>;
using JsonWriter = JsonWriterWith<rapidjson::kWriteDefaultFlags>;

}  // namespace relata
