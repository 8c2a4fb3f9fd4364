# Statements: runner.runner.tasks_survive
import asyncio


tasks = []


async def background():
    for n in range(4):
        print("background", n)
        await asyncio.sleep(1)


async def first():
    tasks.append(asyncio.create_task(background()))
    await asyncio.sleep(1.5)
    print("first ends")


async def second():
    await asyncio.sleep(1)
    print("second ends")


with asyncio.Runner() as runner:
    runner.run(first())
    runner.run(second())
    print(tasks[0].done())
print(tasks[0].cancelled())
