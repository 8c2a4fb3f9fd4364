"""Running tasks concurrently: gather() keeps the order of its arguments, whatever the order of the results."""

import asyncio


async def factorial(name, number):
    product = 1
    for i in range(2, number + 1):
        print(f"Task {name}: {number}! so far {product}, next factor {i}")
        await asyncio.sleep(0.01)
        product *= i
    print(f"Task {name}: {number}! = {product}")
    return product


async def page(url, seconds):
    await asyncio.sleep(seconds)
    if "broken" in url:
        raise OSError(f"{url}: 500")
    return len(url)


async def main():
    print(await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4)))

    urls = ["/a", "/broken/b", "/ccc", "/broken/d"]
    outcomes = await asyncio.gather(
        *(page(url, 0.05 - i / 100) for i, url in enumerate(urls)), return_exceptions=True
    )
    for url, outcome in zip(urls, outcomes):
        print(f"{url:10} {outcome if isinstance(outcome, int) else repr(outcome)}")

    # Without return_exceptions the first failure comes through at once, and the others go on.
    slow = asyncio.create_task(page("/slow", 0.1))
    try:
        await asyncio.gather(slow, page("/broken", 0.01))
    except OSError as error:
        print("failed:", error, "- slow page done:", slow.done())
    print("slow page later:", await slow)

    # Cancelling the gathering cancels its children.
    children = [asyncio.create_task(asyncio.sleep(1)) for _ in range(3)]
    together = asyncio.gather(*children)
    await asyncio.sleep(0)
    together.cancel()
    try:
        await together
    except asyncio.CancelledError:
        print("children cancelled:", [child.cancelled() for child in children])


asyncio.run(main())
