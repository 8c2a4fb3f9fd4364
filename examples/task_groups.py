"""Task groups: all tasks end before the block does; one failure cancels the others."""

import asyncio


async def measure(sensor, delay, value):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f"  {sensor}: cancelled")
        raise
    if value is None:
        raise ConnectionError(f"{sensor} does not answer")
    print(f"  {sensor}: {value}")
    return value


async def collect(readings):
    async with asyncio.TaskGroup() as group:
        tasks = {
            sensor: group.create_task(measure(sensor, delay, value), name=sensor)
            for sensor, delay, value in readings
        }
    return {sensor: task.result() for sensor, task in tasks.items()}


async def main():
    print("all well")
    values = await collect([("north", 0.03, 12), ("south", 0.01, 19), ("east", 0.02, 15)])
    print("  mean", sum(values.values()) / len(values))

    print("one fails")
    try:
        await collect([("north", 0.01, 12), ("south", 0.02, None), ("east", 0.5, 15)])
    except* ConnectionError as group:
        for error in group.exceptions:
            print("  error:", error)

    print("several fail, for different reasons")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(measure("north", 0, None))
            group.create_task(measure("south", 0, None))
            await asyncio.sleep(0)
            int("body")
    except* ConnectionError as group:
        print("  connections:", sorted(str(error) for error in group.exceptions))
    except* ValueError as group:
        print("  values:", group.exceptions[0])

    print("a group may grow while it runs")

    async def crawl(group, page, depth):
        await asyncio.sleep(0)
        print("  " * depth + page)
        if depth < 3:
            for link in "ab":
                group.create_task(crawl(group, page + link, depth + 1))

    async with asyncio.TaskGroup() as group:
        group.create_task(crawl(group, "/", 1))


asyncio.run(main())
