def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


ranges = [range(0), range(5), range(1, 5), range(5, 1), range(0, 10, 3), range(10, 0, -3), range(-5, 5, 2), range(0, 1, 10), range(10**20), range(10**20, 10**20 + 5), range(0, -(10**20), -(10**19)), range(2**53 - 2, 2**53 + 3), range(True, 4)]
for r in ranges:
    print(r, str(r), r.start, r.stop, r.step, bool(r), hash(r))
    show("len", lambda: len(r))
    for k in [0, 1, -1, 4, 100, -100, 10**19, slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(-3, None), slice(5, 1, -2), slice(0, 0), "x", None, True]:
        show(f"[{k}]", lambda: r[k])
    for v in [0, 1, 3, 4.0, 2.5, -5, 10**20 + 1, "1", None, True]:
        show(f"in {v!r}", lambda: (v in r, r.count(v)) if len(str(r.stop)) < 15 or isinstance(v, int) else None)
        show(f"index {v!r}", lambda: r.index(v) if len(str(r.stop)) < 15 or isinstance(v, int) else None)
    if r.stop < 10**6 and r.start < 10**6 and r.stop > -(10**6):
        print(list(r), list(reversed(r)), sum(r), max(r, default=None), [*r], tuple(r))
    for q in ranges:
        if r == q:
            print("equal", q)
print(list(range(2**53 - 2, 2**53 + 3)), [i for i in range(2**53, 2**53 + 4, 2)], list(range(-(2**53), -(2**53) - 4, -1)))
for args in ["", "1, 2, 3, 4", "1.5", "'a'", "None", "1, 2, 0", "1, 2.0", "stop=3", "5, step=1", "1, None"]:
    show(f"range({args})", lambda: eval(f"range({args})"))
show("lt", lambda: range(3) < range(4))
show("add", lambda: range(3) + range(4))
show("setitem", lambda: range(3).__setitem__(0, 1))
it = iter(range(5))
print(next(it), it.__length_hint__(), next(it), list(it), list(it), next(it, "done"), type(it).__name__)
print(type(iter(range(10**20))).__name__, next(iter(range(10**20, 10**20 + 1))))
total = 0
for i in range(10, 0, -1):
    total += i
print(total, i)
for i in range(3):
    i = 10
print(i)
n = 3
for i in range(n):
    n += 1
print(n, i)


class Index:
    def __index__(self):
        return 4


print(range(Index()), list(range(Index())), range(10)[Index()], Index() in range(5))
print({range(3): 1}[range(0, 3, 1)], range(0) == range(2, 1), hash(range(0)) == hash(range(5, 5, 2)), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2])
