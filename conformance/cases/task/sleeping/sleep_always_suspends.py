# Statements: tasks.sleep.suspends, tasks.sleep.negative
import asyncio


async def other():
    print("the other task runs")


async def main():
    for delay in (0, 0.0, -1, 0.001):
        print("sleep", delay)
        task = asyncio.create_task(other())
        await asyncio.sleep(delay)
        print(task.done())


asyncio.run(main())
