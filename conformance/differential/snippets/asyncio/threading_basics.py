# clock: real
import threading, time
out = []
def work(n):
    for i in range(3):
        out.append((n, i))
        time.sleep(.01)
ts = [threading.Thread(target=work, args=(i,), name=f"w{i}") for i in range(2)]
for t in ts: t.start()
print([t.is_alive() for t in ts], [t.name for t in ts])
for t in ts: t.join()
print(sorted(out), [t.is_alive() for t in ts])
lock = threading.Lock()
counter = 0
def inc():
    global counter
    for _ in range(100):
        with lock:
            counter += 1
ts = [threading.Thread(target=inc) for _ in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(counter)
ev = threading.Event()
def waiter():
    print("wait", ev.wait(1))
t = threading.Thread(target=waiter); t.start()
time.sleep(.01)
ev.set(); t.join()
print(ev.wait(.01), ev.is_set())
cond = threading.Condition()
items = []
def consumer():
    with cond:
        while not items: cond.wait()
        print("consumed", items.pop())
t = threading.Thread(target=consumer); t.start()
with cond:
    items.append("x"); cond.notify()
t.join()
sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False))
sem.release()
r = threading.RLock()
with r:
    with r: print("reentrant")
class T(threading.Thread):
    def run(self):
        time.sleep(.01)
        print("subclass", self.name, self.daemon)
t = T(name="sub", daemon=True); t.start(); t.join()
tl = threading.local(); tl.x = 1
def loc():
    print(hasattr(tl, "x")); tl.x = 2
t = threading.Thread(target=loc); t.start(); t.join()
print(tl.x, threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
b = threading.Barrier(2)
def bw(n):
    i = b.wait(); out.append(i)
out.clear()
ts = [threading.Thread(target=bw, args=(i,)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out))
for f in (lambda: ts[0].start(), lambda: threading.Thread().join(), lambda: threading.current_thread().join()):
    try: f()
    except RuntimeError as e: print(e)
tm = threading.Timer(.01, print, ["timer"]); tm.start(); tm.join()
