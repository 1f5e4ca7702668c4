"""Figures, spreads, the load of the machine, and running two sides in turn."""

import json
import os
import platform
import statistics
import subprocess
import time
from dataclasses import dataclass, field


class Failure(Exception):
    """A figure that cannot be had. The run stops: a missing figure is never filled in."""


def load():
    """Average number of processes that ran or waited in the last minute."""
    return os.getloadavg()[0]


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass
class Figure:
    """What one side took, once a round, in milliseconds."""

    name: str
    rounds: list = field(default_factory=list)
    # How long it was given, where it did not finish.
    given_up_ms: float = None

    @property
    def median(self):
        return statistics.median(self.rounds)

    def shown(self):
        if not self.rounds:
            return "–" if self.given_up_ms is None else f"did not finish in {self.given_up_ms / 1000:.0f} s"
        if len(self.rounds) == 1:
            return f"{short(self.median)} ms"
        return f"{short(self.median)} ms ({short(min(self.rounds))}–{short(max(self.rounds))})"


def short(number):
    """Three digits that mean something."""
    if number >= 100:
        return f"{number:.0f}"
    if number >= 10:
        return f"{number:.1f}"
    return f"{number:.2f}" if number >= 1 else f"{number:.3f}"


@dataclass
class Row:
    """A line of the table: the same work by crossgov and by another, or by crossgov alone."""

    work: str
    ours: Figure
    other: Figure
    aim: str
    # Largest accepted ours ÷ other, or None where the aim is in milliseconds or there is none.
    ratio_aim: float = None
    limit_ms: float = None
    load: str = ""

    def ratio(self):
        """Median over rounds of ours ÷ other; rounds are pairs, made one right after the other."""
        if not self.other or not self.other.rounds or not self.ours.rounds:
            return None
        if len(self.ours.rounds) == len(self.other.rounds):
            return statistics.median(a / b for a, b in zip(self.ours.rounds, self.other.rounds))
        return self.ours.median / self.other.median

    def verdict(self):
        if not self.ours.rounds:
            return "–"
        if self.ratio_aim is not None and not self.other.rounds and self.other.given_up_ms is not None:
            return "met" if self.ours.median <= self.ratio_aim * self.other.given_up_ms else "–"
        if self.ratio_aim is not None and self.ratio() is not None:
            return "met" if self.ratio() <= self.ratio_aim else "missed"
        if self.limit_ms is not None:
            return "met" if self.ours.median <= self.limit_ms else "missed"
        return "–"


class Loads:
    """The load before and after a piece of work."""

    def __enter__(self):
        self.before = load()
        return self

    def __exit__(self, *_):
        self.after = load()

    def __str__(self):
        return f"{self.before:.2f} → {self.after:.2f}"


def in_turn(rounds, *sides):
    """Runs each side once a round, the order turned about from round to round: A B, B A, A B …

    Disks and neighbours change over seconds; what is measured side by side changes with them.
    """
    for number in range(rounds):
        for side in sides if number % 2 == 0 else reversed(sides):
            side(number)


def run(arguments, env, what, stdin=None):
    """Runs a command to its end; its standard output, or a failure that says what went wrong."""
    try:
        result = subprocess.run(arguments, env=env, stdin=stdin or subprocess.DEVNULL, capture_output=True)
    except OSError as error:
        raise Failure(f"{what}: {arguments[0]} does not start: {error.strerror}")
    if result.returncode != 0:
        said = (result.stderr or result.stdout).decode(errors="replace").strip()[-600:]
        raise Failure(f"{what}: `{' '.join(map(str, arguments))}` ended with {result.returncode}:\n{said}")
    return result.stdout


def run_json(arguments, env, what, keys):
    """The JSON object a command prints, which must have the given keys."""
    text = run(arguments, env, what)
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict) or any(key not in value for key in keys):
        raise Failure(
            f"{what}: `{' '.join(map(str, arguments))}` printed no JSON object with {', '.join(keys)};"
            f" Benchmarks/README.md says what it must print. It printed: {text[:200]!r}"
        )
    return value


def milliseconds(arguments, env, what, lines=0):
    """How long a whole process takes, its output read through a pipe and counted."""
    start = time.perf_counter()
    text = run(arguments, env, what)
    taken = (time.perf_counter() - start) * 1000
    if text.count(b"\n") < lines:
        raise Failure(f"{what}: printed {text.count(10)} lines instead of {lines} or more")
    return taken


def machine(directory):
    """What the figures were measured on, in one line."""
    name = platform.machine()
    try:
        with open("/proc/cpuinfo") as lines:
            name = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), name)
    except OSError:
        pass
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "") if hasattr(
        platform, "freedesktop_os_release") else ""
    return f"{os.cpu_count()} × {name}, {system or platform.system()}, boards on {file_system(directory)}"


def file_system(directory):
    """Type of the file system that holds a directory."""
    best, kind = "", "an unknown file system"
    path = os.path.realpath(directory)
    with open("/proc/mounts") as mounts:
        for line in mounts:
            _, point, name, *_ = line.split(" ")
            inside = path == point or path.startswith(point.rstrip("/") + "/")
            if inside and len(point) >= len(best):
                best, kind = point, name
    return kind
