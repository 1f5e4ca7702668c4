"""What a terminal would show for some bytes, through libvterm."""

import ctypes
import ctypes.util

from .measure import Failure


class Position(ctypes.Structure):
    _fields_ = [("row", ctypes.c_int), ("column", ctypes.c_int)]


class Screen:
    # Larger than libvterm's cell, whose size differs between versions; it is only compared.
    CELL = 128

    def __init__(self, rows, columns):
        name = ctypes.util.find_library("vterm") or "libvterm.so.0"
        try:
            self.library = ctypes.CDLL(name)
        except OSError:
            raise Failure("libvterm is not installed; Scripts/setup bench installs it")
        self.rows, self.columns = rows, columns
        for function in ("vterm_new", "vterm_obtain_screen", "vterm_obtain_state"):
            getattr(self.library, function).restype = ctypes.c_void_p
        self.terminal = ctypes.c_void_p(self.library.vterm_new(rows, columns))
        self.library.vterm_set_utf8(self.terminal, 1)
        self.screen = ctypes.c_void_p(self.library.vterm_obtain_screen(self.terminal))
        self.library.vterm_screen_enable_altscreen(self.screen, 1)
        self.library.vterm_screen_reset(self.screen, 1)
        self.state = ctypes.c_void_p(self.library.vterm_obtain_state(self.terminal))

    def write(self, data):
        self.library.vterm_input_write(self.terminal, ctypes.c_char_p(data), ctypes.c_size_t(len(data)))

    def cell(self, row, column):
        buffer = ctypes.create_string_buffer(self.CELL)
        self.library.vterm_screen_get_cell(self.screen, Position(row, column), buffer)
        return buffer.raw

    def picture(self):
        """Everything that can be seen: each cell with its look, and the cursor."""
        cursor = Position()
        self.library.vterm_state_get_cursorpos(self.state, ctypes.byref(cursor))
        cells = [self.cell(row, column) for row in range(self.rows) for column in range(self.columns)]
        return hash((tuple(cells), cursor.row, cursor.column))

    def lines(self):
        def character(row, column):
            code = int.from_bytes(self.cell(row, column)[:4], "little")
            return chr(code) if 32 <= code < 0x110000 else " "

        return ["".join(character(row, column) for column in range(self.columns)).rstrip()
                for row in range(self.rows)]

    def close(self):
        self.library.vterm_free(self.terminal)
