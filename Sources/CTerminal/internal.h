// Shared by the files of this target.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "CTerminal.h"

// Codes that we give to byte sequences curses does not know; they lie above all of its own.
enum {
  CODE_PASTE_BEGIN = KEY_MAX + 0x1000,
  CODE_PASTE_END,
  CODE_WORD_LEFT,
  CODE_WORD_RIGHT,
};

// terminal.c
extern int cterm_wake_descriptor;
void cterm_update_size(void);

// signals.c: turns signals into bytes in a pipe, and restores the terminal in a crash.
typedef struct {
  bool closed, resized, stop, continued;
} CTermSignals;
int cterm_signals_open(void);
void cterm_signals_close(void);
int cterm_signals_descriptor(void);
CTermSignals cterm_signals_take(void);
bool cterm_signals_is_closing(void);  // whether the program was told to end
void cterm_signals_stop_self(void);

// restore.c: the byte string and settings that undo everything, safe to use in a signal handler.
void cterm_restore_remember(void);  // reads the settings, before curses changes them
void cterm_restore_prepare(void);   // composes the bytes, once curses knows the terminal
void cterm_restore_arm(void);
void cterm_restore_forget(void);
void cterm_restore_now(void);
void cterm_restore_write(const char *bytes);

// errors.c: stderr goes to a file while the screen is ours.
void cterm_errors_capture(void);
void cterm_errors_release(void);

#endif
