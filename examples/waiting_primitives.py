"""Waiting primitives: wait() for some of several tasks, as_completed() for one after the other."""

import asyncio


async def bid(name, seconds, amount):
    await asyncio.sleep(seconds)
    if amount is None:
        raise RuntimeError(f"{name} withdrew")
    return name, amount


def names(tasks):
    return sorted(task.get_name() for task in tasks)


def bidders():
    offers = [("ada", 0.03, 120), ("bob", 0.01, 90), ("cyd", 0.02, None), ("dan", 0.5, 200)]
    return [asyncio.create_task(bid(*offer), name=offer[0]) for offer in offers]


async def main():
    for condition in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = bidders()
        done, pending = await asyncio.wait(tasks, timeout=0.1, return_when=condition)
        print(f"{condition}: done {names(done)}, pending {names(pending)}")
        for task in pending:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    print("in the order of completion:")
    for earliest in asyncio.as_completed(bidders(), timeout=0.2):
        try:
            print("  ", *(await earliest))
        except RuntimeError as error:
            print("  ", error)
        except TimeoutError:
            print("   the hammer falls")
            break

    print("with the tasks themselves:")
    tasks = bidders()
    tasks.pop().cancel()
    async for task in asyncio.as_completed(tasks):
        print("  ", task.get_name(), tasks.index(task), task.exception() or task.result())


asyncio.run(main())
