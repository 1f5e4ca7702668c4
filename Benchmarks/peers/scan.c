// scan BOARD: reads every column of every row once, in order, and prints how long that took.
//
// This is the least that opening a board can cost: nothing is decoded, checked or kept.
#include "board.h"

int main(int count, char **arguments) {
  if (count != 2) fail("scan", "needs the path of a board");
  int64_t start = nanoseconds();
  sqlite3 *database = NULL;
  must(database, sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READONLY, NULL), arguments[1]);
  sqlite3_stmt *rows = prepare(database, "SELECT " EVENT_COLUMNS " FROM event ORDER BY position");
  int columns = sqlite3_column_count(rows);
  int64_t events = 0, bytes = 0;
  // Adding up keeps the compiler from leaving the reads out.
  uint64_t sum = 0;
  int code;
  while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
    events++;
    for (int column = 0; column < columns; column++) {
      if (sqlite3_column_type(rows, column) == SQLITE_INTEGER) {
        sum += (uint64_t)sqlite3_column_int64(rows, column);
      } else {
        const unsigned char *value = sqlite3_column_blob(rows, column);
        int length = sqlite3_column_bytes(rows, column);
        bytes += length;
        for (int at = 0; at < length; at += 64) sum += value[at];
      }
    }
  }
  must(database, code, "scan");
  sqlite3_finalize(rows);
  sqlite3_close(database);
  printf("{\"events\": %" PRId64 ", \"bytes\": %" PRId64 ", \"sum\": %" PRIu64 ", \"total_us\": %.1f}\n", events,
         bytes, sum, (double)(nanoseconds() - start) / 1000);
  return 0;
}
