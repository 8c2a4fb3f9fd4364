# Statements: sync.condition.wait_unlocked, sync.condition.notify_unlocked,
#   sync.condition.notify_all_unlocked
import asyncio


async def main():
    condition = asyncio.Condition()
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
