# Statements: sync.barrier.one_chosen, sync.barrier.async_with
import asyncio


async def party(barrier, name):
    async with barrier as position:
        if position == 0:
            print(name, "cleans up for all")
        print(name, "at", position)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(party(barrier, name) for name in "abc"))


asyncio.run(main())
