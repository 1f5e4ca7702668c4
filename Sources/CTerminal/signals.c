// Signals become bytes in a pipe that the main loop polls, so that nothing happens between a check and
// a wait. A crash restores the terminal at once and then takes its course.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int orderly[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
enum {
  ORDERLY = sizeof orderly / sizeof orderly[0],
  CRASHES = sizeof crashes / sizeof crashes[0],
};

static struct sigaction old_orderly[ORDERLY];
static struct sigaction old_crashes[CRASHES];
static sigset_t old_mask;
static int reader = -1, writer = -1;
static volatile sig_atomic_t got_close, got_resize, got_stop, got_continue;
static bool is_installed;

static void note(int number) {
  int old_errno = errno;
  switch (number) {
    case SIGWINCH: got_resize = 1; break;
    case SIGTSTP: got_stop = 1; break;
    case SIGCONT: got_continue = 1; break;
    default: got_close = 1; break;
  }
  cterm_wake(writer);
  errno = old_errno;
}

static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  cterm_restore_now();
  cterm_errors_release();
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == number) sigaction(number, &old_crashes[i], NULL);
  }
  // A fault happens again when this returns and then meets the earlier handler, which may print a
  // backtrace. A signal that was sent, or raised by abort, has to be sent once more.
  if (info == NULL || info->si_code <= 0) raise(number);
}

int cterm_signals_open(void) {
  int32_t ends[2];
  if (is_installed) return 0;
  if (cterm_pipe(&ends[0], &ends[1]) != 0) return -1;
  reader = ends[0];
  writer = ends[1];
  got_close = got_resize = got_stop = got_continue = 0;

  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < ORDERLY; i++) sigaction(orderly[i], &action, &old_orderly[i]);
  action.sa_handler = NULL;
  action.sa_sigaction = crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &old_crashes[i]);
  // Whoever started the program may have blocked signals, and a program inherits that.
  sigset_t mask;
  sigemptyset(&mask);
  for (int i = 0; i < ORDERLY; i++) sigaddset(&mask, orderly[i]);
  pthread_sigmask(SIG_UNBLOCK, &mask, &old_mask);
  is_installed = true;
  return 0;
}

void cterm_signals_close(void) {
  if (!is_installed) return;
  is_installed = false;
  pthread_sigmask(SIG_SETMASK, &old_mask, NULL);
  for (int i = 0; i < ORDERLY; i++) sigaction(orderly[i], &old_orderly[i], NULL);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &old_crashes[i], NULL);
  int r = reader, w = writer;
  reader = writer = -1;
  cterm_pipe_close(r, w);
}

int cterm_signals_descriptor(void) { return reader; }

CTermSignals cterm_signals_take(void) {
  char bytes[64];
  while (read(reader, bytes, sizeof bytes) > 0) {
  }
  CTermSignals taken = {got_close != 0, got_resize != 0, got_stop != 0, got_continue != 0};
  if (taken.resized) got_resize = 0;
  if (taken.stop) got_stop = 0;
  if (taken.continued) got_continue = 0;
  return taken;  // a close stays noted: there is no way back from it
}

bool cterm_signals_is_closing(void) { return got_close != 0; }

// Stops the whole process group, like the terminal does for Ctrl-Z, so that a shell sees the job stop.
void cterm_signals_stop_self(void) {
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, &old);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
  got_stop = 0;
  got_continue = 0;
}

int32_t cterm_pipe(int32_t *out_reader, int32_t *out_writer) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  *out_reader = ends[0];
  *out_writer = ends[1];
  return 0;
}

void cterm_wake(int32_t descriptor) {
  // A full pipe wakes the loop as well as one byte more would.
  ssize_t ignored = write(descriptor, "w", 1);
  (void)ignored;
}

void cterm_pipe_close(int32_t first, int32_t second) {
  if (first >= 0) close(first);
  if (second >= 0) close(second);
}
