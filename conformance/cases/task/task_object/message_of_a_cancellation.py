# Statements: tasks.task.cancel.msg, tasks.task.cancel.msg_awaiter
import asyncio


async def sleeps():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inside:", error.args)
        raise


async def main():
    task = asyncio.create_task(sleeps())
    await asyncio.sleep(0)
    task.cancel("the message")
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaiter:", error.args)
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result():", error.args)


asyncio.run(main())
