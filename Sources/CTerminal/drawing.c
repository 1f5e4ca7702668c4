// Cells go to curses a row at a time; curses finds out what changed and sends that.
#include "internal.h"

#include <string.h>
#include <wchar.h>

enum { MOST_COLUMNS = 1024 };

static cchar_t row_cells[MOST_COLUMNS];
static int row_length;

void cterm_row_begin(void) { row_length = 0; }

// What the C library does not know, or gives another width, would push the rest of the row aside.
static wchar_t shown(wchar_t base, bool is_wide) {
  if (base >= 0x20 && base < 0x7F && !is_wide) return base;
  return wcwidth(base) == (is_wide ? 2 : 1) ? base : L'?';
}

void cterm_row_add(const uint64_t *cells, int32_t count, uint32_t attributes, int32_t pair) {
  const uint64_t mask = 0x1FFFFF, half = 1ull << 63;
  cchar_t look;
  const wchar_t blank[] = L" ";
  setcchar(&look, blank, (attr_t)attributes, (short)pair, NULL);
  for (int32_t i = 0; i < count && row_length < MOST_COLUMNS; i++) {
    if (cells[i] & half) {
      // The right half needs a cell of its own only where the left half was not drawn wide.
      if (row_length == 0 || wcwidth(row_cells[row_length - 1].chars[0]) != 2) {
        row_cells[row_length++] = look;
      }
      continue;
    }
    bool is_wide = i + 1 < count && (cells[i + 1] & half) != 0;
    cchar_t *cell = &row_cells[row_length++];
    *cell = look;
    wchar_t base = (wchar_t)(cells[i] & mask);
    cell->chars[0] = shown(base, is_wide);
    if (cells[i] >> 21 == 0 || cell->chars[0] != base) continue;
    for (int mark = 1, place = 1; mark <= 2; mark++) {
      wchar_t value = (wchar_t)(cells[i] >> (21 * mark) & mask);
      if (value != 0 && wcwidth(value) == 0) cell->chars[place++] = value;
    }
  }
}

void cterm_row_end(int32_t row) {
  mvwadd_wchnstr(stdscr, row, 0, row_cells, row_length);
}

void cterm_repaint(void) { clearok(curscr, TRUE); }

void cterm_flush(int32_t row, int32_t column, bool visible) {
  if (visible) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  if (!visible) curs_set(0);
  doupdate();
  if (visible) curs_set(1);
}

void cterm_bell(void) { beep(); }
