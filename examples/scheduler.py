"""A job scheduler: priorities, retries with back-off, a deadline per job, and a summary."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import NamedTuple, Optional


class Outcome(NamedTuple):
    name: str
    attempts: int
    result: Optional[str]


@dataclass(order=True)
class Job:
    priority: int
    number: int
    name: str = field(compare=False)
    run: Callable[[int], Awaitable[str]] = field(compare=False)
    retries: int = field(default=2, compare=False)


class Scheduler:
    """Runs jobs, the most urgent first, several at a time."""

    def __init__(self, workers: int = 2, timeout: float = 1.0):
        self.workers = workers
        self.timeout = timeout
        self._queue: list[Job] = []
        self._numbers = itertools.count(1)
        self._outcomes: list[Outcome] = []

    def add(self, name: str, run: Callable[[int], Awaitable[str]], *, priority: int = 5, retries: int = 2) -> Job:
        job = Job(priority, next(self._numbers), name, run, retries)
        heapq.heappush(self._queue, job)
        return job

    async def _attempt(self, job: Job) -> Outcome:
        delay = 0.1
        for attempt in range(1, job.retries + 2):
            try:
                result = await asyncio.wait_for(job.run(attempt), self.timeout)
                return Outcome(job.name, attempt, result)
            except asyncio.TimeoutError:
                print(f"{job.name}: attempt {attempt} took too long")
            except ConnectionError as error:
                print(f"{job.name}: attempt {attempt} failed: {error}")
            await asyncio.sleep(delay)
            delay *= 2
        return Outcome(job.name, job.retries + 1, None)

    async def _worker(self) -> None:
        while self._queue:
            job = heapq.heappop(self._queue)
            self._outcomes.append(await self._attempt(job))

    async def run(self) -> list[Outcome]:
        async with asyncio.TaskGroup() as group:
            for i in range(self.workers):
                group.create_task(self._worker(), name=f"worker {i}")
        return sorted(self._outcomes)


async def main() -> None:
    scheduler = Scheduler(workers=2, timeout=0.5)

    async def quick(attempt: int) -> str:
        await asyncio.sleep(0.1)
        return "done"

    async def flaky(attempt: int) -> str:
        if attempt < 3:
            raise ConnectionError(f"no answer ({attempt})")
        return "at last"

    async def slow(attempt: int) -> str:
        await asyncio.sleep(10)
        return "never"

    scheduler.add("quick", quick)
    scheduler.add("flaky", flaky, priority=1)
    scheduler.add("slow", slow, priority=9, retries=1)
    scheduler.add("urgent", quick, priority=0)
    for name, attempts, result in await scheduler.run():
        status = result if result is not None else "gave up"
        print(f"{name:8} {attempts} {status}")


if __name__ == "__main__":
    asyncio.run(main())
