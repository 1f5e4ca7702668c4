#!/usr/bin/env python3
"""Verify a crossgov board with nothing but Python's standard library.

    verify_board.py FILE [--signatures] [--chain POSITION]

Checks every entry's position, canonical body, field commitments, entry hash and link, as
ARCHITECTURE.md, section 5, describes them. --signatures also checks Ed25519 signatures, slowly.
Who was entitled to write what is judged by crossgov itself. Exit status: 0 sound, 1 damaged,
2 the file cannot be read as a board.
"""

import argparse
import hashlib
import json
import sqlite3
import struct
import sys

APPLICATION_ID = 0x43474F56
COLUMNS = (
    "position, event_id, format, kind, kind_version, critical, recorded, board_time, situation, "
    "author, algorithm, body, salt, previous, entry_hash, signature"
)
LARGEST_INTEGER = 2**53 - 1
LARGEST_BODY = 256 * 1024
DEEPEST_NESTING = 8


class Damage(Exception):
    """An entry is not what was recorded."""


def tagged(tag, *parts):
    text = tag.encode("ascii")
    return hashlib.sha256(bytes([len(text)]) + text + b"".join(parts)).digest()


def short(data):
    return struct.pack(">H", len(data)) + data


def long(data):
    return struct.pack(">I", len(data)) + data


def canonical(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode("utf-8")


def check_value(value, depth):
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise Damage("integer out of range")
    elif isinstance(value, float):
        raise Damage("a number with a fraction")
    elif isinstance(value, (dict, list)):
        if depth > DEEPEST_NESTING:
            raise Damage("nested too deep")
        for key in value if isinstance(value, dict) else ():
            if not all(0x20 <= ord(c) <= 0x7E and c not in '"\\' for c in key):
                raise Damage("a key that is not plain ASCII")
        for member in value.values() if isinstance(value, dict) else value:
            check_value(member, depth + 1)


def parse_body(body):
    """The members of a body, after checking that it is the canonical form of an object."""
    if len(body) > LARGEST_BODY:
        raise Damage("body too large")
    try:
        value = json.loads(body.decode("utf-8"))
        if not isinstance(value, dict):
            raise Damage("body is not an object")
        check_value(value, 1)
        if canonical(value) != body:
            raise Damage("body is not canonical")
    except (ValueError, RecursionError) as error:
        raise Damage(f"body is not JSON: {error}") from error
    return value


def read_disclosure(data):
    """(name, is open, salt or commitment) of each field, or None when the whole event is disclosed."""
    if len(data) == 32:
        return None
    fields, offset = [], 5
    try:
        version, count = struct.unpack(">BI", data[:5])
        for _ in range(count):
            (length,) = struct.unpack(">H", data[offset : offset + 2])
            name = data[offset + 2 : offset + 2 + length]
            offset += 2 + length
            flag, value = data[offset], data[offset + 1 : offset + 33]
            offset += 33
            if flag > 1 or len(value) != 32 or len(name) != length:
                raise Damage("disclosure list is malformed")
            fields.append((name, flag == 1, value))
    except (struct.error, IndexError) as error:
        raise Damage("disclosure list is malformed") from error
    names = [name for name, _, _ in fields]
    if version != 1 or offset != len(data) or names != sorted(set(names)):
        raise Damage("disclosure list is malformed")
    if all(is_open for _, is_open, _ in fields):
        raise Damage("disclosure list withholds nothing")
    return fields


def field_commitment(salt, name, value):
    return tagged("crossgov field 1", salt, short(name), long(value))


def commitments(body, salt):
    members = parse_body(body)
    values = {name.encode("ascii"): canonical(value) for name, value in members.items()}
    listed = read_disclosure(salt)
    if listed is None:
        salts = {name: tagged("crossgov field salt 1", salt, short(name)) for name in values}
        return [(name, field_commitment(salts[name], name, values[name])) for name in sorted(values)]
    if sorted(values) != [name for name, is_open, _ in listed if is_open]:
        raise Damage("body does not fit the disclosure list")
    return [
        (name, field_commitment(value, name, values[name]) if is_open else value)
        for name, is_open, value in listed
    ]


def check_entry(row, board, position, previous):
    """The entry's chain value."""
    (place, event_id, fmt, kind, kind_version, critical, recorded, board_time, situation, author,
     algorithm, body, salt, previous_stored, entry_hash, signature) = row
    if place != position:
        raise Damage(f"entry {position} is missing")
    if fmt != 1 or algorithm != 1:
        raise Damage("format or algorithm is unknown")
    sizes = ((event_id, 16), (author, 32), (previous_stored, 32), (entry_hash, 32), (signature, 64))
    if any(not isinstance(data, bytes) or len(data) != size for data, size in sizes):
        raise Damage("a column has the wrong size")
    if not isinstance(body, bytes) or not isinstance(salt, bytes) or critical not in (0, 1):
        raise Damage("a column has the wrong type")
    envelope = b"".join((
        struct.pack(">I", fmt), short(kind.encode("utf-8")), struct.pack(">IB", kind_version, critical),
        event_id, struct.pack(">qq", recorded, board_time), short(situation.encode("utf-8")),
        short(author), struct.pack(">H", algorithm),
    ))
    fields = commitments(body, salt)
    computed = tagged(
        "crossgov entry 1", board, struct.pack(">Q", position), previous_stored, long(envelope),
        struct.pack(">I", len(fields)), *(short(name) + value for name, value in fields))
    if computed != entry_hash:
        raise Damage("content differs from its hash")
    if previous_stored != previous:
        raise Damage("it was recorded behind another history")
    return tagged(
        "crossgov chain 1", entry_hash, struct.pack(">H", algorithm), short(author), short(signature))


# Ed25519 as in RFC 8032, section 6; for checking only, it takes no care to hide anything.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    x, y = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    z, w = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = y - x, w - z, w + z, y + x
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(entry_hash, author, signature):
    text = b"crossgov signature 1"
    message = bytes([len(text)]) + text + entry_hash
    key, point, s = decompress(author), decompress(signature[:32]), int.from_bytes(signature[32:], "little")
    if key is None or point is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + author + message).digest(), "little") % Q
    left, right = multiply(s, BASE), add(point, multiply(h, key))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


