// Constants as real symbols, so that Swift need not understand macros.
#include "internal.h"

const int32_t CTERM_ERROR_NOT_A_TERMINAL = 1;
const int32_t CTERM_ERROR_NO_TYPE = 2;
const int32_t CTERM_ERROR_UNKNOWN_TYPE = 3;
const int32_t CTERM_ERROR_TOO_SIMPLE = 4;
const int32_t CTERM_ERROR_BUSY = 5;
const int32_t CTERM_ERROR_SYSTEM = 6;

const uint32_t CTERM_BOLD = WA_BOLD;
const uint32_t CTERM_DIM = WA_DIM;
const uint32_t CTERM_UNDERLINE = WA_UNDERLINE;
const uint32_t CTERM_REVERSE = WA_REVERSE;

const int32_t CTERM_EVENT_NONE = 0;
const int32_t CTERM_EVENT_CHARACTER = 1;
const int32_t CTERM_EVENT_ALT_CHARACTER = 2;
const int32_t CTERM_EVENT_KEY = 3;
const int32_t CTERM_EVENT_FUNCTION_KEY = 4;
const int32_t CTERM_EVENT_MOUSE = 5;
const int32_t CTERM_EVENT_RESIZE = 6;
const int32_t CTERM_EVENT_PASTE_BEGIN = 7;
const int32_t CTERM_EVENT_PASTE_END = 8;
const int32_t CTERM_EVENT_WAKE = 9;
const int32_t CTERM_EVENT_CLOSED = 10;

const uint32_t CTERM_KEY_UP = KEY_UP;
const uint32_t CTERM_KEY_DOWN = KEY_DOWN;
const uint32_t CTERM_KEY_LEFT = KEY_LEFT;
const uint32_t CTERM_KEY_RIGHT = KEY_RIGHT;
const uint32_t CTERM_KEY_WORD_LEFT = CODE_WORD_LEFT;
const uint32_t CTERM_KEY_WORD_RIGHT = CODE_WORD_RIGHT;
const uint32_t CTERM_KEY_HOME = KEY_HOME;
const uint32_t CTERM_KEY_END = KEY_END;
const uint32_t CTERM_KEY_PAGE_UP = KEY_PPAGE;
const uint32_t CTERM_KEY_PAGE_DOWN = KEY_NPAGE;
const uint32_t CTERM_KEY_BACK_TAB = KEY_BTAB;
const uint32_t CTERM_KEY_BACKSPACE = KEY_BACKSPACE;
const uint32_t CTERM_KEY_DELETE = KEY_DC;
const uint32_t CTERM_KEY_INSERT = KEY_IC;
const uint32_t CTERM_KEY_ENTER = KEY_ENTER;

const uint32_t CTERM_MOUSE_PRESS = 1;
const uint32_t CTERM_MOUSE_RELEASE = 2;
const uint32_t CTERM_MOUSE_DOUBLE = 3;
const uint32_t CTERM_MOUSE_WHEEL_UP = 4;
const uint32_t CTERM_MOUSE_WHEEL_DOWN = 5;
