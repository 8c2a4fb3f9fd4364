# Statements: tasks.gather.cancel_cancels_children, tasks.gather.cancel_spares_done
import asyncio


async def worker(n):
    try:
        await asyncio.sleep(n)
        print("done", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    tasks = [asyncio.create_task(worker(n)) for n in (1, 3, 5)]
    waiting = asyncio.create_task(asyncio.wait_for(asyncio.gather(*tasks), None))
    await asyncio.sleep(2)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled(), [task.cancelled() for task in tasks])


asyncio.run(main())
