"""Timeouts: asyncio.timeout(), rescheduled deadlines, timeout_at() and wait_for()."""

import asyncio


async def download(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"  {name}: interrupted")
        raise
    return f"{name} in {seconds} s"


async def main():
    loop = asyncio.get_running_loop()

    try:
        async with asyncio.timeout(0.1):
            print(await download("small file", 0.05))
            print(await download("large file", 1))
    except TimeoutError:
        print("The long operation timed out, but we've handled it.")

    # The deadline may be set once it is known.
    async with asyncio.timeout(None) as limit:
        limit.reschedule(loop.time() + await asyncio.sleep(0, result=0.5))
        print(await download("negotiated", 0.2))
    print("expired:", limit.expired(), limit)

    deadline = loop.time() + 0.1
    async with asyncio.timeout_at(deadline) as limit:
        try:
            await download("until the deadline", 5)
        except asyncio.CancelledError:
            print("inside it is a cancellation")
            deadline = None
    print("not reached") if limit.when() is None else print("went on")


async def nested():
    try:
        async with asyncio.timeout(0.2):
            for attempt in range(1, 10):
                try:
                    async with asyncio.timeout(0.05):
                        await download(f"attempt {attempt}", 1)
                except TimeoutError:
                    print(f"attempt {attempt} gave up")
    except TimeoutError:
        print("and the whole gave up")


async def waiting():
    print(await asyncio.wait_for(download("quick", 0.01), timeout=1))
    try:
        await asyncio.wait_for(download("eternity", 3600), timeout=0.1)
    except TimeoutError:
        print("timeout!")


try:
    asyncio.run(main())
except TimeoutError:
    print("the timeout came through, although the body swallowed the cancellation's cause")
asyncio.run(nested())
asyncio.run(waiting())
