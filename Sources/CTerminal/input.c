// Waits for the keyboard, a signal or a wake-up, and puts what came into one form.
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static CTermEvent event(int32_t kind, uint32_t value) {
  CTermEvent result = {kind, value, 0, 0};
  return result;
}

static CTermEvent mouse_event(void) {
  MEVENT mouse;
  CTermEvent result = event(CTERM_EVENT_NONE, 0);
  if (getmouse(&mouse) != OK) return result;
  if (mouse.bstate & BUTTON4_PRESSED) {
    result.value = CTERM_MOUSE_WHEEL_UP;
  } else if (mouse.bstate & BUTTON5_PRESSED) {
    result.value = CTERM_MOUSE_WHEEL_DOWN;
  } else if (mouse.bstate & BUTTON1_DOUBLE_CLICKED) {
    result.value = CTERM_MOUSE_DOUBLE;
  } else if (mouse.bstate & BUTTON1_PRESSED) {
    result.value = CTERM_MOUSE_PRESS;
  } else if (mouse.bstate & BUTTON1_RELEASED) {
    result.value = CTERM_MOUSE_RELEASE;
  } else {
    return result;
  }
  result.kind = CTERM_EVENT_MOUSE;
  result.row = mouse.y;
  result.column = mouse.x;
  return result;
}

static CTermEvent key_event(wint_t code) {
  switch (code) {
    case KEY_RESIZE: return event(CTERM_EVENT_NONE, 0);
    case KEY_MOUSE: return mouse_event();
    case CODE_PASTE_BEGIN: return event(CTERM_EVENT_PASTE_BEGIN, 0);
    case CODE_PASTE_END: return event(CTERM_EVENT_PASTE_END, 0);
    default: break;
  }
  if (code >= KEY_F(1) && code <= KEY_F(63)) {
    return event(CTERM_EVENT_FUNCTION_KEY, (uint32_t)(code - KEY_F(0)));
  }
  return event(CTERM_EVENT_KEY, (uint32_t)code);
}

// Reads on to the end of a key that nobody knows, lest its digits and letters count as typed.
static void skip_sequence(void) {
  wint_t code = 0;
  wtimeout(stdscr, 25);
  for (int i = 0; i < 32 && wget_wch(stdscr, &code) == OK; i++) {
    if (code >= 0x40 && code <= 0x7E) return;
  }
}

// Reads what curses has or can get within some milliseconds.
static CTermEvent take_key(int timeout_ms) {
  wint_t code = 0;
  wtimeout(stdscr, timeout_ms);
  int status = wget_wch(stdscr, &code);
  if (status == KEY_CODE_YES) return key_event(code);
  if (status != OK) return event(CTERM_EVENT_NONE, 0);
  if (code != 27) return event(CTERM_EVENT_CHARACTER, (uint32_t)code);
  // Escape with a character right behind it is how terminals send Alt.
  wtimeout(stdscr, 0);
  status = wget_wch(stdscr, &code);
  if (status == OK && code == '[') {
    skip_sequence();
    return event(CTERM_EVENT_NONE, 0);
  }
  if (status == OK && code != 27) return event(CTERM_EVENT_ALT_CHARACTER, (uint32_t)code);
  if (status == OK) unget_wch((wchar_t)code);
  if (status == KEY_CODE_YES) ungetch((int)code);
  return event(CTERM_EVENT_CHARACTER, 27);
}

static int64_t now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Answers signals; a stopped program comes back with a screen to be repainted.
static CTermEvent take_signals(void) {
  CTermSignals signals = cterm_signals_take();
  if (signals.closed) return event(CTERM_EVENT_CLOSED, 0);
  if (signals.stop) {
    cterm_suspend();
    return event(CTERM_EVENT_RESIZE, 0);
  }
  if (signals.continued) {
    // Stopped by SIGSTOP, which nobody can prepare for: the shell has changed the terminal's modes.
    cterm_leave();
    cterm_enter();
    return event(CTERM_EVENT_RESIZE, 0);
  }
  if (signals.resized) {
    cterm_update_size();
    return event(CTERM_EVENT_RESIZE, 0);
  }
  return event(CTERM_EVENT_NONE, 0);
}

static bool take_wake(void) {
  char bytes[64];
  bool woken = false;
  while (read(cterm_wake_descriptor, bytes, sizeof bytes) > 0) woken = true;
  return woken;
}

CTermEvent cterm_read(int32_t timeout_ms) {
  const int64_t deadline = timeout_ms < 0 ? 0 : now_ms() + timeout_ms;
  for (;;) {
    CTermEvent found = take_signals();
    if (found.kind != CTERM_EVENT_NONE) return found;
    // Curses may hold keys that it has read ahead.
    found = take_key(0);
    if (found.kind != CTERM_EVENT_NONE) return found;

    int remaining = -1;
    if (timeout_ms >= 0) {
      int64_t left = deadline - now_ms();
      remaining = left < 0 ? 0 : (int)left;
    }
    struct pollfd waits[3] = {
        {STDIN_FILENO, POLLIN, 0},
        {cterm_signals_descriptor(), POLLIN, 0},
        {cterm_wake_descriptor, POLLIN, 0},
    };
    int ready = poll(waits, 3, remaining);
    if (ready < 0 && errno != EINTR) return event(CTERM_EVENT_CLOSED, 0);
    if (ready == 0) return event(CTERM_EVENT_NONE, 0);
    if (ready < 0 || waits[1].revents != 0) continue;
    if (waits[0].revents & POLLIN) {
      // The rest of a character or of an escape sequence may still be on its way.
      found = take_key(25);
      if (found.kind != CTERM_EVENT_NONE) return found;
      int waiting = 0;
      if (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0) {
        struct pollfd again = {STDIN_FILENO, POLLIN, 0};
        if (poll(&again, 1, 0) > 0) return event(CTERM_EVENT_CLOSED, 0);
      }
    } else if (waits[0].revents != 0) {
      return event(CTERM_EVENT_CLOSED, 0);
    }
    if (waits[2].revents != 0 && take_wake()) return event(CTERM_EVENT_WAKE, 0);
  }
}
