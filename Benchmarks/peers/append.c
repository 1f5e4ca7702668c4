// append EVENTS DIRECTORY: appends signed, chained events to DIRECTORY/bench.crossgov, one a transaction,
// and prints how long each took. append --fill EVENTS DIRECTORY writes them in one transaction, untimed.
//
// The same work as a board's append, done as plainly as C can: in one immediate transaction read the last
// chain value, commit to each field of the body, hash the entry, sign it, insert the row, commit; write-ahead
// log, full synchronisation. It holds no board, judges no rule and checks no entitlement.
#include "board.h"

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdbool.h>
#include <string.h>

enum { HASH = 32, SIGNATURE = 64, FIELDS = 9 };

typedef struct {
  unsigned char bytes[4096];
  size_t count;
} Buffer;

static void put(Buffer *buffer, const void *bytes, size_t count) {
  if (buffer->count + count > sizeof buffer->bytes) fail("append", "an entry is longer than its buffer");
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
}

static void put_number(Buffer *buffer, uint64_t number, int width) {
  for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) put(buffer, &(unsigned char){number >> shift & 255}, 1);
}

static void put_short(Buffer *buffer, const char *text) {
  put_number(buffer, strlen(text), 2);
  put(buffer, text, strlen(text));
}

static void begin(Buffer *buffer, const char *tag) {
  buffer->count = 0;
  put_number(buffer, strlen(tag), 1);
  put(buffer, tag, strlen(tag));
}

static const EVP_MD *sha256;
static EVP_MD_CTX *hashing, *signing;
static EVP_PKEY *key;
static unsigned char author[HASH], board[16];

static void digest(const Buffer *buffer, unsigned char out[HASH]) {
  if (!EVP_DigestInit_ex(hashing, sha256, NULL) || !EVP_DigestUpdate(hashing, buffer->bytes, buffer->count) ||
      !EVP_DigestFinal_ex(hashing, out, NULL))
    fail("append", "SHA-256 failed");
}

typedef struct {
  const char *name;
  char value[128];
} Field;

typedef struct {
  int64_t position, recorded;
  unsigned char id[16], salt[HASH], previous[HASH], hash[HASH], signature[SIGNATURE];
  char body[1024];
} Entry;

static const char kind[] = "task_recorded", situation[] = "BENCH-2021";

// A task of ordinary size; the fields stand in byte order, as canonical JSON wants them.
static void write_body(Entry *entry, Field fields[FIELDS]) {
  int64_t number = entry->position;
  static const char *departments[] = {"FCDO", "HO", "MOD", "HMT"};
  static const char *states[] = {"open", "doing", "blocked", "open"};
  const char *names[FIELDS] = {"department", "done",   "due",   "id",   "note",
                               "post",       "status", "title", "total"};
  for (int at = 0; at < FIELDS; at++) fields[at].name = names[at];
#define SET(at, ...) snprintf(fields[at].value, sizeof fields[at].value, __VA_ARGS__)
  SET(0, "\"%s\"", departments[number % 4]);
  SET(1, "%d", (int)(number % 68));
  SET(2, "%" PRId64, INT64_C(1629900000000) + number % 1000 * 3600000);
  SET(3, "\"task-%06" PRId64 "\"", number);
  SET(4, "\"Names were sent on and wait for an answer from the desk, file %" PRId64 "\"", number * 7919);
  SET(5, "\"Duty desk %d\"", (int)(number % 17));
  SET(6, "\"%s\"", states[number / 4 % 4]);
  SET(7, "\"Clear the list of the people who wait, part %" PRId64 "\"", number);
  SET(8, "68");
#undef SET
  size_t used = 0;
  for (int at = 0; at < FIELDS; at++) {
    used += (size_t)snprintf(entry->body + used, sizeof entry->body - used, "%c\"%s\":%s", at ? ',' : '{',
                             fields[at].name, fields[at].value);
  }
  snprintf(entry->body + used, sizeof entry->body - used, "}");
}

static void commitment(const Entry *entry, const Field *field, unsigned char out[HASH]) {
  Buffer buffer;
  unsigned char salt[HASH];
  begin(&buffer, "crossgov field salt 1");
  put(&buffer, entry->salt, HASH);
  put_short(&buffer, field->name);
  digest(&buffer, salt);
  begin(&buffer, "crossgov field 1");
  put(&buffer, salt, HASH);
  put_short(&buffer, field->name);
  put_number(&buffer, strlen(field->value), 4);
  put(&buffer, field->value, strlen(field->value));
  digest(&buffer, out);
}

