# signals: SIGINT SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import asyncio


async def other():
    while True:
        await asyncio.sleep(0)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(other())
            print("ready", flush=True)
            while True:
                await asyncio.sleep(0)
    finally:
        print("cleanup")
        print("ready", flush=True)
        while True:
            pass


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
