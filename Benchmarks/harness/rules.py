"""Evaluating one rule over many actions, against the same rule as indexed SQL and as clingo.

The inputs are written as tab-separated files and as clingo facts, so that anybody can run the peers again:
Benchmarks/README.md says how. Times in them are minutes.
"""

import hashlib
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time

from .measure import Failure, Figure, Loads, Row, in_turn, run_json

PEERS = pathlib.Path(__file__).resolve().parent.parent / "peers"
LEVERS = 20
GROUPS = 4
# A peer that takes longer has not finished, which is an answer too; it is not asked again.
PATIENCE = 120
ROUNDS = 3


def closure(parents):
    """Pairs of names of which one is the other or contains it."""
    pairs = set()
    for name in parents:
        wider = name
        while wider is not None:
            pairs |= {(name, wider), (wider, name)}
            wider = parents[wider]
    return sorted(pairs)


def made_up(actions, density):
    """Places in two levels, groups in two levels, and actions that each lower one lever and need another."""
    chance = random.Random(f"{actions} {density}")
    # So that an action has about as many findings as the density says.
    leaves = max(1, round(actions / (47 * density)))
    regions = max(1, round(leaves ** 0.5))
    places = {f"r{number}": None for number in range(regions)}
    places |= {f"p{number}": f"r{number % regions}" for number in range(leaves)}
    groups = {"g0": None} | {f"g{number}": "g0" for number in range(1, GROUPS)}
    rows = []
    for number in range(actions):
        start = chance.randrange(0, 40_000)
        lowers = chance.randrange(LEVERS)
        needs = (lowers + chance.randrange(1, LEVERS)) % LEVERS
        place = f"r{chance.randrange(regions)}" if chance.random() < 0.02 else f"p{chance.randrange(leaves)}"
        group = f"g{chance.randrange(GROUPS)}"
        rows.append((f"a{number}", f"l{lowers}", f"l{needs}", place, group, start,
                     start + chance.randrange(10_000, 30_000)))
    return places, groups, rows


def write(folder, places, groups, rows):
    folder.mkdir(parents=True, exist_ok=True)
    lines = {
        "places": [f"{name}\t{wider or ''}" for name, wider in places.items()],
        "groups": [f"{name}\t{wider or ''}" for name, wider in groups.items()],
        "actions": ["\t".join(map(str, row)) for row in rows],
        "place_meets": ["\t".join(pair) for pair in closure(places)],
        "group_meets": ["\t".join(pair) for pair in closure(groups)],
    }
    for name, text in lines.items():
        (folder / f"{name}.tsv").write_text("\n".join(text) + "\n")
    with open(folder / "facts.lp", "w") as facts:
        for name in ("place_meets", "group_meets"):
            for line in lines[name]:
                facts.write(f"{name}({line.replace(chr(9), ',')}).\n")
        for name, lowers, needs, place, group, start, end in rows:
            facts.write(f"lowered({name},{lowers},{place},{group},{start},{end}).\n")
            facts.write(f"need({name},{needs},{place},{group},{start},{end}).\n")


def digest(findings):
    text = "".join(sorted("\t".join(map(str, finding)) + "\n" for finding in findings))
    return hashlib.sha256(text.encode()).hexdigest()


def read(folder, name):
    return [line.split("\t") for line in (folder / f"{name}.tsv").read_text().splitlines()]


