import asyncio
import time


async def nothing(i):
    return i


async def many_tasks(n):
    for _ in range(n // 10_000):
        await asyncio.gather(*[asyncio.create_task(nothing(i)) for i in range(10_000)])


async def queue_ping_pong(n):
    there, back = asyncio.Queue(1), asyncio.Queue(1)

    async def echo():
        while (item := await there.get()) is not None:
            await back.put(item)

    task = asyncio.create_task(echo())
    for i in range(n):
        await there.put(i)
        assert await back.get() == i
    await there.put(None)
    await task


async def lock_handed_round(tasks, rounds):
    lock = asyncio.Lock()
    count = 0

    async def worker():
        nonlocal count
        for _ in range(rounds):
            async with lock:
                count += 1
                await asyncio.sleep(0)

    await asyncio.gather(*[worker() for _ in range(tasks)])
    assert count == tasks * rounds


async def nested_groups(depth, width):
    if depth == 0:
        await asyncio.sleep(0)
        return
    async with asyncio.TaskGroup() as group:
        for _ in range(width):
            group.create_task(nested_groups(depth - 1, width))


async def tree_of_gathers(depth):
    if depth == 0:
        await asyncio.sleep(0)
        return 1
    return sum(await asyncio.gather(tree_of_gathers(depth - 1), tree_of_gathers(depth - 1)))


async def numbers(n):
    for i in range(n):
        yield i


async def evens(source):
    async for i in source:
        if i % 2 == 0:
            yield i


async def async_generators(n):
    total = 0
    async for i in evens(numbers(n)):
        total += i
    assert total == (n // 2 - 1) * (n // 2)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def async_for(n):
    total = 0
    async for i in Countdown(n):
        total += i
    assert total == n * (n - 1) // 2


async def thread_round_trips(n):
    for i in range(n):
        assert await asyncio.to_thread(abs, -i) == i


async def main():
    patterns = {
        "a million tasks": many_tasks(1_000_000),
        "queue ping-pong": queue_ping_pong(200_000),
        "lock handed round 1000 tasks": lock_handed_round(1000, 200),
        "nested groups": nested_groups(6, 7),
        "tree of gathers": tree_of_gathers(17),
        "async generators": async_generators(2_000_000),
        "async for": async_for(1_000_000),
        "to_thread round trips": thread_round_trips(10_000),
    }
    for name, pattern in patterns.items():
        start = time.perf_counter()
        await pattern
        print(f"{name}\t{time.perf_counter() - start}")


asyncio.run(main())
