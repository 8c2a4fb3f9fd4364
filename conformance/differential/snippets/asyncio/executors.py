# clock: real
import concurrent.futures as cf, time, threading
def sq(x):
    time.sleep(.01 * (4 - x))
    return x * x
def bad(x): raise ValueError(x)
with cf.ThreadPoolExecutor(max_workers=3) as ex:
    fs = [ex.submit(sq, i) for i in range(4)]
    print([f.result() for f in fs])
    print(list(ex.map(sq, range(4))))
    f = ex.submit(bad, 7)
    print(repr(f.exception()), f.done(), f.running(), f.cancelled())
    try: f.result()
    except ValueError as e: print(e)
    fs = [ex.submit(sq, i) for i in (1, 2, 3)]
    print(sorted(f.result() for f in cf.as_completed(fs)))
    done, not_done = cf.wait(fs)
    print(len(done), len(not_done))
    f.add_done_callback(lambda f: print("callback"))
try:
    ex.submit(sq, 1)
except RuntimeError as e: print(e)
f = cf.Future()
print(f.cancel(), f.cancelled(), f.done())
try: f.result()
except cf.CancelledError as e: print(repr(e))
f = cf.Future()
try: f.result(timeout=.01)
except TimeoutError as e: print(repr(e), cf.TimeoutError is TimeoutError)
f.set_result(1)
try: f.set_result(2)
except cf.InvalidStateError as e: print("invalid")
with cf.ThreadPoolExecutor(1) as ex:
    a = ex.submit(time.sleep, .05)
    b = ex.submit(sq, 2)
    time.sleep(.01)
    print(a.running(), b.running(), b.cancel(), b.cancelled())
