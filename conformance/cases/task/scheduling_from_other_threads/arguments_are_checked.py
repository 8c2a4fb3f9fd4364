# Statements: tasks.threadsafe.loop_required, tasks.threadsafe.coroutine_required
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for arguments in ((1, loop), (loop.create_future(), loop), (main,)):
        try:
            asyncio.run_coroutine_threadsafe(*arguments)
        except TypeError as error:
            print(error)


asyncio.run(main())
