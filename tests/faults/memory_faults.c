// Loaded before a program (LD_PRELOAD), it makes a request for memory fail: RELATA_MEMORY_FAULT "N" the N-th, "N on" that one and all that follow.
// The file RELATA_MEMORY_COUNT gets how many requests there were, when the program ends by itself.
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* old, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);

static long calls = 0, failing = -1;
static int goes_on = 0;

static int fails(void) {
  const long call = __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED);
  if (failing < 0 || call < failing || (call > failing && !goes_on)) return 0;
  errno = ENOMEM;
  return 1;
}

__attribute__((constructor)) static void begin(void) {
  const char* fault = getenv("RELATA_MEMORY_FAULT");
  if (!fault) return;
  failing = strtol(fault, NULL, 10);
  goes_on = strstr(fault, "on") != NULL;
}

__attribute__((destructor)) static void end(void) {
  const char* path = getenv("RELATA_MEMORY_COUNT");
  const int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
  char text[32];
  const int size = snprintf(text, sizeof text, "%ld\n", calls);
  if (file < 0) return;
  if (write(file, text, (size_t)size) != size) _exit(99);
  close(file);
}

void* malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }
void* aligned_alloc(size_t alignment, size_t size) { return fails() ? NULL : __libc_memalign(alignment, size); }
void* memalign(size_t alignment, size_t size) { return fails() ? NULL : __libc_memalign(alignment, size); }
int posix_memalign(void** out, size_t alignment, size_t size) {
  if (fails()) return ENOMEM;
  *out = __libc_memalign(alignment, size);
  return *out ? 0 : ENOMEM;
}
