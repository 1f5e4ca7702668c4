"""From a key press to the finished frame, through a pseudo-terminal, the same for every program.

A frame is finished with the last byte that comes before QUIET of silence; the silence itself is not counted.
When the measuring is over, the recorded bytes go through a terminal emulator, and each key must have
changed the picture: a program that answers a key with nothing, or late, has no figure.
"""

import fcntl
import os
import pathlib
import select
import shutil
import signal
import statistics
import struct
import subprocess
import termios
import time

from .measure import Failure, Figure, Loads, Row, percentile, run
from .screen import Screen

ROWS, COLUMNS = 60, 200
QUIET = 0.040
PATIENCE = 10.0

DOWN = b"j"
PAGE_DOWN = b"\x1b[6~"


class Program:
    """A program at a pseudo-terminal."""

    def __init__(self, arguments, env, folder):
        self.ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.name = pathlib.Path(arguments[0]).name
        self.started = time.perf_counter()
        try:
            self.process = subprocess.Popen(
                arguments, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, close_fds=True,
                env=env | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
                start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        except OSError as error:
            os.close(self.ours)
            raise Failure(f"{self.name} does not start: {error.strerror}")
        finally:
            os.close(theirs)
        self.poll = select.poll()
        self.poll.register(self.ours, select.POLLIN)

    def frame(self, since, quiet=QUIET, patience=PATIENCE):
        """Milliseconds from a moment to the last byte of a frame, and the frame's bytes."""
        parts, last = [], None
        while self.poll.poll((quiet if parts else patience) * 1000):
            try:
                part = os.read(self.ours, 1 << 16)
            except OSError:
                part = b""
            if not part:
                raise Failure(f"{self.name} ended: {b''.join(parts)[-400:].decode(errors='replace')}")
            last = time.perf_counter()
            parts.append(part)
        if last is None:
            raise Failure(f"{self.name} drew nothing within {patience:.0f} s")
        return (last - since) * 1000, b"".join(parts)

    def press(self, key):
        since = time.perf_counter()
        os.write(self.ours, key)
        return self.frame(since)

    def close(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.ours)


def measure(arguments, env, folder, before, moves, must_show):
    """Start-up to the first full screen, and for each kind of move what each of its keys took."""
    program = Program(arguments, env, folder)
    frames = []
    try:
        # A longer silence: starting programs pause between what they draw.
        start, first = program.frame(program.started, quiet=0.5)
        frames.append(("start", first, 0))
        for key in before:
            taken, drawn = program.press(key)
            frames.append(("before", drawn, taken))
        for name, key, times in moves:
            for _ in range(times):
                taken, drawn = program.press(key)
                frames.append((name, drawn, taken))
    finally:
        program.close()

    screen = Screen(ROWS, COLUMNS)
    seen, taken = None, {name: [] for name, _, _ in moves}
    shown = False
    for name, drawn, milliseconds in frames:
        screen.write(drawn)
        picture = screen.picture()
        if name in taken:
            if picture == seen:
                raise Failure(f"{program.name}: key {len(taken[name]) + 1} of '{name}' changed nothing on the screen")
            taken[name].append(milliseconds)
        seen = picture
        shown = shown or any(must_show in line for line in screen.lines())
    lines = screen.lines()
    screen.close()
    if not shown:
        raise Failure(f"{program.name} never showed '{must_show}'; its last screen:\n" + "\n".join(lines[:20]))
    return start, taken


def git_history(bench):
    """A repository of 20,000 commits."""
    folder = bench.work / "history"
    if folder.exists():
        return folder
    folder.mkdir(parents=True)
    run(["git", "init", "-q", str(folder)], bench.env, "git")
    commits = bench.size(20_000, 2_000)
    stream = []
    for number in range(commits):
        when = 1_600_000_000 + number * 60
        message = f"Commit number {number} of the history"
        text = f"{number}\n"
        stream.append(f"commit refs/heads/main\ncommitter Somebody <somebody@example.org> {when} +0000\n"
                      f"data {len(message)}\n{message}\nM 100644 inline file\ndata {len(text)}\n{text}\n")
    source = bench.work / "history.stream"
    source.write_text("".join(stream))
    with source.open("rb") as stdin:
        run(["git", "-C", str(folder), "fast-import", "--quiet"], bench.env, "git", stdin=stdin)
    run(["git", "-C", str(folder), "symbolic-ref", "HEAD", "refs/heads/main"], bench.env, "git")
    return folder


def calcurse_folder(bench, tasks):
    folder = bench.work / "calcurse"
    folder.mkdir(parents=True, exist_ok=True)
    # Sorted by priority: the first task is to be on the first screen.
    (folder / "todo").write_text("".join(
        f"[{1 if number == 0 else 9}] {task['title']}\n" for number, task in enumerate(tasks)))
    (folder / "apts").write_text("")
    (folder / "conf").write_text("general.confirmquit=no\ngeneral.confirmdelete=no\nnotification.notifyall=off\n")
    (folder / "keys").write_text("")
    return folder


def programs(bench):
    """Name, command, environment, folder, keys before, whether it pages, words it must show."""
    from .tasks import taskwarrior, tasks_of

    board = bench.task_board()
    tasks = tasks_of(bench, board)
    if not bench.peers_only:
        yield "crossgov", bench.crossgov("--board", board), bench.env, bench.work, bench.KEYS_BEFORE, True, "HO"
    plain = bench.env | {"TIGRC_USER": "/dev/null", "TIGRC_SYSTEM": ""}
    if shutil.which("tig"):
        yield "tig", ["tig"], plain, git_history(bench), [], True, "Commit number"
    if shutil.which("calcurse"):
        folder = calcurse_folder(bench, tasks)
        yield ("calcurse", ["calcurse", "-q", "-D", str(folder), "-C", str(folder)], bench.env, folder,
               [b"\t", b"\t"], False, tasks[0]["title"][:10])
    if shutil.which("vit"):
        env = taskwarrior(bench, tasks) | {"VIT_DIR": str(bench.work / "vit")}
        (bench.work / "vit").mkdir(exist_ok=True)
        (bench.work / "vit/config.ini").write_text("")
        yield "vit", ["vit"], env, bench.work, [], True, tasks[0]["title"][:10]


def keys(bench):
    rounds, presses = bench.size(5, 2), bench.size(100, 8)
    sides = list(programs(bench))
    figures = {side[0]: {} for side in sides}

    def add(name, what, value):
        figures[name].setdefault(what, Figure(name)).rounds.append(value)

    with Loads() as loads:
        for number in range(rounds):
            for name, command, env, folder, before, pages, words in sides if number % 2 == 0 else reversed(sides):
                moves = [("down", DOWN, presses)] + ([("page down", PAGE_DOWN, presses // 4)] if pages else [])
                start, taken = measure(command, env, folder, before, moves, words)
                add(name, "start", start)
                for move, values in taken.items():
                    add(name, f"{move}, p50", statistics.median(values))
                    add(name, f"{move}, p99", percentile(values, 0.99))

    ours = figures.pop("crossgov", {})
    aims = {"down, p50": 5.0, "down, p99": 16.0, "page down, p50": 5.0, "page down, p99": 16.0}
    tasks = bench.size(10_000, 500)
    rows = []
    for what in [*aims, "start"]:
        work = (f"start to first full screen, {tasks:,} tasks" if what == "start"
                else f"key to finished frame, {COLUMNS}×{ROWS}, {tasks:,} tasks, {what}")
        for name, theirs in figures.items():
            if what not in theirs:
                continue
            limit = aims.get(what)
            row = Row(work, ours.get(what, Figure("crossgov")), theirs[what],
                      f"{limit:.0f} ms" if limit else "no slower than tig" if name == "tig" else "reported",
                      1.0 if what == "start" and name == "tig" else None, limit, str(loads))
            rows.append(row)
    bench.note(f"a frame is finished with the last byte before {QUIET * 1000:.0f} ms of silence, the silence not"
               " counted; for the first screen, 500 ms. tig shows 20,000 commits, calcurse and vit the same tasks.")
    return rows
