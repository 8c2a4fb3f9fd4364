# Statements: subprocess.parallel, subprocess.exec.limit
# Recorded in real time
import asyncio
import time
from asyncio.subprocess import PIPE


async def nap(name):
    process = await asyncio.create_subprocess_shell(f"sleep 0.5; echo {name}", stdout=PIPE)
    data, _ = await process.communicate()
    return data.decode().strip()


async def main():
    start = time.monotonic()
    print(await asyncio.gather(*(nap(name) for name in "abc")))
    print("less than one after the other:", time.monotonic() - start < 1.4)

    process = await asyncio.create_subprocess_exec("echo", "a line that is long", stdout=PIPE, limit=4)
    try:
        await process.stdout.readline()
    except ValueError as error:
        print(error)
    print(await process.wait())


asyncio.run(main())
