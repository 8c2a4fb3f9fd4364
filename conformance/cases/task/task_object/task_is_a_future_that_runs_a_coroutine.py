# Statements: tasks.task.runs_coroutine, tasks.task.suspends_on_future, tasks.task.generic
import asyncio


async def nested(future):
    print("starts")
    print("resumes with", await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(nested(future))
    print(isinstance(task, asyncio.Future), issubclass(asyncio.Task, asyncio.Future))
    await asyncio.sleep(3)
    future.set_result("the result")
    await task
    print(asyncio.Task[int])


asyncio.run(main())
