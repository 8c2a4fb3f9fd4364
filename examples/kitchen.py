"""Three cooks, one oven: tasks, a queue, a lock, a timeout, and an exception that leaves a task group."""

import asyncio


class Burnt(Exception):
    pass


async def bake(oven: asyncio.Lock, dish: str, minutes: int) -> str:
    async with oven:
        print(f"{dish}: in the oven")
        try:
            async with asyncio.timeout(0.5):
                await asyncio.sleep(minutes / 100)
        except TimeoutError:
            raise Burnt(dish) from None
        print(f"{dish}: done")
    return dish


async def cook(name: str, orders: asyncio.Queue[tuple[str, int]], oven: asyncio.Lock) -> list[str]:
    served = []
    while True:
        try:
            dish, minutes = orders.get_nowait()
        except asyncio.QueueEmpty:
            return served
        print(f"{name} takes {dish}")
        served.append(await bake(oven, dish, minutes))


async def main() -> None:
    orders: asyncio.Queue[tuple[str, int]] = asyncio.Queue()
    for order in [("bread", 10), ("pie", 20), ("pizza", 5), ("roast", 90)]:
        orders.put_nowait(order)
    oven = asyncio.Lock()
    try:
        async with asyncio.TaskGroup() as kitchen:
            for name in ("Ada", "Grace", "Barbara"):
                kitchen.create_task(cook(name, orders, oven), name=name)
    except* Burnt as group:
        print("burnt:", ", ".join(str(error) for error in group.exceptions))
    print("orders left:", orders.qsize())


asyncio.run(main())
