# Statements: tasks.task.cooperative
import asyncio


log = []


async def greedy(name):
    for i in range(1000):
        log.append(name)


async def polite(name):
    for i in range(3):
        log.append(name)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(greedy("a"), greedy("b"))
    print(log == ["a"] * 1000 + ["b"] * 1000)
    log.clear()
    await asyncio.gather(polite("a"), polite("b"))
    print(log)


asyncio.run(main())
