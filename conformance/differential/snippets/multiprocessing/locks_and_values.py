# timeout: 20
import multiprocessing as mp
import time


def add(lock, counter, total, n):
    for _ in range(n):
        with lock:
            counter.value += 1
        with total.get_lock():
            total[0] += 2


def wait_for(event, done):
    done.put(("before", event.is_set()))
    done.put(("wait", event.wait(10)))


def meet(barrier, q):
    q.put(barrier.wait() >= 0)


def consume(condition, items, q):
    with condition:
        q.put(condition.wait_for(lambda: items.value > 0, 10))


def hold(semaphore, q):
    q.put(semaphore.acquire(timeout=0.01))


def refuse(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__module__, type(e).__name__, e)


def main():
    mp.set_start_method("spawn")
    lock, counter, total = mp.Lock(), mp.RawValue("i", 0), mp.Array("l", [0, 1])
    ps = [mp.Process(target=add, args=(lock, counter, total, 200)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(counter.value, list(total), counter, len(total))
    q = mp.Queue()
    event = mp.Event()
    p = mp.Process(target=wait_for, args=(event, q))
    p.start()
    print(q.get())
    event.set()
    print(q.get(), event.is_set())
    p.join()
    event.clear()
    print(event.wait(0.01), event.is_set())
    barrier = mp.Barrier(3)
    ps = [mp.Process(target=meet, args=(barrier, q)) for _ in range(2)]
    for p in ps:
        p.start()
    barrier.wait()
    print(q.get(), q.get(), barrier.parties, barrier.n_waiting, barrier.broken)
    for p in ps:
        p.join()
    condition, items = mp.Condition(), mp.Value("i", 0)
    ps = [mp.Process(target=consume, args=(condition, items, q)) for _ in range(2)]
    for p in ps:
        p.start()
    time.sleep(0.1)
    with condition:
        items.value = 1
        condition.notify_all()
    print(q.get(), q.get())
    for p in ps:
        p.join()
    semaphore = mp.Semaphore(1)
    print(semaphore.acquire(), semaphore.acquire(False), semaphore.get_value(), semaphore)
    p = mp.Process(target=hold, args=(semaphore, q))
    p.start()
    print(q.get())
    p.join()
    semaphore.release()
    bounded = mp.BoundedSemaphore(2)
    print(bounded)
    refuse("bounded", bounded.release)
    print(lock, lock.acquire(), lock, lock.acquire(timeout=0.01), lock.release(), lock)
    refuse("lock", lock.release)
    rlock = mp.RLock()
    print(rlock.acquire(), rlock.acquire(), rlock, rlock.release(), rlock.release(), rlock)
    refuse("rlock", rlock.release)
    refuse("wait", condition.wait)
    refuse("notify", condition.notify)
    v = mp.Value("d", 1.5)
    v.value += 1
    print(v.value, v, type(v.get_lock()).__name__)
    refuse("value", lambda: setattr(v, "value", "x"))
    refuse("int", lambda: mp.Value("i", 1.5))
    refuse("code", lambda: mp.Value("z"))
    small = mp.Value("b", 300)
    print(small.value, mp.Value("B", -1).value, mp.Value("q", 2**63 - 1).value, mp.Value("c", b"x").value)
    array = mp.Array("d", 3, lock=False)
    array[0] = 1
    array[1:] = [2, 3.5]
    print(array[:], array[-1], len(array), list(array), sum(array))
    refuse("index", lambda: array[3])
    refuse("slice", lambda: array.__setitem__(slice(0, 2), [1]))
    text = mp.Array("c", b"hello")
    print(text.value, text.raw, text[0], text[1:3], len(text))
    text.value = b"hi"
    print(text.value, text.raw)
    import pickle

    refuse("pickle", lambda: pickle.dumps(mp.Lock()))
    refuse("pickle", lambda: pickle.dumps(mp.Event()))
    refuse("pickle", lambda: pickle.dumps(mp.Queue()))


if __name__ == "__main__":
    main()
    print("end")
