# clock: virtual
import asyncio
async def worker(name, q, results):
    try:
        while True:
            item = await q.get()
            try:
                await asyncio.sleep(item / 100)
                results.append((name, item))
            finally:
                q.task_done()
    except asyncio.CancelledError:
        results.append((name, "stop"))
        raise
async def main():
    q = asyncio.Queue()
    for i in (3, 1, 4, 1, 5, 9, 2, 6): q.put_nowait(i)
    results = []
    ws = [asyncio.create_task(worker(f"w{i}", q, results)) for i in range(3)]
    await q.join()
    for w in ws: w.cancel()
    r = await asyncio.gather(*ws, return_exceptions=True)
    print(results)
    print([type(x).__name__ for x in r], [w.cancelled() for w in ws])
asyncio.run(main())
