# Statements: tasks.awaitables.others_fail
import asyncio


async def main():
    for thing in (1, None, "text", [], main, lambda: None):
        try:
            await thing
        except TypeError as error:
            print(error)


asyncio.run(main())
