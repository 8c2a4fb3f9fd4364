# clock: real
import asyncio, threading, time
async def compute(x):
    await asyncio.sleep(.01)
    return x * 2
async def fails():
    raise KeyError("async side")
async def main():
    loop = asyncio.get_running_loop()
    results = []
    done = asyncio.Event()
    def worker():
        f = asyncio.run_coroutine_threadsafe(compute(21), loop)
        results.append(f.result(timeout=5))
        f = asyncio.run_coroutine_threadsafe(fails(), loop)
        try:
            f.result()
        except KeyError as e:
            results.append(repr(e))
        f = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
        try:
            f.result(timeout=.05)
        except TimeoutError as e:
            results.append(f"timeout {f.cancel()}")
        loop.call_soon_threadsafe(done.set)
    t = threading.Thread(target=worker)
    t.start()
    await done.wait()
    t.join()
    print(results)
asyncio.run(main())
