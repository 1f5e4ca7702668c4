#define _GNU_SOURCE 1
#include "CPseudoTerminal.h"
#include "processes.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

enum { WRITE_PATIENCE_MS = 5000 };

struct CPty {
  int descriptor;
  pid_t process;
  int32_t status;
  int32_t rows, columns;
  int64_t bytes;
  VTerm *terminal;
  VTermScreen *screen;
  bool cursor_visible, alternate, mouse;
  int mouse_matched;  // how much of the mouse sequence the last bytes were
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
  CPty *pty = user;
  if (property == VTERM_PROP_CURSORVISIBLE) pty->cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) pty->alternate = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void start_program(const char *path, char *const arguments[], char *const environment[]) {
  // The threads of a test runner block signals, and a child inherits that.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
  execve(path, arguments, environment);
  _exit(127);
}

CPty *cpty_spawn(const char *path, char *const arguments[], char *const environment[], int32_t rows,
                 int32_t columns) {
  CPty *pty = calloc(1, sizeof *pty);
  if (pty == NULL) return NULL;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pty->rows = rows;
  pty->columns = columns;
  pty->status = -1;
  pty->cursor_visible = true;
  pty->process = forkpty(&pty->descriptor, NULL, NULL, &size);
  if (pty->process < 0) {
    free(pty);
    return NULL;
  }
  if (pty->process == 0) start_program(path, arguments, environment);
  // Another child would keep the terminal open, and a program that does not read would keep us waiting.
  fcntl(pty->descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(pty->descriptor, F_SETFL, O_NONBLOCK);
  pty->terminal = vterm_new(rows, columns);
  vterm_set_utf8(pty->terminal, 1);
  pty->screen = vterm_obtain_screen(pty->terminal);
  vterm_screen_enable_altscreen(pty->screen, 1);
  vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
  vterm_screen_reset(pty->screen, 1);
  return pty;
}

void cpty_free(CPty *pty) {
  if (cpty_status(pty) < 0) {
    cpty_kill_session(pty->process);
    kill(pty->process, SIGKILL);
    waitpid(pty->process, NULL, 0);
  }
  cpty_hang_up(pty);
  vterm_free(pty->terminal);
  free(pty);
}

// What the emulator wants to answer, such as a report of its type.
static void answer(CPty *pty) {
  char bytes[1024];
  size_t count;
  while ((count = vterm_output_read(pty->terminal, bytes, sizeof bytes)) > 0) {
    cpty_write(pty, bytes, count);
  }
}

// The emulator reads only the first mode of a sequence, and curses sends the mouse as the second.
static void watch_mouse(CPty *pty, const char *bytes, ssize_t count) {
  static const char mode[] = "1000";
  for (ssize_t i = 0; i < count; i++) {
    if (pty->mouse_matched == 4) {
      if (bytes[i] == 'h') pty->mouse = true;
      if (bytes[i] == 'l') pty->mouse = false;
      pty->mouse_matched = 0;
    } else if (bytes[i] == mode[pty->mouse_matched]) {
      pty->mouse_matched++;
    } else {
      pty->mouse_matched = bytes[i] == '1' ? 1 : 0;
    }
  }
}

int32_t cpty_pump(CPty *pty, int32_t timeout_ms) {
  if (pty->descriptor < 0) return -1;
  struct pollfd wait = {pty->descriptor, POLLIN, 0};
  int ready = poll(&wait, 1, timeout_ms);
  if (ready < 0 && errno != EINTR) return -1;
  if (ready <= 0) return 0;
  char bytes[65536];
  ssize_t count = read(pty->descriptor, bytes, sizeof bytes);
  if (count <= 0) return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
  vterm_input_write(pty->terminal, bytes, (size_t)count);
  pty->bytes += count;
  watch_mouse(pty, bytes, count);
  answer(pty);
  return (int32_t)count;
}

bool cpty_write(CPty *pty, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(pty->descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd wait = {pty->descriptor, POLLOUT, 0};
      if (poll(&wait, 1, WRITE_PATIENCE_MS) > 0 && wait.revents == POLLOUT) continue;
    }
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}

void cpty_paste(CPty *pty, const char *bytes, size_t count) {
  vterm_keyboard_start_paste(pty->terminal);
  answer(pty);
  cpty_write(pty, bytes, count);
  vterm_keyboard_end_paste(pty->terminal);
  answer(pty);
}

void cpty_hang_up(CPty *pty) {
  if (pty->descriptor >= 0) close(pty->descriptor);
  pty->descriptor = -1;
}

void cpty_resize(CPty *pty, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pty->rows = rows;
  pty->columns = columns;
  vterm_set_size(pty->terminal, rows, columns);
  ioctl(pty->descriptor, TIOCSWINSZ, &size);
}

static int32_t colour(const VTermColor *value, bool is_default) {
  if (is_default) return -1;
  return VTERM_COLOR_IS_INDEXED(value) ? value->indexed.idx : -2;
}

void cpty_cell(CPty *pty, int32_t row, int32_t column, CPtyCell *cell) {
  memset(cell, 0, sizeof *cell);
  VTermScreenCell found;
  VTermPos place = {.row = row, .col = column};
  if (row < 0 || column < 0 || row >= pty->rows || column >= pty->columns) return;
  if (!vterm_screen_get_cell(pty->screen, place, &found)) return;
  cell->width = found.width;
  if (found.chars[0] == UINT32_MAX) {
    cell->width = 0;
  } else {
    for (int i = 0; i < 6 && found.chars[i] != 0; i++) cell->scalars[i] = found.chars[i];
  }
  cell->bold = found.attrs.bold;
  cell->underline = found.attrs.underline != 0;
  cell->reverse = found.attrs.reverse;
  cell->foreground = colour(&found.fg, VTERM_COLOR_IS_DEFAULT_FG(&found.fg));
  cell->background = colour(&found.bg, VTERM_COLOR_IS_DEFAULT_BG(&found.bg));
}

void cpty_cursor(CPty *pty, int32_t *row, int32_t *column, bool *visible) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(pty->terminal), &place);
  *row = place.row;
  *column = place.col;
  *visible = pty->cursor_visible;
}