static void seal(Entry *entry, const Field fields[FIELDS]) {
  Buffer envelope = {.count = 0}, whole;
  put_number(&envelope, 1, 4);
  put_short(&envelope, kind);
  put_number(&envelope, 1, 4);
  put_number(&envelope, 0, 1);
  put(&envelope, entry->id, sizeof entry->id);
  put_number(&envelope, (uint64_t)entry->recorded, 8);
  put_number(&envelope, (uint64_t)entry->recorded, 8);
  put_short(&envelope, situation);
  put_number(&envelope, HASH, 2);
  put(&envelope, author, HASH);
  put_number(&envelope, 1, 2);

  begin(&whole, "crossgov entry 1");
  put(&whole, board, sizeof board);
  put_number(&whole, (uint64_t)entry->position, 8);
  put(&whole, entry->previous, HASH);
  put_number(&whole, envelope.count, 4);
  put(&whole, envelope.bytes, envelope.count);
  put_number(&whole, FIELDS, 4);
  for (int at = 0; at < FIELDS; at++) {
    unsigned char value[HASH];
    commitment(entry, &fields[at], value);
    put_short(&whole, fields[at].name);
    put(&whole, value, HASH);
  }
  digest(&whole, entry->hash);

  begin(&whole, "crossgov signature 1");
  put(&whole, entry->hash, HASH);
  size_t length = SIGNATURE;
  if (EVP_MD_CTX_reset(signing) != 1 || EVP_DigestSignInit(signing, NULL, NULL, NULL, key) != 1 ||
      EVP_DigestSign(signing, entry->signature, &length, whole.bytes, whole.count) != 1)
    fail("append", "signing failed");
}

static void chain_value(const unsigned char *hash, const unsigned char *key, const unsigned char *signature,
                        unsigned char out[HASH]) {
  Buffer buffer;
  begin(&buffer, "crossgov chain 1");
  put(&buffer, hash, HASH);
  put_number(&buffer, 1, 2);
  put_number(&buffer, HASH, 2);
  put(&buffer, key, HASH);
  put_number(&buffer, SIGNATURE, 2);
  put(&buffer, signature, SIGNATURE);
  digest(&buffer, out);
}

// Unique id, contiguous positions, no update, no deletion: what the product's table asks for as well.
static const char schema[] =
    "CREATE TABLE IF NOT EXISTS event(position INTEGER PRIMARY KEY, event_id BLOB NOT NULL UNIQUE, format INTEGER NOT NULL,"
    " kind TEXT NOT NULL, kind_version INTEGER NOT NULL, critical INTEGER NOT NULL, recorded INTEGER NOT NULL,"
    " board_time INTEGER NOT NULL, situation TEXT NOT NULL, author BLOB NOT NULL, algorithm INTEGER NOT NULL,"
    " body BLOB NOT NULL, salt BLOB NOT NULL, previous BLOB NOT NULL, entry_hash BLOB NOT NULL,"
    " signature BLOB NOT NULL) STRICT;"
    "CREATE TRIGGER IF NOT EXISTS event_position BEFORE INSERT ON event"
    " WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM event)"
    " BEGIN SELECT RAISE(ABORT, 'wrong position'); END;"
    "CREATE TRIGGER IF NOT EXISTS event_update BEFORE UPDATE ON event"
    " BEGIN SELECT RAISE(ABORT, 'events do not change'); END;"
    "CREATE TRIGGER IF NOT EXISTS event_delete BEFORE DELETE ON event"
    " BEGIN SELECT RAISE(ABORT, 'events are not deleted'); END;";

static sqlite3 *database;
static sqlite3_stmt *head, *known, *insert;

static void read_head(Entry *entry) {
  entry->position = 1;
  memset(entry->previous, 0, HASH);
  if (sqlite3_step(head) == SQLITE_ROW) {
    entry->position = sqlite3_column_int64(head, 0) + 1;
    chain_value(sqlite3_column_blob(head, 1), sqlite3_column_blob(head, 2), sqlite3_column_blob(head, 3),
                entry->previous);
  }
  sqlite3_reset(head);
}

