# Statements: sync.barrier.aborted_while_waiting, sync.barrier.abort, sync.barrier.reset,
#   sync.barrier.reset_after_abort, sync.barrier.broken, sync.barrier.error
import asyncio


async def party(barrier):
    try:
        return await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        return repr(error)


async def main():
    print(asyncio.BrokenBarrierError.__mro__[1])
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(barrier)) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.abort()
    print(barrier.broken, await asyncio.gather(*tasks), barrier.n_waiting)
    print(await party(barrier))
    await barrier.reset()
    print(barrier.broken)
    tasks = [asyncio.create_task(party(barrier)) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.reset()
    print(await asyncio.gather(*tasks), barrier.broken)
    print(await asyncio.gather(*(party(barrier) for _ in range(3))))


asyncio.run(main())
