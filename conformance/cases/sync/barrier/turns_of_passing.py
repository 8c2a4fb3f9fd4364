# Statements: sync.barrier.blocks, sync.barrier.reusable
import asyncio


turn = 0


async def ticker():
    global turn
    while turn < 30:
        await asyncio.sleep(0)
        turn += 1


async def party(barrier, name):
    for round in range(2):
        index = await barrier.wait()
        print(name, "passes with", index, "in turn", turn)


async def main():
    tick = asyncio.create_task(ticker())
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(party(barrier, name) for name in "abc"))
    await tick


asyncio.run(main())
