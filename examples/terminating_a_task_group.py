"""Terminating a task group: a task that raises an exception of our own ends all the others."""

import asyncio


class TerminateTaskGroup(Exception):
    """Raised in a task group to end it; nobody else sees it."""


async def force_terminate_task_group():
    raise TerminateTaskGroup()


async def search(name, seconds, finds):
    print(f"{name}: searching")
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{name}: told to stop")
        raise
    print(f"{name}: {'found it' if finds else 'nothing here'}")
    return name if finds else None


async def first_find(places):
    found = []

    async def look(group, *place):
        result = await search(*place)
        if result is not None:
            found.append(result)
            group.create_task(force_terminate_task_group())

    try:
        async with asyncio.TaskGroup() as group:
            for place in places:
                group.create_task(look(group, *place))
    except* TerminateTaskGroup:
        pass
    return found


async def main():
    places = [("attic", 0.3, True), ("cellar", 0.1, False), ("garden", 0.2, True), ("roof", 0.15, False)]
    print("result:", await first_find(places))


asyncio.run(main())
