"""Listing 10,000 tasks and adding one, from the shell, against Taskwarrior on the same tasks."""

import json
import random
import subprocess

from .measure import Failure, Figure, Loads, Row, in_turn, milliseconds, run


def taskwarrior(bench, tasks):
    """A Taskwarrior of its own with the tasks imported; the environment to run it in."""
    folder = bench.work / "taskwarrior"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "taskrc").write_text(
        f"data.location={folder}\nconfirmation=off\nverbose=nothing\ndefaultwidth=200\ncolor=off\nnews.version=9.9.9\n")
    records = [
        {
            "description": task["title"],
            "project": task["department"],
            "status": "pending",
            **({"due": task["due"]} if task.get("due") else {}),
        }
        for task in tasks
    ]
    listing = folder / "tasks.json"
    listing.write_text(json.dumps(records))
    env = bench.env | {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder)}
    run(["task", "import", str(listing)], env, "Taskwarrior")
    return env


def made_up_tasks(count):
    """Tasks for a run without crossgov."""
    chance = random.Random(2021)
    departments = ["FCDO", "HO", "MOD", "HMT"]
    verbs = ["Clear", "Confirm", "Send", "Check", "Agree", "Brief"]
    things = ["the seat list", "the names of the guards", "the gate plan", "the press line", "the travel letters"]
    return [
        {
            "title": f"{chance.choice(verbs)} {chance.choice(things)}, part {number}",
            "department": chance.choice(departments),
            "due": f"202108{chance.randint(10, 31)}T{chance.randint(0, 23):02}0000Z",
        }
        for number in range(count)
    ]


def tasks_of(bench, board):
    """The tasks of the board that crossgov made, read back through its own command."""
    if bench.peers_only:
        return made_up_tasks(bench.size(10_000, 500))
    text = run(bench.crossgov("task", "list", "--json", "--board", board), bench.env, "task list --json")
    try:
        tasks = json.loads(text)
    except ValueError:
        raise Failure(f"task list --json printed no JSON: {text[:200]!r}")
    if len(tasks) < bench.size(10_000, 500) or any("title" not in one or "department" not in one for one in tasks):
        raise Failure(f"task list --json: {len(tasks)} tasks, or some without title or department")
    return tasks


def shell(bench):
    board = bench.task_board()
    env = taskwarrior(bench, tasks_of(bench, board))
    count, rounds = bench.size(10_000, 500), bench.size(11, 2)
    version = subprocess.run(["task", "--version"], env=env, capture_output=True, text=True).stdout.strip()
    name = f"Taskwarrior {version}"
    rows = []

    def pair(what, ours, theirs, lines):
        left, right = Figure("crossgov"), Figure(name)

        def us(number):
            left.rounds.append(milliseconds(ours(number), env, f"crossgov, {what}", lines))

        def them(number):
            right.rounds.append(milliseconds(theirs(number), env, f"{name}, {what}", lines))

        us(-1)
        them(-1)
        left.rounds.clear()
        right.rounds.clear()
        with Loads() as loads:
            in_turn(rounds, us, them)
        rows.append(Row(what, left, right, "a fifth or less", 0.2, load=str(loads)))

    words = "Check the benchmark's additional task"
    pair(f"list {count:,} tasks from the shell, whole process", lambda _: bench.task_list(board),
         lambda _: ["task", "list"], count)
    pair(f"add one to {count:,}, whole process", lambda number: bench.task_add(board, f"{words} {number}"),
         lambda number: ["task", "add", f"{words} {number}"], 0)
    bench.note("an added task is on the disk when crossgov ends; Taskwarrior does not wait for the disk")
    return rows
