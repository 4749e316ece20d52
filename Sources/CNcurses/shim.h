#pragma once
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>

// Macros and variables that Swift cannot see.
static inline SCREEN *curses_begin(const char *type) { return newterm(type, stdout, stdin); }
static inline WINDOW *curses_screen(void) { return stdscr; }
static inline chtype curses_pair(int pair) { return COLOR_PAIR(pair); }
static inline chtype curses_bold(void) { return A_BOLD; }
static inline chtype curses_dim(void) { return A_DIM; }
static inline chtype curses_reverse(void) { return A_REVERSE; }
static inline wint_t curses_function_key(int number) { return KEY_F(number); }
