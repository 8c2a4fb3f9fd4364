import asyncio
async def f(n):
    await asyncio.sleep(0); return n
class A:
    def __init__(s,n): s.n=n
    def __await__(s): return f(s.n).__await__()
async def main():
    c = f(1); t = asyncio.create_task(f(2)); a=A(3); fu=asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(fu.set_result, 7)
    d = asyncio.create_task(f(9)); await d
    g = asyncio.gather(c, t, c, a, t, a, fu, fu, d, f(5), d, c)
    print(await g, len(asyncio.all_tasks()))
    e = f(0); t = asyncio.create_task(e)
    try: print(await asyncio.gather(e))
    except RuntimeError as x: print(x)
    print(await t)
    f(8)
    k = f(10)
    t2 = asyncio.create_task(f(4)); t2.cancel()
    try: await t2
    except asyncio.CancelledError: print("c")
    t3 = asyncio.create_task(f(4))
    keep = f(11)
    globals()['kk']=keep
asyncio.run(main())
