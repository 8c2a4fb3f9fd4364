# Statements: sync.barrier.blocks, sync.barrier.index, sync.barrier.reusable, sync.barrier.parties,
#   sync.barrier.n_waiting
import asyncio


async def party(barrier, n):
    for round in range(2):
        await asyncio.sleep(n)
        print("party", n, "arrives;", barrier.n_waiting, "of", barrier.parties, "wait")
        index = await barrier.wait()
        print("party", n, "goes on with", index)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(party(barrier, n) for n in range(3)))
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
