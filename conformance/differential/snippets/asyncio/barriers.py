# clock: virtual
import asyncio
def r(o): a, b, c = repr(o).partition("0x"); return a + b + c.lstrip("0123456789abcdef")
async def main():
    b = asyncio.Barrier(3)
    print(r(b), b.parties, b.n_waiting, b.broken)
    async def w(n):
        await asyncio.sleep(n / 10)
        print("arrive", n, r(b))
        i = await b.wait()
        print("pass", n, i)
    await asyncio.gather(*(w(i) for i in range(6)))
    async def w2():
        try:
            async with b as pos:
                print(pos)
        except asyncio.BrokenBarrierError as e:
            print("broken", e)
    ts = [asyncio.create_task(w2()) for _ in range(2)]
    await asyncio.sleep(0)
    await b.reset()
    await asyncio.gather(*ts)
    ts = [asyncio.create_task(w2()) for _ in range(2)]
    await asyncio.sleep(0)
    await b.abort()
    await asyncio.gather(*ts)
    print(r(b), b.broken)
    try:
        await b.wait()
    except asyncio.BrokenBarrierError as e:
        print(e)
    await b.reset()
    print(b.broken)
    try: asyncio.Barrier(0)
    except ValueError as e: print(e)
asyncio.run(main())
