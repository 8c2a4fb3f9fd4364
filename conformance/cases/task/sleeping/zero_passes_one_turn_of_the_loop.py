# Statements: tasks.sleep.zero, tasks.sleep.zero_no_timer
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    def count(n):
        print("callback", n)
        loop.call_soon(count, n + 1)
    loop.call_soon(count, 0)
    for turn in range(3):
        print("task", turn)
        await asyncio.sleep(0)
    print(f"{loop.time() - start:.2f}")


asyncio.run(main())
