// The event table of a board file, as ARCHITECTURE.md describes it, for the loops the product is measured against.
#ifndef BOARD_H
#define BOARD_H

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

// Benchmarks/run compares the columns with those of a board that crossgov made, and stops when they differ.
#define EVENT_COLUMNS                                                                              \
  "position, event_id, format, kind, kind_version, critical, recorded, board_time, situation, author, "  \
  "algorithm, body, salt, previous, entry_hash, signature"

static inline void fail(const char *what, const char *why) {
  fprintf(stderr, "%s: %s\n", what, why);
  exit(1);
}

static inline void must(sqlite3 *database, int code, const char *what) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) fail(what, sqlite3_errmsg(database));
}

static inline void run(sqlite3 *database, const char *statement) {
  must(database, sqlite3_exec(database, statement, NULL, NULL, NULL), statement);
}

static inline sqlite3_stmt *prepare(sqlite3 *database, const char *text) {
  sqlite3_stmt *statement = NULL;
  must(database, sqlite3_prepare_v3(database, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), text);
  return statement;
}

static inline int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

#endif
