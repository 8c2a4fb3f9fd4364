# signals: SIGINT SIGINT
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import asyncio


async def main():
    print("ready", flush=True)
    last = 0
    try:
        n = 0
        while True:
            n += 1
            if asyncio.current_task().cancelling() != last:
                last = asyncio.current_task().cancelling()
                print("cancelling", last)
                print("ready", flush=True)
    finally:
        print("cleanup")


asyncio.run(main())
