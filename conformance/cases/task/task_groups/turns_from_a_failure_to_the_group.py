# Statements: tasks.group.first_failure_cancels, tasks.group.failure_cancels_body,
#   tasks.group.tasks_awaited_before_raise
import asyncio


turn = 0


async def ticker():
    global turn
    while True:
        await asyncio.sleep(0)
        turn += 1


async def fails():
    print("fails in turn", turn)
    raise ValueError


async def sibling(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("sibling", n, "cancelled in turn", turn)
        raise


async def main():
    tick = asyncio.create_task(ticker())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sibling(1))
            tg.create_task(fails())
            try:
                await asyncio.sleep(10)
            finally:
                print("block cancelled in turn", turn)
    except* ValueError:
        print("group raised in turn", turn)
    tick.cancel()


asyncio.run(main())
