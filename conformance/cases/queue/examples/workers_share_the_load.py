# Statements: queue.examples.workers
import asyncio


async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        queue.task_done()
        print(f"{name} has slept for {seconds:.2f} seconds")


async def main():
    queue = asyncio.Queue()
    for n in range(8):
        queue.put_nowait(0.3 + n * 0.17)
    tasks = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(3)]
    loop = asyncio.get_running_loop()
    start = loop.time()
    await queue.join()
    print(f"{loop.time() - start:.2f}")
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
