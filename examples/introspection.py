"""Introspection: which task runs, which others there are, what is a coroutine."""

import asyncio
import functools


async def worker(ready, go):
    me = asyncio.current_task()
    ready.append(me.get_name())
    await go.wait()
    return me.get_name()


def plain():
    return None


async def main():
    me = asyncio.current_task()
    print("this is", me.get_name(), "running", me.get_coro().__name__)

    ready, go = [], asyncio.Event()
    tasks = [asyncio.create_task(worker(ready, go), name=f"worker-{n}") for n in range(3)]
    await asyncio.sleep(0)
    print("ready:", ready)
    others = asyncio.all_tasks() - {me}
    print("others:", sorted(task.get_name() for task in others))

    go.set()
    print("results:", await asyncio.gather(*tasks))
    print("left:", len(asyncio.all_tasks() - {me}))

    for function in (worker, plain, functools.partial(worker, ready), asyncio.sleep):
        name = getattr(function, "__name__", "partial")
        print(f"{name}: coroutine function {asyncio.iscoroutinefunction(function)}")

    coroutine = worker(ready, go)
    for thing in (coroutine, me, go):
        print(f"{type(thing).__name__}: coroutine {asyncio.iscoroutine(thing)}, future {asyncio.isfuture(thing)}")
    print(await coroutine)


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print("outside:", error)
