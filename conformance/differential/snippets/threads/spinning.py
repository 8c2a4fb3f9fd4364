# timeout: 20
import queue
import threading
import time

# Threads that wait without waiting: in CPython the others get their turns all the same.
flag = threading.Event()
lock = threading.Lock()
q = queue.Queue()
seen = []


def spin_on_event():
    while not flag.is_set():
        pass
    seen.append("event")


def spin_on_queue():
    while True:
        try:
            seen.append(q.get(block=False))
            break
        except queue.Empty:
            pass


def spin_on_lock():
    while not lock.acquire(blocking=False):
        pass
    lock.release()
    seen.append("lock")


lock.acquire()
threads = [threading.Thread(target=f) for f in (spin_on_event, spin_on_queue, spin_on_lock)]
for t in threads:
    t.start()
time.sleep(0.01)
print(seen)
q.put("queue")
flag.set()
lock.release()
while any(t.is_alive() for t in threads):
    pass
print(sorted(seen))
t = threading.Thread(target=time.sleep, args=(0.05,))
t.start()
while t.is_alive():
    pass
print("over")


def numbers():
    n = 0
    while not flag.is_set():
        yield n
        n += 1


flag.clear()
threading.Timer(0.02, flag.set).start()
count = 0
for n in numbers():
    count += 1
print(count > 0)
