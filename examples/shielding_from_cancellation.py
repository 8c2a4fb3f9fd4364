"""Shielding from cancellation: the caller is cancelled, the protected work goes on."""

import asyncio


async def commit(transaction):
    print(f"{transaction}: writing")
    await asyncio.sleep(0.2)
    print(f"{transaction}: committed")
    return "ok"


async def handle_request(transaction, running):
    work = asyncio.create_task(commit(transaction))
    running.add(work)
    work.add_done_callback(running.discard)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        print(f"{transaction}: the client has gone, the work has not: done={work.done()}")
        raise


async def main():
    running = set()
    request = asyncio.create_task(handle_request("t1", running))
    await asyncio.sleep(0.1)
    request.cancel()
    try:
        await request
    except asyncio.CancelledError:
        print("request cancelled:", request.cancelled())
    await asyncio.gather(*running)

    # A time limit on waiting that is none on the work.
    work = asyncio.create_task(commit("t2"))
    try:
        await asyncio.wait_for(asyncio.shield(work), timeout=0.05)
    except TimeoutError:
        print("t2: no longer waiting")
    print("t2:", await work)

    # If the inner task itself is cancelled, that goes through.
    work = asyncio.create_task(commit("t3"))
    protected = asyncio.shield(work)
    await asyncio.sleep(0)
    work.cancel()
    try:
        await protected
    except asyncio.CancelledError:
        print("t3: cancelled from inside")


asyncio.run(main())
