// The terminal, as far as this program needs it. Nothing of curses shows in this header, because
// Swift cannot import its macros and globals.
//
// Only one thread may call these functions, except cterm_wake and the two questions about the
// environment. Nothing here ends the process.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// Why a terminal could not be opened; zero is success.
extern const int32_t CTERM_ERROR_NOT_A_TERMINAL;  // input or output is a file or a pipe
extern const int32_t CTERM_ERROR_NO_TYPE;         // TERM is unset or empty
extern const int32_t CTERM_ERROR_UNKNOWN_TYPE;    // TERM is not in the terminfo database
extern const int32_t CTERM_ERROR_TOO_SIMPLE;      // the terminal cannot move its cursor
extern const int32_t CTERM_ERROR_BUSY;            // a terminal is open already
extern const int32_t CTERM_ERROR_SYSTEM;          // no descriptor or memory was to be had

extern const uint32_t CTERM_BOLD;
extern const uint32_t CTERM_DIM;
extern const uint32_t CTERM_UNDERLINE;
extern const uint32_t CTERM_REVERSE;

// What cterm_read returned. The value is a Unicode scalar for characters, one of CTERM_KEY_ for keys
// and the number for function keys.
extern const int32_t CTERM_EVENT_NONE;
extern const int32_t CTERM_EVENT_CHARACTER;
extern const int32_t CTERM_EVENT_ALT_CHARACTER;
extern const int32_t CTERM_EVENT_KEY;
extern const int32_t CTERM_EVENT_FUNCTION_KEY;
extern const int32_t CTERM_EVENT_MOUSE;
extern const int32_t CTERM_EVENT_RESIZE;       // also after the program was stopped: repaint all
extern const int32_t CTERM_EVENT_PASTE_BEGIN;
extern const int32_t CTERM_EVENT_PASTE_END;
extern const int32_t CTERM_EVENT_WAKE;
extern const int32_t CTERM_EVENT_CLOSED;       // SIGTERM, SIGHUP, or the terminal went away

extern const uint32_t CTERM_KEY_UP, CTERM_KEY_DOWN, CTERM_KEY_LEFT, CTERM_KEY_RIGHT;
extern const uint32_t CTERM_KEY_WORD_LEFT, CTERM_KEY_WORD_RIGHT;
extern const uint32_t CTERM_KEY_HOME, CTERM_KEY_END, CTERM_KEY_PAGE_UP, CTERM_KEY_PAGE_DOWN;
extern const uint32_t CTERM_KEY_BACK_TAB, CTERM_KEY_BACKSPACE, CTERM_KEY_DELETE, CTERM_KEY_INSERT;
extern const uint32_t CTERM_KEY_ENTER;

extern const uint32_t CTERM_MOUSE_PRESS, CTERM_MOUSE_RELEASE, CTERM_MOUSE_DOUBLE;
extern const uint32_t CTERM_MOUSE_WHEEL_UP, CTERM_MOUSE_WHEEL_DOWN;

typedef struct {
  int32_t kind;
  uint32_t value;
  int32_t row, column;
} CTermEvent;

// Whether the environment's locale writes text as UTF-8.
bool cterm_is_utf8(void);
// Columns the C library, and so curses, gives to a character; -1 for what it does not know.
int32_t cterm_width(uint32_t scalar);

// Takes over the terminal. wake_descriptor is polled besides the keyboard; -1 for none.
int32_t cterm_open(int32_t wake_descriptor, bool mouse);
// Gives the terminal back and prints what was written to stderr meanwhile. May be called twice.
void cterm_close(void);
// Gives the terminal back for a while, and takes it again.
void cterm_leave(void);
void cterm_enter(void);
// Stops the process group as Ctrl-Z would, and returns when it is continued.
void cterm_suspend(void);

void cterm_size(int32_t *rows, int32_t *columns);
// Number of colours; zero for none.
int32_t cterm_colours(void);
// A colour pair on the terminal's own background, or with -1 for either default colour.
int32_t cterm_pair(int32_t foreground, int32_t background);

// Starts a row of cells. Cells are then added from the left and the row is drawn at the end.
void cterm_row_begin(void);
// Adds cells of one look. A cell holds up to three scalars of 21 bits, lowest first; bit 63 marks the
// right half of the wide character before it.
void cterm_row_add(const uint64_t *cells, int32_t count, uint32_t attributes, int32_t pair);
void cterm_row_end(int32_t row);
// Makes the next flush paint everything, whatever was on the terminal.
void cterm_repaint(void);
// Shows what was drawn and places the cursor last of all; screen readers follow it.
void cterm_flush(int32_t row, int32_t column, bool visible);
void cterm_bell(void);

// Waits for an event; a negative timeout waits for ever.
CTermEvent cterm_read(int32_t timeout_ms);

// A pipe whose ends never block and are closed on exec. Returns 0, or -1 on failure.
int32_t cterm_pipe(int32_t *reader, int32_t *writer);
void cterm_wake(int32_t writer);
void cterm_pipe_close(int32_t reader, int32_t writer);

#endif
