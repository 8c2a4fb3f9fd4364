# Statements: loop.shutdown_default_executor, loop.shutdown_default_executor.then
# Recorded in real time: threads wait in it.
import asyncio
import time


def work():
    time.sleep(0.1)
    print("work ends")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, work)
    await loop.shutdown_default_executor()
    print("shut down")
    try:
        loop.run_in_executor(None, work)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
