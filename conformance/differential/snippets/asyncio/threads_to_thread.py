# clock: real
import asyncio, time, threading
def blocking(n):
    time.sleep(n)
    return threading.current_thread().name.rpartition("_")[0], n
async def main():
    print(await asyncio.to_thread(blocking, .05))
    r = await asyncio.gather(asyncio.to_thread(blocking, .06), asyncio.sleep(.02, "slept"), asyncio.to_thread(blocking, .01))
    print(r)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, .01))
    def fails(): raise ValueError("in thread")
    try:
        await asyncio.to_thread(fails)
    except ValueError as e:
        print(e)
    def kw(a, *, b): return a, b
    print(await asyncio.to_thread(kw, 1, b=2))
asyncio.run(main())