static void append(void) {
  Entry entry;
  Field fields[FIELDS];
  struct timespec now;
  // The id is looked up first: an append that is tried again must not be recorded twice.
  if (RAND_bytes(entry.id, sizeof entry.id) != 1 || RAND_bytes(entry.salt, HASH) != 1) fail("append", "no randomness");
  sqlite3_bind_blob(known, 1, entry.id, sizeof entry.id, SQLITE_STATIC);
  if (sqlite3_step(known) == SQLITE_ROW) fail("append", "a random id came twice");
  sqlite3_reset(known);
  clock_gettime(CLOCK_REALTIME, &now);
  entry.recorded = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
  read_head(&entry);
  write_body(&entry, fields);
  seal(&entry, fields);

  int at = 1;
  sqlite3_bind_int64(insert, at++, entry.position);
  sqlite3_bind_blob(insert, at++, entry.id, sizeof entry.id, SQLITE_STATIC);
  sqlite3_bind_int(insert, at++, 1);
  sqlite3_bind_text(insert, at++, kind, -1, SQLITE_STATIC);
  sqlite3_bind_int(insert, at++, 1);
  sqlite3_bind_int(insert, at++, 0);
  sqlite3_bind_int64(insert, at++, entry.recorded);
  sqlite3_bind_int64(insert, at++, entry.recorded);
  sqlite3_bind_text(insert, at++, situation, -1, SQLITE_STATIC);
  sqlite3_bind_blob(insert, at++, author, HASH, SQLITE_STATIC);
  sqlite3_bind_int(insert, at++, 1);
  sqlite3_bind_blob(insert, at++, entry.body, (int)strlen(entry.body), SQLITE_STATIC);
  sqlite3_bind_blob(insert, at++, entry.salt, HASH, SQLITE_STATIC);
  sqlite3_bind_blob(insert, at++, entry.previous, HASH, SQLITE_STATIC);
  sqlite3_bind_blob(insert, at++, entry.hash, HASH, SQLITE_STATIC);
  sqlite3_bind_blob(insert, at++, entry.signature, SIGNATURE, SQLITE_STATIC);
  must(database, sqlite3_step(insert), "insert");
  sqlite3_reset(insert);
}

static void open_board(const char *directory, bool durable) {
  char path[4096];
  snprintf(path, sizeof path, "%s/bench.crossgov", directory);
  must(database, sqlite3_open(path, &database), path);
  sqlite3_busy_timeout(database, 10000);
  run(database, "PRAGMA journal_mode = WAL");
  run(database, durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
  run(database, schema);
  head = prepare(database, "SELECT position, entry_hash, author, signature FROM event ORDER BY position DESC LIMIT 1");
  known = prepare(database, "SELECT position FROM event WHERE event_id = ?");
  insert = prepare(database, "INSERT INTO event(" EVENT_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
}

int main(int count, char **arguments) {
  bool fills = count > 1 && strcmp(arguments[1], "--fill") == 0;
  if (fills) {
    count--;
    arguments++;
  }
  if (count != 3) fail("append", "needs a number of events and a directory");
  long events = strtol(arguments[1], NULL, 10);

  sha256 = EVP_sha256();
  hashing = EVP_MD_CTX_new();
  signing = EVP_MD_CTX_new();
  // A fixed board and key: what is measured is the work, and files of two runs can be compared.
  unsigned char seed[HASH];
  memset(seed, 7, sizeof seed);
  memset(board, 9, sizeof board);
  key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof seed);
  size_t length = sizeof author;
  if (!hashing || !signing || !key || EVP_PKEY_get_raw_public_key(key, author, &length) != 1)
    fail("append", "OpenSSL has no Ed25519");
  open_board(arguments[2], !fills);

  double *taken = calloc((size_t)events + 1, sizeof *taken);
  if (!taken) fail("append", "no memory");
  if (fills) run(database, "BEGIN IMMEDIATE");
  for (long event = 0; event < events; event++) {
    int64_t start = nanoseconds();
    if (!fills) run(database, "BEGIN IMMEDIATE");
    append();
    if (!fills) run(database, "COMMIT");
    taken[event] = (double)(nanoseconds() - start) / 1000;
  }
  if (fills) run(database, "COMMIT");
  // Not timed: SQLite copies the log back at most once in a thousand pages by itself, inside the loop.
  sqlite3_finalize(head);
  sqlite3_finalize(known);
  sqlite3_finalize(insert);
  sqlite3_close(database);

  printf("{\"events\": %ld, \"append_us\": [", events);
  for (long event = 0; event < events && !fills; event++) printf("%s%.1f", event ? ", " : "", taken[event]);
  printf("]}\n");
  return 0;
}
