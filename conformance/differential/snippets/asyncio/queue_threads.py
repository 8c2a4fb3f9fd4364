# clock: real
import queue, threading, time
q = queue.Queue(maxsize=2)
out = []
def producer():
    for i in range(5):
        q.put(i)
    q.put(None)
def consumer():
    while (item := q.get()) is not None:
        out.append(item)
        time.sleep(.005)
        q.task_done()
    q.task_done()
ts = [threading.Thread(target=f) for f in (producer, consumer)]
for t in ts: t.start()
for t in ts: t.join()
q.join()
print(out, q.empty(), q.qsize())
try: q.get_nowait()
except queue.Empty as e: print(repr(e))
try: q.get(timeout=.01)
except queue.Empty: print("timeout")
q.put(1); q.put(2)
try: q.put(3, timeout=.01)
except queue.Full as e: print(repr(e))
p = queue.PriorityQueue()
for x in (5, 1, 3): p.put(x)
print([p.get() for _ in range(3)])
l = queue.LifoQueue()
for x in "abc": l.put(x)
print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty())
