# Statements: sync.event.cancelled_waiter
import asyncio


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    await asyncio.wait(tasks)
    print([task.cancelled() or task.result() for task in tasks])


asyncio.run(main())
