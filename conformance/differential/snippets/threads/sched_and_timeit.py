# clock: virtual
import sched
import threading
import time
import timeit


def refuse(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__name__, e)


s = sched.scheduler(time.monotonic, time.sleep)
out = []
s.enter(0.2, 2, out.append, ("b",))
s.enter(0.2, 1, out.append, argument=("a",))
e = s.enter(0.3, 1, out.append, ("never",))
s.enter(0.1, 1, lambda *a, **kw: out.append((a, kw)), ("x",), {"k": 1})
print(len(s.queue), s.empty(), s.queue[0].argument, [q.priority for q in s.queue], e.sequence)
s.cancel(e)
refuse("cancel", lambda: s.cancel(e))
print(s.run(blocking=False) > 0)
print(s.run(), out, s.empty())
now = [0]
fake = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
for t in (5, 1, 3):
    fake.enterabs(t, 1, lambda t=t: out.append((t, now[0])))
fake.run()
print(out[-3:], now)
t = threading.Thread(target=lambda: (s.enter(0.01, 1, out.append, ("thread",)), s.run()))
t.start()
t.join()
print(out[-1])

print(timeit.timeit("x + 1", "x = 1", number=1000) < 5, len(timeit.repeat("pass", repeat=3, number=10)))
calls = []
timer = timeit.Timer(lambda: calls.append(1), timer=lambda: len(calls))
print(timer.timeit(7), timer.repeat(2, 3), len(calls))
print(timeit.timeit("y.append(1)", globals={"y": calls}, number=2) >= 0, len(calls))
refuse("stmt", lambda: timeit.Timer(3))
refuse("setup", lambda: timeit.Timer("pass", 3))
refuse("syntax", lambda: timeit.Timer("x ="))
refuse("name", lambda: timeit.timeit("undefined_name", number=1))
print(timeit.Timer("a = 1\nb = 2", "c = 3\nd = 4").src)
