"""Where coroutines were made, hooks of asynchronous generators, tasks that cannot be scheduled, replaced debug mode."""

import asyncio
import sys
from unittest import mock

print(sys.get_asyncgen_hooks())
for args, kw in [((1,), {}), ((), {"finalizer": 2}), ((None, None), {})]:
    try:
        print(sys.set_asyncgen_hooks(*args, **kw), sys.get_asyncgen_hooks())
    except TypeError as e:
        print(e)


async def numbers():
    yield 1
    yield 2


def first(generator):
    print("first", generator.__name__)


sys.set_asyncgen_hooks(firstiter=first)
a = numbers()
try:
    a.asend(None).send(None)
except StopIteration as e:
    print(e.value)
sys.set_asyncgen_hooks(None, None)
for args in [(-1,), ("a",), (2,)]:
    try:
        print(sys.set_coroutine_origin_tracking_depth(*args), sys.get_coroutine_origin_tracking_depth())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


async def work():
    return sys.get_coroutine_origin_tracking_depth()


def make():
    return work()


c = make()
print([(lineno, name) for _, lineno, name in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(0)
c = make()
print(c.cr_origin)
c.close()
print(asyncio.run(work()), asyncio.run(work(), debug=True), sys.get_coroutine_origin_tracking_depth())


async def toggled():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    await asyncio.sleep(0)
    before = sys.get_coroutine_origin_tracking_depth()
    loop.set_debug(False)
    await asyncio.sleep(0)
    return before, sys.get_coroutine_origin_tracking_depth()


print(asyncio.run(toggled()))
with mock.patch("asyncio.coroutines._is_debug_mode", lambda: True):
    loop = asyncio.new_event_loop()
    print(loop.get_debug())
    loop.close()
loop = asyncio.new_event_loop()
with mock.patch("asyncio.base_events.logger") as logger:

    def call_soon(*args, **kw):
        raise ValueError("no")

    loop.call_soon = call_soon
    coro = work()
    try:
        asyncio.Task(coro, loop=loop)
    except ValueError as e:
        print(e)
    coro.close()
    print(logger.error.call_args[0][0].split("\n")[0], len(asyncio.all_tasks(loop)))
    loop.call_exception_handler({"message": "text", "future": 3})
    print(logger.error.call_args)
del loop.call_soon
loop.close()
