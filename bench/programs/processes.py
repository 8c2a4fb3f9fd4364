# What processes share: a computation by one worker and by two, and messages there and back.
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor


def work(n):
    total = 0
    for i in range(n):
        total = (total * 31 + i) % 1_000_003
    return total


def echo(conn):
    while (message := conn.recv()) is not None:
        conn.send(message)


def main():
    multiprocessing.set_start_method("spawn")
    for workers in (1, 2):
        with ProcessPoolExecutor(workers) as pool:
            list(pool.map(work, [10] * workers))
            start = time.perf_counter()
            list(pool.map(work, [3_000_000] * 8))
            print(f"map, {workers} worker{'s' * (workers > 1)}\t{time.perf_counter() - start}")
    here, there = multiprocessing.Pipe()
    child = multiprocessing.Process(target=echo, args=(there,))
    child.start()
    here.send(0)
    here.recv()
    start = time.perf_counter()
    for i in range(5000):
        here.send(i)
        assert here.recv() == i
    print(f"5000 messages there and back\t{time.perf_counter() - start}")
    here.send(None)
    child.join()


if __name__ == "__main__":
    main()
