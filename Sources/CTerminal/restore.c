// Undoes everything done to the terminal, in a way that is allowed in a signal handler: one byte string
// and one set of terminal settings, both prepared while nothing was wrong.
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#undef lines
#undef columns
#undef buttons
#include <termios.h>
#include <unistd.h>

static char undo[512];
static size_t undo_length;
static struct termios saved;
static volatile sig_atomic_t is_prepared;

static int append_byte(int byte) {
  if (undo_length < sizeof undo) undo[undo_length++] = (char)byte;
  return byte;
}

static void append_capability(const char *name) {
  char *value = tigetstr(name);
  if (value != NULL && value != (char *)-1) tputs(value, 1, append_byte);
}

static void append_text(const char *text) {
  while (*text != 0) append_byte(*text++);
}

void cterm_restore_write(const char *bytes) {
  size_t length = strlen(bytes);
  while (length > 0) {
    ssize_t count = write(STDOUT_FILENO, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes += count;
    length -= (size_t)count;
  }
}

void cterm_restore_prepare(void) {
  is_prepared = 0;
  undo_length = 0;
  append_text("\033[?2004l\033[?1006l\033[?1002l\033[?1000l");
  append_capability("sgr0");
  append_capability("op");
  append_capability("cnorm");
  append_capability("rmkx");
  append_capability("rmcup");
  append_text("\r\n");
  append_byte(0);
  undo[sizeof undo - 1] = 0;
}

void cterm_restore_remember(void) {
  is_prepared = 0;
  tcgetattr(STDIN_FILENO, &saved);
}

void cterm_restore_arm(void) { is_prepared = 1; }

void cterm_restore_forget(void) { is_prepared = 0; }

void cterm_restore_now(void) {
  if (!is_prepared) return;
  is_prepared = 0;
  int old_errno = errno;
  cterm_restore_write(undo);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  errno = old_errno;
}
