"""Eager task factory: tasks run until they first block before create_task() returns."""

import asyncio


class Cache:
    def __init__(self):
        self.entries = {}

    async def get(self, key):
        if key not in self.entries:
            print(f"  loading {key}")
            await asyncio.sleep(0.01)
            self.entries[key] = key.upper()
        return self.entries[key]


async def look_up(cache, keys):
    tasks = [asyncio.create_task(cache.get(key), name=key) for key in keys]
    print("  done at once:", [task.get_name() for task in tasks if task.done()])
    return [await task for task in tasks]


class NamedTask(asyncio.Task):
    """Tasks of our own kind may be eager, too."""

    def __init__(self, coro, **kwargs):
        super().__init__(coro, **kwargs)
        self.label = f"<{self.get_name()}>"


async def main():
    cache = Cache()
    loop = asyncio.get_running_loop()

    print("as usual")
    print(" ", await look_up(cache, ["a", "b"]))
    print(" ", await look_up(cache, ["a", "b", "c"]))

    loop.set_task_factory(asyncio.eager_task_factory)
    print("eager")
    print(" ", await look_up(cache, ["a", "b", "c"]))
    print(" ", await look_up(cache, ["c", "d"]))

    loop.set_task_factory(asyncio.create_eager_task_factory(NamedTask))
    task = asyncio.create_task(cache.get("d"), name="own")
    print(type(task).__name__, task.label, task.result())


asyncio.run(main())
