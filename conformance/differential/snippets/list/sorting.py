import random

random.seed(5)


class Counted:
    compared = 0
    log = []

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Counted.compared += 1
        Counted.log.append((self.v, other.v))
        return self.v < other.v

    def __repr__(self):
        return f"C{self.v}"


def count(values, **kw):
    Counted.compared = 0
    Counted.log = []
    result = sorted(map(Counted, values), **kw)
    return Counted.compared, [c.v for c in result] == sorted(values, **kw)


for n in [0, 1, 2, 3, 5, 8, 13, 21, 33, 50, 63]:
    values = [(i * 7919) % (n + 3) for i in range(n)]
    print(n, count(values), count(list(range(n))), count(list(range(n, 0, -1))), count([1] * n), count(values, reverse=True))
    if n < 10:
        print(Counted.log)

print(sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a"), (0, "c")]))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
print(sorted([0.5, 1, True, False, -2, 10**30, -(10**30), 1.5]))
print(sorted([2, 1.0, 1, 2.0, True]))
print(sorted([2, 1.0, 1, 2.0, True], reverse=True))
nan = float("nan")
print(sorted([3.0, nan, 1.0]), sorted([nan, 2.0, 1.0]))
print(sorted(["b", "B", "a", "A", "é", "z", "\U0001f600", "\uffff"]))
for bad in [[1, "a"], [None, 1], [[1], (1,)], [1j, 2j], [{}, {}], [object(), 1][1:] + ["x"]]:
    try:
        print(sorted(bad))
    except TypeError as e:
        print("TypeError", e)
a = [3, 2, 1]
try:
    a.sort(key=lambda v: a.append(v))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e, a)
a = [3, 1, 2]


def boom(v):
    if v == 2:
        raise RuntimeError("boom")
    return v


try:
    a.sort(key=boom)
except RuntimeError as e:
    print(e, a)
data = [(i % 3, i) for i in range(100)]
print(sorted(data, key=lambda p: p[0]) == sorted(data))
big = [(i * 7919 + 13) % 1000 for i in range(1000)]
print(sorted(big) == sorted(big, key=lambda x: x), sum(i * v for i, v in enumerate(sorted(map(Counted, big), key=lambda c: c.v % 7) and sorted(big))))
print([c.v for c in sorted(map(Counted, big[:200]))][:20])
