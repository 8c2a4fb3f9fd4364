# Statements: dev.threads.one_task
import asyncio


async def worker(name):
    for i in range(2):
        print(name, i, "before")
        print(name, i, "still")
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(worker("a"), worker("b"))


asyncio.run(main())
