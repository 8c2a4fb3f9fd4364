import queue, threading
def items(q):
    while True:
        x = q.get()
        if x is None: return
        yield x
def stage(a, b, f):
    for x in items(a): b.put(f(x))
    b.put(None)
def stage2(a, b):
    for x in iter(a.get, None): b.put(x * 2)
    b.put(None)
def stage3(a, b):
    b.put([x for x in items(a)])
    b.put(None)
qs = [queue.Queue() for _ in range(5)]
ts = [threading.Thread(target=stage, args=(qs[0], qs[1], lambda x: x + 1)), threading.Thread(target=stage, args=(qs[1], qs[2], str)),
 threading.Thread(target=stage2, args=(qs[2], qs[3])), threading.Thread(target=stage3, args=(qs[3], qs[4]))]
for t in ts: t.start()
for i in range(5): qs[0].put(i)
qs[0].put(None)
for t in ts: t.join()
print(list(items(qs[4])))
for a, b in enumerate(map(lambda x: x, filter(None, [1, 0, 2]))): print(a, b)
for a, b in zip((queue.Queue for _ in "ab"), [1, 2]): print(b)
for i in "abc":
    if i == "b": continue
    for j in items(qs[4]) if i == "x" else [1, 2, 3]:
        if j == 2: break
        print(i, j)
    else: print("else")
