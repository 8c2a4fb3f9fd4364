# Statements: tasks.timeout.none, tasks.timeout.timeout_at_none, tasks.timeout.when_none_never
import asyncio


async def main():
    for cm in (asyncio.timeout(None), asyncio.timeout_at(None), asyncio.Timeout(None)):
        async with cm as entered:
            print(entered is cm, cm.when())
            await asyncio.sleep(1_000_000)
        print(cm.expired())


asyncio.run(main())
