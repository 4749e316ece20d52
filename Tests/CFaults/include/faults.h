#pragma once

// Lets the n-th system call of a thread fail, and tells which were made. What is here stands before
// the functions of the same names in the C library: linked into a program, or loaded before it.

/// From now on counts the calls of this thread; the n-th, from 1, fails with `code`, none for 0.
void faults_begin(int n, int code);

/// Ends that. Answers how many calls there were.
int faults_end(void);

/// The calls since the beginning, with a space behind each: `open write fsync rename fsync-folder`.
const char *faults_calls(void);
