# Statements: tasks.wait.generators, tasks.as_completed.generators
import asyncio


def tasks():
    for n in (2, 1):
        yield asyncio.create_task(asyncio.sleep(n, n))


async def main():
    done, pending = await asyncio.wait(tasks())
    print(sorted(t.result() for t in done), pending)
    async for task in asyncio.as_completed(tasks()):
        print(await task)


asyncio.run(main())
