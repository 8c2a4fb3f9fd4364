"""A list of things to do, as a small command line program."""

import argparse
import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Literal, Self, overload

Status = Literal["open", "done"]


@dataclass
class Task:
    title: str
    due: date
    status: Status = "open"

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls(data["title"], date.fromisoformat(data["due"]), data["status"])

    def to_dict(self) -> dict[str, str]:
        return {**asdict(self), "due": self.due.isoformat()}

    def is_late(self, today: date) -> bool:
        return self.status == "open" and self.due < today


class Tasks:
    def __init__(self, tasks: list[Task] | None = None) -> None:
        self._tasks = tasks or []

    def __len__(self) -> int:
        return len(self._tasks)

    def __iter__(self):
        return iter(self._tasks)

    @overload
    def __getitem__(self, key: int) -> Task: ...
    @overload
    def __getitem__(self, key: str) -> list[Task]: ...
    def __getitem__(self, key: int | str) -> Task | list[Task]:
        if isinstance(key, int):
            return self._tasks[key]
        return [task for task in self._tasks if key in task.title]

    def add(self, title: str, due: date) -> Self:
        self._tasks.append(Task(title, due))
        return self

    def finish(self, index: int) -> Task:
        task = self._tasks[index]
        task.status = "done"
        return task

    def dump(self) -> str:
        return json.dumps([task.to_dict() for task in self._tasks])

    @staticmethod
    def load(text: str) -> "Tasks":
        return Tasks([Task.from_dict(item) for item in json.loads(text)])


def run(arguments: list[str], tasks: Tasks, today: date) -> None:
    parser = argparse.ArgumentParser(prog="todo")
    commands = parser.add_subparsers(dest="command", required=True)
    add = commands.add_parser("add")
    add.add_argument("title")
    add.add_argument("--days", type=int, default=1)
    commands.add_parser("list")
    done = commands.add_parser("done")
    done.add_argument("index", type=int)
    options = parser.parse_args(arguments)
    if options.command == "add":
        tasks.add(options.title, today + timedelta(days=options.days))
    elif options.command == "done":
        print("done:", tasks.finish(options.index).title)
    else:
        for i, task in enumerate(tasks):
            mark = "x" if task.status == "done" else "!" if task.is_late(today) else " "
            print(f"{i} [{mark}] {task.title} ({task.due:%d %b})")


def main() -> None:
    today = date(2024, 5, 31)
    tasks = Tasks().add("water the plants", today - timedelta(days=2)).add("buy bread", today)
    for line in ["add 'write tests' --days 3", "list", "done 1", "list"]:
        run([word.strip("'") for word in line.replace("' ", "'\0").replace("write tests", "write_tests").split()], tasks, today)
    again = Tasks.load(tasks.dump())
    print(len(again), again[0].title, [t.title for t in again["b"]])


main()