def board_of(body):
    try:
        board = bytes.fromhex(parse_body(body)["board"])
    except (KeyError, TypeError, ValueError) as error:
        raise Damage("the first entry does not name a board") from error
    if len(board) != 16:
        raise Damage("the first entry does not name a board")
    return board


def verify(path, signatures, wanted):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise sqlite3.DatabaseError("not a board")
    if connection.execute("PRAGMA user_version").fetchone()[0] != 1:
        raise sqlite3.DatabaseError("a format this script does not know")
    position, chain, board, unsigned = 0, bytes(32), None, []
    try:
        for row in connection.execute(f"SELECT {COLUMNS} FROM event ORDER BY position"):
            position += 1
            if board is None:
                if row[3] != "board.founded":
                    raise Damage("the history does not begin with a founding")
                board = board_of(row[11])
            chain = check_entry(row, board, position, chain)
            if signatures and not is_signed(row[14], row[9], row[15]):
                unsigned.append(position)
            if position == wanted:
                print(f"chain value at {position}: {chain.hex()}")
    except (Damage, sqlite3.DatabaseError, AttributeError, TypeError, struct.error, UnicodeError) as error:
        print(f"damaged at entry {position or 1}: {error}")
        return 1
    if board is None:
        print("damaged at entry 1: the board is empty")
        return 1
    print(f"board {board.hex()}: {position} entries, chain value {chain.hex()}")
    for number in unsigned:
        print(f"entry {number}: the signature is not the author's")
    return 1 if unsigned else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--signatures", action="store_true", help="check Ed25519 signatures too (slow)")
    parser.add_argument("--chain", type=int, metavar="POSITION", help="print the chain value there")
    options = parser.parse_args()
    try:
        return verify(options.file, options.signatures, options.chain)
    except sqlite3.Error as error:
        print(f"cannot be read as a board: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
