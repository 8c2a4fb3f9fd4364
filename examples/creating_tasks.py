"""Creating tasks: names, contexts, and a set that keeps background tasks alive until they are done."""

import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")


async def handle(path, seconds):
    await asyncio.sleep(seconds)
    return f"[{request_id.get()}] {path} by {asyncio.current_task().get_name()}"


class Background:
    def __init__(self):
        self.tasks = set()
        self.finished = []

    def start(self, coro, *, name=None):
        task = asyncio.create_task(coro, name=name)
        self.tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task):
        self.tasks.discard(task)
        self.finished.append(task.get_name())


async def main():
    request_id.set("r1")
    first = asyncio.create_task(handle("/index", 0.02), name="index")

    # The second task sees the context as it is now; the first keeps its own.
    request_id.set("r2")
    second = asyncio.create_task(handle("/search", 0.01), name="search")

    other = contextvars.copy_context()
    other.run(request_id.set, "r3")
    third = asyncio.create_task(handle("/admin", 0), name="admin", context=other)

    for task in (first, second, third):
        print(await task)

    background = Background()
    for number in range(5):
        background.start(asyncio.sleep(number / 100), name=f"job-{number}")
    print("running:", len(background.tasks))
    while background.tasks:
        await asyncio.sleep(0.01)
    print("finished:", ", ".join(background.finished))


asyncio.run(main())
