"""Running in threads: blocking functions beside the event loop."""

import asyncio
import contextvars
import threading
import time

user = contextvars.ContextVar("user")


def read_slowly(seconds):
    time.sleep(seconds)
    return f"read for {user.get()} outside the main thread: {threading.current_thread() is not threading.main_thread()}"


async def heartbeat(beats):
    while True:
        beats.append("tick")
        await asyncio.sleep(0.05)


async def main():
    user.set("ada")
    beats = []
    heart = asyncio.create_task(heartbeat(beats))

    begin = time.monotonic()
    results = await asyncio.gather(
        asyncio.to_thread(read_slowly, 0.2), asyncio.to_thread(read_slowly, seconds=0.2), asyncio.sleep(0.2)
    )
    print(f"all three took {time.monotonic() - begin:.1f} s together")
    print(results[0])
    print("the loop was alive:", len(beats) >= 3)
    heart.cancel()

    def fails():
        raise PermissionError("no access")

    try:
        await asyncio.to_thread(fails)
    except PermissionError as error:
        print("from the thread:", error)


asyncio.run(main())
