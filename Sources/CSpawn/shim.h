#pragma once
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>

// glibc declares these for _GNU_SOURCE alone, which a Clang module import does not define.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int memfd_create(const char *, unsigned);

enum { CSPAWN_SETSID = 0x80, CSPAWN_MEMFD_CLOEXEC = 1 };

/// A file in memory, closed on exec; -1 and errno where there is none.
static inline int cspawn_memory_file(void) {
  return memfd_create("desk", CSPAWN_MEMFD_CLOEXEC);
}

/// Starts a program in the root folder with default signals and three standard streams.
///
/// `kept` becomes descriptor 3 where it is not negative; every other one is closed. `session`
/// puts the program into a session of its own, so that it survives the terminal.
/// Answers 0 or an errno.
static inline int cspawn(
    pid_t *process, const char *path, char *const arguments[], char *const environment[],
    int input, int output, int kept, bool session) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t every, none;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  sigfillset(&every);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &every);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | (session ? CSPAWN_SETSID : 0));
  (failure = posix_spawn_file_actions_adddup2(&actions, input, 0)) ||
      (failure = posix_spawn_file_actions_adddup2(&actions, output, 1)) ||
      (failure = posix_spawn_file_actions_adddup2(&actions, output, 2)) ||
      (kept >= 0 && (failure = posix_spawn_file_actions_adddup2(&actions, kept, 3))) ||
      (failure = posix_spawn_file_actions_addclosefrom_np(&actions, kept >= 0 ? 4 : 3)) ||
      (failure = posix_spawn_file_actions_addchdir_np(&actions, "/")) ||
      (failure = posix_spawn(process, path, &actions, &attributes, arguments, environment));
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}
