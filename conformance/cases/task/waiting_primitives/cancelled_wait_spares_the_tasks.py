# Statements: tasks.wait.cancel_spares
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (2, 3)]
    waiting = asyncio.create_task(asyncio.wait(tasks))
    await asyncio.sleep(1)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("wait cancelled", [t.done() for t in tasks])
    print(await asyncio.gather(*tasks))


asyncio.run(main())