bool cpty_is_alternate_screen(CPty *pty) { return pty->alternate; }

bool cpty_has_mouse(CPty *pty) { return pty->mouse; }

// The emulator answers this only by what it would send for a paste.
bool cpty_is_bracketed_paste(CPty *pty) {
  char bytes[64];
  vterm_keyboard_start_paste(pty->terminal);
  bool is_on = vterm_output_read(pty->terminal, bytes, sizeof bytes) > 0;
  vterm_keyboard_end_paste(pty->terminal);
  vterm_output_read(pty->terminal, bytes, sizeof bytes);
  return is_on;
}

CPtySettings cpty_settings(CPty *pty) {
  struct termios settings;
  CPtySettings result = {false, false, false, false, false};
  if (tcgetattr(pty->descriptor, &settings) != 0) return result;
  result.echoes = (settings.c_lflag & ECHO) != 0;
  result.is_canonical = (settings.c_lflag & ICANON) != 0;
  result.sends_signals = (settings.c_lflag & ISIG) != 0;
  result.processes_output = (settings.c_oflag & OPOST) != 0;
  result.is_known = true;
  return result;
}

int64_t cpty_bytes(CPty *pty) { return pty->bytes; }

bool cpty_is_waiting(CPty *pty) {
  // Whoever reads the terminal now: the program, or the job of a shell.
  pid_t group = tcgetpgrp(pty->descriptor);
  if (group <= 0 || !cpty_sleeps(group)) return false;
  char name[64];
  int unread = 0;
  if (ptsname_r(pty->descriptor, name, sizeof name) != 0) return false;
  int other = open(name, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  if (other < 0) return false;
  bool is_known = ioctl(other, FIONREAD, &unread) == 0;
  close(other);
  return is_known && unread == 0;
}

int32_t cpty_process(CPty *pty) { return pty->process; }

void cpty_signal(CPty *pty, int32_t number) {
  if (cpty_status(pty) < 0) kill(pty->process, number);
}

int32_t cpty_status(CPty *pty) {
  if (pty->status >= 0) return pty->status;
  int status = 0;
  if (waitpid(pty->process, &status, WNOHANG) != pty->process) return -1;
  pty->status = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
  return pty->status;
}
