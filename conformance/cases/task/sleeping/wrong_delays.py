# Statements: tasks.sleep.nan, tasks.sleep.no_loop_parameter
import asyncio


async def main():
    for attempt in (
        lambda: asyncio.sleep(float("nan")),
        lambda: asyncio.sleep(1, loop=None),
        lambda: asyncio.sleep("1"),
        lambda: asyncio.sleep(None),
        lambda: asyncio.sleep(),
    ):
        try:
            await attempt()
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