def sql(folder, script):
    """Milliseconds and findings of the rule as SQL; loading and indexing are not counted."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.executescript(
        "CREATE TABLE lowered (action, lever, place, people, start INTEGER, finish INTEGER);"
        "CREATE TABLE need (action, lever, place, people, start INTEGER, finish INTEGER);"
        "CREATE TABLE place_meets (one, other, PRIMARY KEY (one, other)) WITHOUT ROWID;"
        "CREATE TABLE group_meets (one, other, PRIMARY KEY (one, other)) WITHOUT ROWID;"
        "CREATE TABLE finding (one, other, lever, start INTEGER, finish INTEGER);")
    base.execute("BEGIN")
    for name in ("place_meets", "group_meets"):
        base.executemany(f"INSERT INTO {name} VALUES (?, ?)", read(folder, name))
    for name, lowers, needs, place, group, start, end in read(folder, "actions"):
        base.execute("INSERT INTO lowered VALUES (?, ?, ?, ?, ?, ?)", (name, lowers, place, group, start, end))
        base.execute("INSERT INTO need VALUES (?, ?, ?, ?, ?, ?)", (name, needs, place, group, start, end))
    base.execute("COMMIT")
    before, measured = script.split("-- measured from here\n")
    base.executescript(before)
    late = time.perf_counter() + PATIENCE
    base.set_progress_handler(lambda: time.perf_counter() > late, 1_000_000)
    start = time.perf_counter()
    try:
        base.execute(measured)
    except sqlite3.OperationalError as error:
        if time.perf_counter() > late:
            return None, None
        raise Failure(f"the rule as SQL: {error}")
    taken = (time.perf_counter() - start) * 1000
    return taken, digest(base.execute("SELECT one, other, lever, start, finish FROM finding"))


def clingo(folder, program):
    """Milliseconds and findings of the rule as clingo; a run on the facts alone is taken off."""

    def timed(*files):
        start = time.perf_counter()
        try:
            result = subprocess.run(["clingo", "--verbose=0", *map(str, files)], capture_output=True, text=True,
                                    timeout=PATIENCE, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return None, ""
        if result.returncode not in (10, 30):
            raise Failure(f"clingo ended with {result.returncode}: {result.stderr[-300:]}")
        return (time.perf_counter() - start) * 1000, result.stdout

    nothing = folder / "nothing.lp"
    nothing.write_text("#show.\n")
    whole, text = timed(folder / "facts.lp", program)
    loading = whole and timed(folder / "facts.lp", nothing)[0]
    if whole is None or loading is None:
        return None, None
    found = re.findall(r"finding\(([^)]*)\)", text)
    return max(0.001, whole - loading), digest(one.split(",") for one in found)


class Side:
    """A peer that works out the same rule, and whether it still takes part."""

    def __init__(self, name, evaluate):
        self.figure = Figure(name)
        self.evaluate = evaluate

    def round(self, work, expected, bench):
        if self.figure.given_up_ms is not None:
            return
        taken, found = self.evaluate()
        if taken is None:
            self.figure.given_up_ms = PATIENCE * 1000
            bench.note(f"{work}: {self.figure.name} did not finish in {PATIENCE} s")
            return
        self.figure.rounds.append(taken)
        if found != expected["digest"]:
            raise Failure(f"{work}: {self.figure.name} finds something else than crossgov"
                          f" ({expected['findings']} findings); see {bench.work / 'rules'}")


def evaluation(bench):
    """Whole evaluation at three sizes and densities, and one change, with the same findings everywhere."""
    if bench.peers_only:
        bench.note("rules: crossgov took no part, so nothing was compared")
        return []
    script = (PEERS / "rules.sql").read_text()
    has_clingo = shutil.which("clingo") is not None
    if not has_clingo:
        bench.note("rules: clingo is not offered here (package gringo), so SQL is compared alone")
    rows = []
    for size in bench.size((1_000, 10_000, 100_000), (1_000,)):
        for density in bench.size((0.1, 1, 5), (1,)):
            print(f"  {size:,} actions, density {density}", file=sys.stderr)
            rows += compare(bench, size, density, script, has_clingo)
    bench.note(f"rules: the inputs stay in {bench.work / 'rules'}; closures are given to the peers and worked out by"
               " crossgov; loading is counted for nobody; crossgov and SQLite use one core")
    return rows


def compare(bench, size, density, script, has_clingo):
    """Rows of one size and density: whole evaluation beside each peer, and one change."""
    folder = bench.work / "rules" / f"{size}-{density}"
    write(folder, *made_up(size, density))
    work = f"rules at {size:,}, density {density}"
    ours, change = Figure("crossgov"), Figure("crossgov, one change")
    peers = [Side("SQLite", lambda: sql(folder, script))]
    if has_clingo:
        peers.append(Side("clingo", lambda: clingo(folder, PEERS / "rules.lp")))

    def measured():
        return run_json(bench.crossgov("bench", "pairs", folder), bench.env, "bench pairs",
                        ("findings", "digest", "load_us", "whole_us", "every_rule_us", "listed_us", "change_us",
                         "change_findings"))

    # Before the rounds, so that there is a digest to hold every peer against; not counted.
    said = measured()

    def crossgov(_):
        said.update(measured())
        ours.rounds.append(said["whole_us"] / 1000)
        change.rounds.append(said["change_us"] / 1000)

    with Loads() as loads:
        in_turn(bench.size(ROUNDS, 1), crossgov,
                *((lambda side: lambda _: side.round(work, said, bench))(side) for side in peers))
    rows = [Row(f"evaluate {size:,} actions, {said['findings'] / size:.2f} findings an action", ours, side.figure,
                "a third or less", 1 / 3, load=str(loads)) for side in peers]
    rows.append(Row(f"one change among {size:,} actions, {said['change_findings']:.1f} findings touched", change, ours,
                    "under 2 ms", limit_ms=2, load=str(loads)))
    bench.note(f"{work}: making the tables {said['load_us'] / 1000:.1f} ms, every rule over the board"
               f" {said['every_rule_us'] / 1000:.1f} ms, all findings named and in order"
               f" {said['listed_us'] / 1000:.1f} ms (last round)")
    return rows
