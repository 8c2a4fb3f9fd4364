# Statements: tasks.timeout.past_deadline, tasks.timeout.zero
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for cm in (asyncio.timeout_at(loop.time() - 5), asyncio.timeout(0), asyncio.timeout(-1)):
        turns = 0
        try:
            async with cm:
                print("the block starts")
                while True:
                    await asyncio.sleep(0)
                    turns += 1
        except TimeoutError:
            print("timeout after turns:", turns)


asyncio.run(main())
