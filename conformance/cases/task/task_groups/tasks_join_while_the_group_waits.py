# Statements: tasks.group.add_while_waiting
import asyncio


async def chain(tg, n):
    print("link", n)
    await asyncio.sleep(1)
    if n > 0:
        tg.create_task(chain(tg, n - 1))


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(chain(tg, 3))
        print("end of the block")
    print(f"{loop.time() - start:.1f}")


asyncio.run(main())
