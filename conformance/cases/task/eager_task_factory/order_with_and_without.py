# Statements: tasks.eager.order
import asyncio


async def worker(name):
    print(name, 1)
    await asyncio.sleep(0)
    print(name, 2)


async def main():
    loop = asyncio.get_running_loop()
    for factory in (None, asyncio.eager_task_factory):
        print("eager" if factory else "normal")
        loop.set_task_factory(factory)
        tasks = []
        for name in "ab":
            tasks.append(asyncio.create_task(worker(name)))
            print("created", name)
        await asyncio.gather(*tasks)


asyncio.run(main())
