# clock: virtual
"""staggered_race, the tables of tasks, and what the package shows."""


import asyncio
import asyncio.staggered
import inspect

import _asyncio


async def lasts(n, fails=False):
    await asyncio.sleep(n)
    if fails:
        raise ValueError(n)
    return n


async def main():
    race = asyncio.staggered.staggered_race
    print(await race([lambda: lasts(5), lambda: lasts(1)], delay=1))
    print(await race([lambda: lasts(1, True), lambda: lasts(1)], delay=None))
    print(await race([lambda: lasts(2, True), lambda: lasts(1, True)], delay=0.5))
    print(await race([], delay=1))
    print(asyncio.current_task() is _asyncio.current_task(), len(asyncio.all_tasks()))


asyncio.run(main())


class Loop:
    pass


loop = Loop()
for f, args in [
    ("_leave_task", (loop, 1)),
    ("_enter_task", (loop, 1)),
    ("_enter_task", (loop, 2)),
    ("_leave_task", (loop, 2)),
    ("_swap_current_task", (loop, 3)),
    ("current_task", (loop,)),
    ("_leave_task", (loop, 3)),
    ("current_task", (loop,)),
]:
    try:
        print(f, getattr(_asyncio, f)(*args))
    except RuntimeError as e:
        print(f, e)
print([n for n in asyncio.__all__ if not hasattr(asyncio, n)])
print(asyncio.tasks._CTask is asyncio.Task, asyncio.futures._CFuture is asyncio.Future)
for base in [asyncio.Protocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol]:
    names = [n for n in dir(base) if not n.startswith("_")]
    print(base.__name__, names, hasattr(base(), "__dict__"))
for base in [asyncio.Transport, asyncio.DatagramTransport, asyncio.SubprocessTransport]:
    names = [n for n in dir(base) if not n.startswith("_")]
    print(base.__name__, base.__mro__[1:], names)
    t = base({"a": 1})
    print(t.get_extra_info("a"), t.get_extra_info("b", 2))
    try:
        t.close()
    except NotImplementedError as e:
        print(repr(e))


class Turns(asyncio.SelectorEventLoop):
    count = 0

    def _run_once(self):
        self.count += 1
        super()._run_once()


loop = Turns()
print(loop.run_until_complete(lasts(0)), loop.count)
loop.close()
print(inspect.iscoroutinefunction(asyncio.staggered.staggered_race))
