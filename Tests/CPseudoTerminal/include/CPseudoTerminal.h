// A program in a pseudo-terminal, with a terminal emulator that keeps the screen it draws.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct CPty CPty;

typedef struct {
  uint32_t scalars[6];  // ends at the first zero
  int32_t width;        // 0 for the right half of a wide character
  bool bold, underline, reverse;
  int32_t foreground, background;  // palette index, -1 for the default, -2 for a direct colour
} CPtyCell;

typedef struct {
  bool echoes, is_canonical, sends_signals, processes_output, is_known;
} CPtySettings;

// Starts a program. The environment replaces ours. Returns NULL if there is no pseudo-terminal.
CPty *cpty_spawn(const char *path, char *const arguments[], char *const environment[], int32_t rows,
                 int32_t columns);
// Ends the program if it still runs, and all it has started in its terminal.
void cpty_free(CPty *pty);

// Waits for output, at most some milliseconds, and shows it to the emulator. Returns the number of
// bytes, 0 if none came, -1 when the program has closed its end.
int32_t cpty_pump(CPty *pty, int32_t timeout_ms);
// Sends bytes as if typed. Returns false if the program has closed its end or does not read.
bool cpty_write(CPty *pty, const char *bytes, size_t count);
// Sends text as a terminal pastes it: in brackets if the program asked for them.
void cpty_paste(CPty *pty, const char *bytes, size_t count);
// Closes our end, as a terminal window does that is shut; nothing can be read or written after it.
void cpty_hang_up(CPty *pty);
void cpty_resize(CPty *pty, int32_t rows, int32_t columns);

void cpty_cell(CPty *pty, int32_t row, int32_t column, CPtyCell *cell);
void cpty_cursor(CPty *pty, int32_t *row, int32_t *column, bool *visible);
bool cpty_is_alternate_screen(CPty *pty);
bool cpty_is_bracketed_paste(CPty *pty);
bool cpty_has_mouse(CPty *pty);
CPtySettings cpty_settings(CPty *pty);
int64_t cpty_bytes(CPty *pty);
// Whether all that was typed has been read, and the reader's first thread sleeps.
bool cpty_is_waiting(CPty *pty);

int32_t cpty_process(CPty *pty);
void cpty_signal(CPty *pty, int32_t number);
// Exit code, or 1000 + the signal that ended the program; -1 while it runs.
int32_t cpty_status(CPty *pty);

#endif
