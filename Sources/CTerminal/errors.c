// A library that writes a warning to stderr would scribble on the screen. While the screen is ours,
// stderr leads to an unnamed file, and what was written there is printed when the screen is given back.
#include "internal.h"

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static int captured = -1;  // the unnamed file
static int original = -1;  // where stderr led before

void cterm_errors_capture(void) {
  // Someone who sends stderr to a file wants it there and then.
  if (captured >= 0 || !isatty(STDERR_FILENO)) return;
  fflush(stderr);
  int file = memfd_create("stderr", MFD_CLOEXEC);
  if (file < 0) return;
  int copy = dup(STDERR_FILENO);
  if (copy < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (copy >= 0) close(copy);
    close(file);
    return;
  }
  captured = file;
  original = copy;
}

// Called from the crash handler as well: nothing but system calls that are allowed there.
void cterm_errors_release(void) {
  if (captured < 0) return;
  int file = captured;
  captured = -1;
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
  char bytes[4096];
  ssize_t count;
  lseek(file, 0, SEEK_SET);
  while ((count = read(file, bytes, sizeof bytes)) > 0) {
    ssize_t written = write(STDERR_FILENO, bytes, (size_t)count);
    if (written < count) break;
  }
  close(file);
}
