# Statements: tasks.timeout.outside_task, tasks.timeout.reenter, tasks.timeout.reschedule_expired
import asyncio


async def main():
    cm = asyncio.timeout(1)
    try:
        cm.reschedule(5)
    except RuntimeError as error:
        print(error)
    async with cm:
        pass
    try:
        async with cm:
            pass
    except RuntimeError as error:
        print(error)
    try:
        cm.reschedule(5)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.1) as expired:
            await asyncio.sleep(1)
    except TimeoutError:
        pass
    try:
        expired.reschedule(5)
    except RuntimeError as error:
        print(error)

    def callback():
        try:
            asyncio.timeout(1).__aenter__().send(None)
        except RuntimeError as error:
            print(error)

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)


asyncio.run(main())
