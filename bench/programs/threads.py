# Threads that block: on one queue, in asyncio.to_thread, in the workers of a pool; and the memory that each takes.
import asyncio
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def resident(name="VmRSS:"):
    """KiB of memory in use."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name))


def report(label, start):
    print(f"{label}\t{time.perf_counter() - start}")


def on_a_queue(count):
    start = time.perf_counter()
    inbox, outbox = queue.Queue(), queue.Queue()

    def work():
        while (item := inbox.get()) is not None:
            outbox.put(item + 1)

    threads = [threading.Thread(target=work) for _ in range(count)]
    for t in threads:
        t.start()
    for round in range(10):
        for i in range(count):
            inbox.put(i)
        assert sum(outbox.get() for _ in range(count)) == count * (count + 1) // 2
    for _ in threads:
        inbox.put(None)
    for t in threads:
        t.join()
    report(f"{count} threads on a queue", start)


async def round_trips(count):
    start = time.perf_counter()
    for i in range(count):
        assert await asyncio.to_thread(int, i) == i
    report(f"{count} times to_thread", start)


def jobs(count):
    start = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        futures = [pool.submit(pow, i, 2) for i in range(count)]
        assert sum(f.result() for f in futures) == sum(i * i for i in range(count))
    report(f"{count} jobs in a pool", start)


def memory(count):
    stop = threading.Event()
    before, reserved = resident(), resident("VmSize:")
    threads = [threading.Thread(target=stop.wait) for _ in range(count)]
    for t in threads:
        t.start()
    print(f"memory per thread, resident\t{(resident() - before) / count}\tKiB")
    print(f"memory per thread, reserved\t{(resident('VmSize:') - reserved) / count}\tKiB")
    stop.set()
    for t in threads:
        t.join()


memory(5000)
on_a_queue(1000)
asyncio.run(round_trips(20_000))
jobs(10_000)
