# clock: virtual
"""What programs see, and change, of the inside of locks, queues and groups."""

import asyncio
import collections


class Newest(asyncio.Queue):
    def _put(self, item):
        self._queue.appendleft(item)


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = collections.OrderedDict()

    def _put(self, item):
        self._queue[item] = None

    def _get(self):
        return self._queue.popitem(last=False)[0]


async def main():
    for cls in [asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue, Newest, Unique]:
        q = cls(maxsize=3)
        for x in [3, 1, 2]:
            q.put_nowait(x)
        print(cls.__name__, q._queue, q.qsize(), q.full(), q._unfinished_tasks, q._format())
        putter = asyncio.create_task(q.put(9))
        await asyncio.sleep(0)
        print(len(q._putters), q._putters[0])
        print([q.get_nowait() for _ in range(3)], q.empty())
        await putter
        print(await q.get(), q._format(), type(q._queue).__name__)
        getter = asyncio.create_task(q.get())
        await asyncio.sleep(0)
        print(len(q._getters), q._format())
        getter.cancel()
        await asyncio.sleep(0)
        print(len(q._getters))
    q = asyncio.Queue()
    q._queue.extend("ab")
    print(q.qsize(), await q.get(), q._queue)
    for lock in [asyncio.Lock(), asyncio.Semaphore(0), asyncio.Event(), asyncio.Condition()]:
        print(type(lock).__name__, lock._waiters)
        if isinstance(lock, asyncio.Lock):
            await lock.acquire()
        if isinstance(lock, asyncio.Condition):
            continue
        waits = lock.wait if isinstance(lock, asyncio.Event) else lock.acquire
        tasks = [asyncio.create_task(waits()) for _ in range(3)]
        await asyncio.sleep(0)
        print(len(lock._waiters), type(lock._waiters).__name__, lock._waiters[0], repr(lock).split(" [")[1])
        tasks[0].cancel()
        await asyncio.sleep(0)
        print(len(lock._waiters))
        for t in tasks:
            (lock.set if isinstance(lock, asyncio.Event) else lock.release)()
            await asyncio.sleep(0)
        print(lock._waiters, [t.done() for t in tasks])
    barrier = asyncio.Barrier(2)
    t = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier._count, barrier._parties, type(barrier._cond).__name__)
    await barrier.wait()
    await t
    async with asyncio.TaskGroup() as group:
        child = group.create_task(asyncio.sleep(5))
        print(group._tasks == {child}, group._entered, group._exiting, group._aborting, group._errors)
        group._abort()
    print(child.cancelled(), group._exiting, group._aborting, group._tasks)


asyncio.run(main())
