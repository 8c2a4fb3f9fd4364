# Statements: tasks.task.repr, tasks.task.set_name.repr
import asyncio


async def nested(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(nested(loop.create_future()), name="my name")
    print(repr(task).rsplit("/", 1)[-1])
    print(repr(task).split(" coro")[0])
    await asyncio.sleep(0)
    print(repr(task).split(" coro")[0], repr(task).rsplit("/", 1)[-1].split(" wait_for")[0])
    task.cancel()
    print(repr(task).split(" coro")[0])
    await asyncio.wait([task])
    print(repr(task).split(" coro")[0])
    done = asyncio.create_task(asyncio.sleep(0, "value"), name="done")
    await done
    print(repr(done).split(" coro")[0], repr(done).rsplit(" ", 1)[-1])


asyncio.run(main())
