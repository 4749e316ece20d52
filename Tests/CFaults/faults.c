// Loaded before a program, the variables say what is to fail: FAULTS_CALL, the n-th call on a path
// with FAULTS_BELOW in it, with the number FAULTS_CODE, or kills the program for -1; the file FAULTS_HIT is made when it came.
#define _GNU_SOURCE
#include "faults.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static __thread int counting, count, failing, code;
static __thread char calls[1 << 16];
static __thread size_t length;
static int loaded, loaded_call, loaded_code, loaded_count;
static const char *below, *hit;

void faults_begin(int n, int with) {
  counting = 1;
  count = 0;
  failing = n;
  code = with;
  length = 0;
  calls[0] = 0;
}

int faults_end(void) {
  counting = 0;
  return count;
}

const char *faults_calls(void) { return calls; }

__attribute__((constructor)) static void begin_loaded(void) {
  const char *n = getenv("FAULTS_CALL");
  if (!n) return;
  loaded = 1;
  loaded_call = atoi(n);
  loaded_code = getenv("FAULTS_CODE") ? atoi(getenv("FAULTS_CODE")) : EIO;
  below = getenv("FAULTS_BELOW");
  hit = getenv("FAULTS_HIT");
}

static int is_below(int file, const char *path) {
  char link[64], target[4096];
  if (!below || (path && strstr(path, below))) return 1;
  if (file < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t size = syscall(SYS_readlinkat, AT_FDCWD, link, target, sizeof target - 1);
  if (size < 0) return 0;
  target[size] = 0;
  return strstr(target, below) != NULL;
}

static int fails(const char *name, int file, const char *path) {
  if (counting) {
    int size = snprintf(calls + length, sizeof calls - length, "%s ", name);
    if (size > 0 && length + (size_t)size < sizeof calls) length += (size_t)size;
    if (++count == failing) {
      errno = code;
      return 1;
    }
  }
  if (loaded && is_below(file, path) &&
      __atomic_add_fetch(&loaded_count, 1, __ATOMIC_SEQ_CST) == loaded_call) {
    if (hit) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, hit, O_CREAT | O_WRONLY, 0600));
    if (loaded_code < 0) raise(SIGKILL);
    errno = loaded_code;
    return 1;
  }
  return 0;
}

static int is_folder(int file) {
  struct stat status;
  return syscall(SYS_fstat, file, &status) == 0 && S_ISDIR(status.st_mode);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define MODE(flags)                       \
  mode_t mode = 0;                        \
  if (flags & (O_CREAT | __O_TMPFILE)) {  \
    va_list rest;                         \
    va_start(rest, flags);                \
    mode = va_arg(rest, mode_t);          \
    va_end(rest);                         \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return fails("open", -1, path) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  MODE(flags)
  return fails("open", folder, path) ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size) {
  return fails("write", file, NULL) ? -1 : syscall(SYS_write, file, bytes, size);
}

ssize_t pread(int file, void *bytes, size_t size, off_t place) {
  return fails("read", file, NULL) ? -1 : syscall(SYS_pread64, file, bytes, size, place);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t place) {
  return fails("pwrite", file, NULL) ? -1 : syscall(SYS_pwrite64, file, bytes, size, place);
}

int fsync(int file) {
  return fails(is_folder(file) ? "fsync-folder" : "fsync", file, NULL)
    ? -1 : (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
  return fails("fdatasync", file, NULL) ? -1 : (int)syscall(SYS_fdatasync, file);
}

int renameat(int folder, const char *name, int to, const char *new) {
  return fails("rename", folder, name) ? -1 : (int)syscall(SYS_renameat, folder, name, to, new);
}

int mkdir(const char *path, mode_t mode) {
  return fails("mkdir", -1, path) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int flock(int file, int how) {
  return fails("flock", file, NULL) ? -1 : (int)syscall(SYS_flock, file, how);
}

int unlinkat(int folder, const char *name, int flags) {
  return fails("unlink", folder, name) ? -1 : (int)syscall(SYS_unlinkat, folder, name, flags);
}

int fstat(int file, struct stat *status) {
  return fails("stat", file, NULL) ? -1 : (int)syscall(SYS_fstat, file, status);
}

int fstatat(int folder, const char *name, struct stat *status, int flags) {
  return fails("stat", folder, name) ? -1 : (int)syscall(SYS_newfstatat, folder, name, status, flags);
}

int futimens(int file, const struct timespec times[2]) {
  return fails("touch", file, NULL)
    ? -1 : (int)syscall(SYS_utimensat, file, NULL, times, 0);
}

int posix_fallocate(int file, off_t from, off_t size) {
  return fails("allocate", file, NULL) ? errno : REAL(posix_fallocate)(file, from, size);
}

DIR *opendir(const char *path) {
  return fails("opendir", -1, path) ? NULL : REAL(opendir)(path);
}
