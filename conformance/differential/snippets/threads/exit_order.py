# clock: virtual
# stderr: whole
import atexit
import concurrent.futures
import threading
import time


def worker(name, delay):
    time.sleep(delay)
    print("thread", name, flush=True)


pool = concurrent.futures.ThreadPoolExecutor(2)
atexit.register(print, "atexit, first registered", flush=True)
threading._register_atexit(print, "before joining, first registered", flush=True)
threading._register_atexit(print, "before joining, last registered", flush=True)
threading.Thread(target=worker, args=("joined", 0.6)).start()
threading.Thread(target=worker, args=("daemon", 30), daemon=True).start()
pool.submit(worker, "of the pool", 0.3)
atexit.register(print, "atexit, last registered", flush=True)


atexit.register(int, "not a number")


def failing():
    raise ValueError("in a thread")


t = threading.Thread(target=failing, name="failing")
t.start()
t.join()
print("max workers", concurrent.futures.ThreadPoolExecutor()._max_workers > 4, flush=True)
print("end of the program", flush=True)
