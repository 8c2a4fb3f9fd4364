# timeout: 20
import asyncio
import concurrent.futures as cf
import multiprocessing as mp
import os
import signal
import sys
import time

state = "unset"


def start(value):
    global state
    state = value


def bad_start():
    raise RuntimeError("cannot start")


def get_state():
    return state


def square(x):
    return x * x


def add(a, b, *, c=0):
    return a + b + c


def fail(x):
    raise ValueError(x)


class Custom(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a


def custom():
    raise Custom(1, 2)


def slow(x):
    time.sleep(x)
    return x


def die():
    os._exit(1)


def leave():
    sys.exit(3)


def pid():
    return os.getpid()


def unpicklable():
    return lambda: 1


def show(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__module__, type(e).__name__, e, type(e.__cause__).__name__)


async def in_loop():
    loop = asyncio.get_running_loop()
    with cf.ProcessPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, square, 9))
        print(await asyncio.gather(*(loop.run_in_executor(pool, add, i, 1) for i in range(4))))
        try:
            await loop.run_in_executor(pool, fail, "in loop")
        except ValueError as e:
            print("raised", e, type(e.__cause__).__name__)
        ticks = 0
        job = loop.run_in_executor(pool, slow, 0.3)
        while not job.done():
            await asyncio.sleep(0.02)
            ticks += 1
        print(ticks > 2, await job)


def main():
    mp.set_start_method("spawn")
    with cf.ProcessPoolExecutor(max_workers=2, initializer=start, initargs=("set",)) as pool:
        print(pool.submit(get_state).result(), get_state())
        print(list(pool.map(square, range(8))), list(pool.map(add, [1, 2, 3], [10, 20, 30], chunksize=2)))
        print(pool.submit(add, 1, b=2, c=3).result(timeout=10))
        show("fail", lambda: pool.submit(fail, "text").result())
        f = pool.submit(custom)
        print(type(f.exception()).__name__, f.exception().args, f.exception().a)
        print(str(f.exception().__cause__).splitlines()[-2:])
        show("lambda", lambda: pool.submit(lambda: 1).result())
        show("result", lambda: pool.submit(unpicklable).result())
        show("exit", lambda: pool.submit(leave).result())
        show("map", lambda: list(pool.map(fail, [1, 2], chunksize=2)))
        show("chunks", lambda: pool.map(square, [1], chunksize=0))
        show("timeout", lambda: list(pool.map(slow, [0.4], timeout=0.05)))
        show("late", lambda: pool.submit(slow, 0.4).result(timeout=0.05))
        fs = [pool.submit(square, i) for i in range(5)]
        print(sorted(f.result() for f in cf.as_completed(fs)))
        done, pending = cf.wait(fs)
        print(len(done), len(pending))
        seen = []
        f = pool.submit(square, 11)
        f.add_done_callback(lambda f: seen.append(f.result()))
        f.result()
        time.sleep(0.05)
        print(seen, f.done(), f.cancelled(), f.cancel())
        print(len(pool._processes))
    show("shutdown", lambda: pool.submit(square, 1))
    with cf.ProcessPoolExecutor(1) as pool:
        show("broken", lambda: pool.submit(die).result())
        show("broken", lambda: pool.submit(square, 1).result())
    with cf.ProcessPoolExecutor(2) as pool:
        pool.submit(square, 1).result()
        f = pool.submit(slow, 30)
        time.sleep(0.1)
        for p in list(pool._processes):
            os.kill(p, signal.SIGKILL)
        show("killed", f.result)
    with cf.ProcessPoolExecutor(1, initializer=bad_start) as pool:
        show("initializer", lambda: pool.submit(square, 1).result())
    with cf.ProcessPoolExecutor(1, max_tasks_per_child=2) as pool:
        print(len({pool.submit(pid).result() for _ in range(6)}))
    pool = cf.ProcessPoolExecutor(1)
    fs = [pool.submit(slow, 0.2) for _ in range(10)]
    pool.shutdown(cancel_futures=True)
    print(fs[0].result(), fs[-1].cancelled(), all(f.done() for f in fs))
    show("workers", lambda: cf.ProcessPoolExecutor(0))
    show("initializer", lambda: cf.ProcessPoolExecutor(1, initializer=1))
    show("tasks", lambda: cf.ProcessPoolExecutor(1, max_tasks_per_child=0))
    show("tasks", lambda: cf.ProcessPoolExecutor(1, max_tasks_per_child="a"))
    asyncio.run(in_loop())
    pool = cf.ProcessPoolExecutor(1)
    pool.submit(print, "printed by a worker at the end")


if __name__ == "__main__":
    main()
    print("end", flush=True)
