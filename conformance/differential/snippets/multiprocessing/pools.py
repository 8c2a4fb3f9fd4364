# timeout: 20
import multiprocessing as mp
import os
import time
from multiprocessing.pool import ThreadPool

base = 0


def start(n):
    global base
    base = n


def square(x):
    return base + x * x


def divide(a, b):
    return a / b


def fail_at(x):
    if x == 3:
        raise ValueError(f"no {x}")
    return x


def slow(x):
    time.sleep(x)
    return x


def pid_of(_):
    return os.getpid()


def unpicklable(_):
    return lambda: 1


def numbers():
    yield 1
    yield 2
    raise KeyError("in the middle")


def refuse(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__module__, type(e).__name__, e, type(e.__cause__).__name__)


def exercise(pool):
    print(pool.map(square, range(10)), pool.map(square, range(7), 3), pool.map(square, []))
    print(pool.apply(square, (3,)), pool.apply(divide, (1,), {"b": 2}))
    print(pool.starmap(divide, [(1, 2), (3, 4)]))
    print(list(pool.imap(square, range(5))), list(pool.imap(square, range(5), 2)))
    print(sorted(pool.imap_unordered(square, range(6))), sorted(pool.imap_unordered(square, range(6), 4)))
    seen = []
    r = pool.apply_async(square, (4,), callback=seen.append)
    print(r.get(), r.ready(), r.successful(), seen)
    r = pool.map_async(fail_at, range(5), error_callback=lambda e: seen.append(repr(e)))
    r.wait()
    print(r.ready(), r.successful(), seen)
    refuse("get", r.get)
    r = pool.starmap_async(divide, [(4, 2)])
    print(r.get(10))
    refuse("map", lambda: pool.map(fail_at, range(5)))
    refuse("imap", lambda: list(pool.imap(fail_at, range(5))))
    refuse("args", lambda: list(pool.imap(square, numbers())))
    refuse("apply", lambda: pool.apply(divide, (1, 0)))
    refuse("chunks", lambda: pool.imap(square, [], 0))
    r = pool.apply_async(slow, (0.4,))
    refuse("timeout", lambda: r.get(0.01))
    print(r.ready())
    print(r.get())
    it = pool.imap(slow, [0.3])
    refuse("next", lambda: it.next(0.01))
    print(it.next(), next(it, "over"))


def main():
    mp.set_start_method("spawn")
    with mp.Pool(2, initializer=start, initargs=(100,)) as pool:
        exercise(pool)
        refuse("lambda", lambda: pool.map(lambda x: x, [1]))
        try:
            pool.apply(unpicklable, (1,))
        except Exception as e:
            print(type(e), str(e).split(" at 0x")[0], str(e).split("Reason: ")[1])
    print("threads")
    with ThreadPool(3, start, (1000,)) as pool:
        exercise(pool)
    pool = mp.Pool(2)
    refuse("join", pool.join)
    pool.close()
    refuse("closed", lambda: pool.map(square, [1]))
    pool.join()
    refuse("processes", lambda: mp.Pool(0))
    refuse("initializer", lambda: mp.Pool(1, 3))
    refuse("tasks", lambda: mp.Pool(1, maxtasksperchild=0))
    with mp.Pool(1, maxtasksperchild=2) as pool:
        pids = pool.map(pid_of, range(6), chunksize=1)
        print(len(set(pids)))
    with mp.Pool(2) as pool:
        print(len(set(pool.map(pid_of, range(20)))) <= 2)


if __name__ == "__main__":
    main()
    print("end")
