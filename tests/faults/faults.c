// Loaded before a program (LD_PRELOAD), it makes one system call of a write fail. RELATA_FAULT says which: "write 3" is the third call of
// write, "fsync 1 EIO" the first of fsync with that error. Only calls on files of the folder RELATA_FAULT_FOLDER count, and on the folder
// itself; with "kill" in place of an error the process ends there as by SIGKILL. The file RELATA_FAULT_COUNT gets how many calls there were.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int is_ours(const char* path) {
  const char* folder = getenv("RELATA_FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_our_file(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t size = readlink(link, path, sizeof path - 1);
  if (size <= 0) return 0;
  path[size] = 0;
  return is_ours(path);
}

static int error_named(const char* name) {
  if (strcmp(name, "ENOSPC") == 0) return ENOSPC;
  if (strcmp(name, "EPERM") == 0) return EPERM;
  if (strcmp(name, "EINTR") == 0) return EINTR;
  return EIO;
}

// Counts a call; whether it is the one that fails, with errno set.
static int fails(const char* call, int ours) {
  static int calls = 0;
  const char* fault = getenv("RELATA_FAULT");
  char name[32] = "", error[32] = "EIO";
  int number = 0;
  if (!ours || !fault || sscanf(fault, "%31s %d %31s", name, &number, error) < 2 || strcmp(name, call) != 0) return 0;
  ++calls;
  const char* path = getenv("RELATA_FAULT_COUNT");
  FILE* count = path ? fopen(path, "w") : NULL;
  if (count) fprintf(count, "%d\n", calls), fclose(count);
  if (calls != number) return 0;
  if (strcmp(error, "kill") == 0) raise(SIGKILL);
  errno = error_named(error);
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void* bytes, size_t size) {
  if (fails("write", is_our_file(file))) return -1;
  return REAL(write)(file, bytes, size);
}
int fsync(int file) {
  if (fails("fsync", is_our_file(file))) return -1;
  return REAL(fsync)(file);
}
int fchmod(int file, mode_t mode) {
  if (fails("fchmod", is_our_file(file))) return -1;
  return REAL(fchmod)(file, mode);
}
int rename(const char* from, const char* to) {
  if (fails("rename", is_ours(to))) return -1;
  return REAL(rename)(from, to);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  if (fails("renameat2", is_ours(to))) return -1;
  return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  if (fails("linkat", is_ours(to))) return -1;
  return REAL(linkat)(from_folder, from, to_folder, to, flags);
}
int close(int file) {
  const int fault = fails("close", is_our_file(file));
  const int error = errno, result = REAL(close)(file);
  if (fault) errno = error;
  return fault ? -1 : result;
}
int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  if ((flags & O_TMPFILE) == O_TMPFILE && getenv("RELATA_FAULT_NAMED")) return errno = EOPNOTSUPP, -1;
  if (fails("open", is_ours(path))) return -1;
  return REAL(open)(path, flags, mode);
}
