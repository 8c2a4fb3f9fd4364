# Statements: runner.run.executor
# Recorded in real time: threads wait in it.
import asyncio
import time


def work():
    time.sleep(0.2)
    print("work ends")


async def main():
    asyncio.get_running_loop().run_in_executor(None, work)
    print("main ends")


asyncio.run(main())
print("after run")
