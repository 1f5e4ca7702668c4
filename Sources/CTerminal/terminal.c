// The life of the terminal: opening, leaving, coming back, closing.
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#undef lines
#undef columns
#undef buttons
#include <unistd.h>
#include <wchar.h>

int cterm_wake_descriptor = -1;

static SCREEN *screen;
static bool is_away;       // the terminal is given back for a while
static bool has_colours;
static bool wants_mouse;
static bool has_exit_hook;

static void take_locale(void) {
  static bool is_taken;
  if (!is_taken) setlocale(LC_CTYPE, "");
  is_taken = true;
}

bool cterm_is_utf8(void) {
  take_locale();
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int32_t cterm_width(uint32_t scalar) {
  take_locale();
  return wcwidth((wchar_t)scalar);
}

static void define(const char *bytes, int code) {
  if (key_defined(bytes) <= 0) define_key(bytes, code);
}

// Keys that terminals send whatever their description says.
static void define_keys(void) {
  define_key("\033[200~", CODE_PASTE_BEGIN);
  define_key("\033[201~", CODE_PASTE_END);
  define("\033[H", KEY_HOME);
  define("\033OH", KEY_HOME);
  define("\033[1~", KEY_HOME);
  define("\033[F", KEY_END);
  define("\033OF", KEY_END);
  define("\033[4~", KEY_END);
  define("\033[Z", KEY_BTAB);
  define("\033OM", KEY_ENTER);
  define("\033[A", KEY_UP);
  define("\033[B", KEY_DOWN);
  define("\033[C", KEY_RIGHT);
  define("\033[D", KEY_LEFT);
  define("\033OA", KEY_UP);
  define("\033OB", KEY_DOWN);
  define("\033OC", KEY_RIGHT);
  define("\033OD", KEY_LEFT);
  define_key("\033[1;5D", CODE_WORD_LEFT);
  define_key("\033[1;5C", CODE_WORD_RIGHT);
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  meta(stdscr, TRUE);
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  if (wants_mouse) {
    mouseinterval(0);
    mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  }
}

static int32_t check_type(void) {
  const char *type = getenv("TERM");
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CTERM_ERROR_NOT_A_TERMINAL;
  if (type == NULL || *type == 0) return CTERM_ERROR_NO_TYPE;
  int status = 0;
  if (setupterm(type, STDOUT_FILENO, &status) != OK) {
    // A type known to be generic fails here too, with a status of its own.
    return status == 1 ? CTERM_ERROR_TOO_SIMPLE : CTERM_ERROR_UNKNOWN_TYPE;
  }
  const char *move = tigetstr("cup");
  const char *clear_all = tigetstr("clear");
  bool capable = move != NULL && move != (char *)-1 && clear_all != NULL && clear_all != (char *)-1;
  del_curterm(cur_term);
  return capable ? 0 : CTERM_ERROR_TOO_SIMPLE;
}

int32_t cterm_open(int32_t wake_descriptor, bool mouse) {
  if (screen != NULL) return CTERM_ERROR_BUSY;
  int32_t problem = check_type();
  if (problem != 0) return problem;
  take_locale();
  // Our handlers must be in place first: curses leaves signals alone that are already handled.
  if (cterm_signals_open() != 0) return CTERM_ERROR_SYSTEM;
  cterm_restore_remember();
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    cterm_signals_close();
    return CTERM_ERROR_UNKNOWN_TYPE;
  }
  cterm_restore_prepare();
  cterm_restore_arm();
  cterm_wake_descriptor = wake_descriptor;
  wants_mouse = mouse;
  is_away = false;
  set_escdelay(25);
  const char *no_colour = getenv("NO_COLOR");
  has_colours = (no_colour == NULL || *no_colour == 0) && has_colors();
  if (has_colours) has_colours = start_color() == OK && use_default_colors() == OK;
  set_modes();
  define_keys();
  cterm_errors_capture();
  cterm_restore_write("\033[?2004h");
  if (!has_exit_hook) atexit(cterm_close);
  has_exit_hook = true;
  cterm_update_size();
  return 0;
}

void cterm_leave(void) {
  if (screen == NULL || is_away) return;
  is_away = true;
  cterm_restore_write("\033[?2004l");
  curs_set(1);
  endwin();
  cterm_restore_forget();
  cterm_errors_release();
}

void cterm_enter(void) {
  if (screen == NULL || !is_away) return;
  is_away = false;
  cterm_restore_arm();
  reset_prog_mode();
  cterm_errors_capture();
  cterm_update_size();
  clearok(curscr, TRUE);
  refresh();
  set_modes();
  cterm_restore_write("\033[?2004h");
}

void cterm_suspend(void) {
  cterm_leave();
  cterm_signals_stop_self();
  // Told to end while it was stopped: the terminal is the shell's, and taking it back would stop us again.
  if (!cterm_signals_is_closing()) cterm_enter();
}

void cterm_close(void) {
  if (screen == NULL) return;
  // In the background the system would stop whoever sets the modes of the terminal.
  sigset_t stops, before;
  sigemptyset(&stops);
  sigaddset(&stops, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stops, &before);
  cterm_leave();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  cterm_signals_close();
  delscreen(screen);
  screen = NULL;
  cterm_wake_descriptor = -1;
}

void cterm_update_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
}

void cterm_size(int32_t *rows, int32_t *columns) {
  *rows = screen == NULL ? 0 : getmaxy(stdscr);
  *columns = screen == NULL ? 0 : getmaxx(stdscr);
}

int32_t cterm_colours(void) { return has_colours ? COLORS : 0; }

int32_t cterm_pair(int32_t foreground, int32_t background) {
  if (!has_colours || foreground >= COLORS || background >= COLORS) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}
