"""Durable append, and opening a board, against loops in C on the same rows."""

import contextlib
import json
import os
import shutil
import sqlite3
import statistics
import subprocess

from .measure import Failure, Figure, Loads, Row, in_turn, milliseconds, percentile, run, run_json

BOARD = "bench.crossgov"


def columns(path):
    """Names and types of the event table's columns."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return [(row[1], row[2]) for row in database.execute("PRAGMA table_info(event)")]


def body_size(path):
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute("SELECT avg(length(CAST(body AS BLOB))) FROM event").fetchone()[0]


def journal(path):
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute("PRAGMA journal_mode").fetchone()[0]


def compare(ours, theirs):
    """Stops where the two sides did not write the same kind of rows in the same way."""
    if columns(ours) != columns(theirs):
        raise Failure(
            "durable append: the loop in Benchmarks/peers writes other columns than crossgov:\n"
            f"  crossgov: {columns(ours)}\n  loop:     {columns(theirs)}"
        )
    if journal(ours) != "wal" or journal(theirs) != "wal":
        raise Failure("durable append: a board is not in write-ahead mode")
    ratio = body_size(ours) / body_size(theirs)
    if not 2 / 3 <= ratio <= 3 / 2:
        raise Failure(f"durable append: crossgov's bodies are {ratio:.2f} times as long as the loop's")


def appended(value, events, what):
    taken = value["append_us"]
    if len(taken) != events or not all(isinstance(one, (int, float)) and one > 0 for one in taken):
        raise Failure(f"{what}: append_us has {len(taken)} figures for {events} events, or one that is none")
    return [one / 1000 for one in taken]


def at_once(commands, env, what, events):
    """Several writers started together on one board; what each append of each took."""
    writers = [
        subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for command in commands
    ]
    taken = []
    for writer in writers:
        text, said = writer.communicate()
        if writer.returncode != 0:
            raise Failure(f"{what}: a writer ended with {writer.returncode}: {said.decode(errors='replace')[-400:]}")
        taken += appended(json.loads(text), events, what)
    return taken


def append(bench):
    """One event a transaction: p50 alone, p50 with rules, p99 of four writers."""
    events, rounds = bench.size(1000, 50), bench.size(9, 2)
    plain, rules, loop = Figure("crossgov"), Figure("crossgov"), Figure("C loop")
    four, loop_four = Figure("crossgov"), Figure("C loop")
    slowest = {}

    def fresh(name):
        folder = bench.work / "append" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def one(figure, name, command):
        def side(_):
            folder = fresh(name)
            value = run_json(command(events, folder), bench.env, f"durable append, {name}", ["append_us"])
            figure.rounds.append(statistics.median(appended(value, events, name)))
        return side

    def together(figure, name, command):
        def side(_):
            folder = fresh(name)
            run_json(command(0, folder), bench.env, f"four writers, {name}", ["append_us"])
            taken = at_once([command(events, folder)] * 4, bench.env, f"four writers, {name}", events)
            figure.rounds.append(percentile(taken, 0.99))
            slowest[name] = max(slowest.get(name, 0), max(taken))
        return side

    with Loads() as alone:
        in_turn(rounds, one(plain, "crossgov", bench.append), one(loop, "loop", bench.peer_append))
    compare(bench.work / "append/crossgov" / BOARD, bench.work / "append/loop" / BOARD)
    loop_again = Figure("C loop")
    with Loads() as ruled:
        in_turn(rounds, one(rules, "rules", bench.append_with_rules), one(loop_again, "loop", bench.peer_append))
    with Loads() as crowd:
        in_turn(rounds, together(four, "crossgov-4", bench.append), together(loop_four, "loop-4", bench.peer_append))
    # SQLite's own waiting sleeps and is unfair: few appends wait, and those long.
    bench.note(f"the slowest append of four writers at once: {slowest['crossgov-4']:.0f} ms,"
               f" of four C loops {slowest['loop-4']:.0f} ms")
    return [
        Row("durable append, one event a transaction, p50", plain, loop, "2× the loop or less", 2, load=str(alone)),
        Row("the same with rules, p50", rules, loop_again, "reported", load=str(ruled)),
        Row("the same, four writers at once, p99", four, loop_four, "reported", load=str(crowd)),
    ]


def open_million(bench):
    """Opening a long history whose board was kept folded, against reading its rows."""
    least = bench.size(1_000_000, 5_000)
    board = bench.long_board()
    # The board is kept folded once its history was verified whole and a command has ended.
    if not bench.peers_only:
        run(bench.crossgov("verify", "--board", board), bench.env, "verifying")
        run(bench.crossgov("task", "add", "--board", board, "One more"), bench.env, "task add")
    ours, scan = Figure("crossgov"), Figure("bare scan in C")

    def opened(_):
        command = bench.open(board) + ([] if bench.peers_only else ["--kept"])
        value = run_json(command, bench.env, "opening", ["events", "total_us"])
        if value["events"] < least:
            raise Failure(f"opening: crossgov opened {value['events']} events of {least}")
        ours.rounds.append(value["total_us"] / 1000)

    def scanned(_):
        value = run_json([bench.peer("scan"), board], bench.env, "bare scan", ["events", "total_us"])
        scan.rounds.append(value["total_us"] / 1000)

    opened(0)
    scanned(0)
    ours.rounds.clear()
    scan.rounds.clear()
    with Loads() as loads:
        in_turn(bench.size(9, 2), opened, scanned)
    return [Row(f"open {least:,} events, kept folded", ours, scan, "1 s", limit_ms=1000, load=str(loads))]


def open_board(bench):
    """Reading and folding events against reading the rows and doing nothing with them."""
    rounds = bench.size(9, 2)
    board = bench.big_board()
    ours, scan, shell = Figure("crossgov"), Figure("bare scan in C"), Figure("sqlite3 shell")
    phases = {}
    least = bench.size(100_000, 2_000)

    def opened(_):
        value = run_json(bench.open(board), bench.env, "opening", ["events", "total_us"])
        if value["events"] < least:
            raise Failure(f"opening: crossgov folded {value['events']} events of {least}")
        ours.rounds.append(value["total_us"] / 1000)
        for name, taken in value.items():
            if name.endswith("_us") and name != "total_us":
                phases.setdefault(name[:-3], []).append(taken / 1000)

    def scanned(_):
        value = run_json([bench.peer("scan"), board], bench.env, "bare scan", ["events", "total_us"])
        if value["events"] < least:
            raise Failure(f"bare scan: {value['events']} rows of {least}")
        scan.rounds.append(value["total_us"] / 1000)

    def shelled(_):
        text = "SELECT sum(length(body) + length(signature) + length(entry_hash) + position) FROM event"
        shell.rounds.append(milliseconds(["sqlite3", "-readonly", board, text], bench.env, "sqlite3", lines=1))

    # Once before, so that each side finds the file in memory.
    opened(0)
    scanned(0)
    ours.rounds.clear()
    scan.rounds.clear()
    phases.clear()
    with Loads() as loads:
        in_turn(rounds, opened, scanned, shelled)
    for name, taken in sorted(phases.items()):
        bench.note(f"of opening, {name}: {statistics.median(taken):.1f} ms")
    bench.note(f"the sqlite3 shell adds up three columns of the same rows in {shell.shown()}, whole process")
    return [Row(f"open and fold {least:,} events", ours, scan, "5× the scan or less", 5, load=str(loads))]
