import asyncio
import sys


async def count(n, pause=()):
    for i in range(n):
        if i in pause:
            await asyncio.sleep(0)
        yield i


async def doubled(source):
    async for x in source:
        yield 2 * x


async def nested(depth):
    if depth:
        async for x in nested(depth - 1):
            yield x + 1
    else:
        yield 0
        await asyncio.sleep(0)
        yield 10


async def failing(at):
    for i in range(5):
        if i == at:
            raise ValueError(f"at {i}")
        yield i


async def in_handler():
    try:
        raise KeyError("inner")
    except KeyError:
        yield repr(sys.exception())
        await asyncio.sleep(0)
        yield repr(sys.exception())
    yield repr(sys.exception())


async def asks_itself():
    global me
    yield 1
    try:
        async for x in me:
            print("never", x)
    except RuntimeError as e:
        print("itself:", e)
    yield me.ag_running
    yield 3


async def closing():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("closed")


async def other(log):
    for i in range(4):
        log.append(f"other {i}")
        await asyncio.sleep(0)


async def stops():
    yield 1
    raise StopAsyncIteration("mine")


class Plain:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        if self.n == 1:
            await asyncio.sleep(0)
        return self.n


async def main():
    global me
    print([x async for x in doubled(count(4))])
    print([x async for x in doubled(count(4, pause=(1, 2)))])
    print([x async for x in nested(3)])
    print(len([x async for x in nested(150)]), [x async for x in nested(150)])
    print([x async for x in Plain(3)])

    seen = []
    try:
        async for x in doubled(failing(2)):
            seen.append(x)
    except ValueError as e:
        print(seen, e, [tb_line(t) for t in walk(e.__traceback__)])

    try:
        raise IndexError("outer")
    except IndexError:
        async for text in in_handler():
            print(text, repr(sys.exception()))

    me = asks_itself()
    async for x in me:
        print("asks", x, me.ag_running, me.ag_suspended, me.ag_await)

    g = closing()
    async for x in g:
        print("closing", x)
        break
    await g.aclose()
    async for x in g:
        print("never")

    log = []
    task = asyncio.create_task(other(log))
    async for x in count(6, pause=(2, 4)):
        log.append(f"item {x}")
    await task
    print(log)

    try:
        async for x in stops():
            print(x)
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))

    g = count(3)
    print(await anext(g))
    step = g.__anext__()
    async for x in g:
        print("rest", x)
    try:
        print(await step)
    except StopAsyncIteration as e:
        print("done", e.args)
    async for x in g:
        print("never")

    waiting = count(3, pause=(1,))

    async def consume(name):
        try:
            async for x in waiting:
                print(name, x)
        except RuntimeError as e:
            print(name, e)

    await asyncio.gather(consume("a"), consume("b"))

    slow = count(3, pause=(0, 1, 2))

    async def sums():
        total = 0
        async for x in slow:
            total += x
            await asyncio.sleep(0)
        return total

    task = asyncio.create_task(sums())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", slow.ag_running, slow.ag_frame is None)


def walk(tb):
    while tb:
        yield tb
        tb = tb.tb_next


def tb_line(tb):
    return f"{tb.tb_frame.f_code.co_name}:{tb.tb_lineno}"


asyncio.run(main())
