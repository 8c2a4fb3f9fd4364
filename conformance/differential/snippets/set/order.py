import random

random.seed(11)


def table(values):
    return list(values)


print({3, 1, 2}, {5, 9, 17, 33, 65}, {-1, -2, 0}, {1.5, 2.5, -0.5}, {None, 1, True})
print({(1, 2), (3, 4), (0, 0)}, {(1,), (2,), ()}, {10**20, 5, 10**30, -(10**25)})
print({100, 200, 300, 400}, {20, 4, 36, 52, 68}, {1, 20, 4, 36, 52, 68, 84})
for n in [0, 1, 4, 5, 6, 10, 20, 60, 300]:
    values = [random.randrange(-1000, 1000) for _ in range(n)]
    s = set(values)
    print(n, table(s))
    t = set()
    for v in values:
        t.add(v)
    print(table(t) == table(s), table(frozenset(values)) == table(s))
    for v in values[::3]:
        t.discard(v)
    print(table(t))
    for v in values[::5]:
        t.add(v + 7)
    print(table(t))
    print(table(set(t)), table(t.copy()), table(t | s), table(s | t), table(s & t), table(t & s), table(s - t), table(t - s), table(s ^ t), table(t ^ s))
    u = set(s)
    u |= t
    print(table(u))
    u -= set(values[: n // 2])
    print(table(u))
    u &= s
    print(table(u))
    u ^= t
    print(table(u))
    print(table(s.union(values, t)), table(s.intersection(values[::2])), table(s.difference(values[::2])), table(s.symmetric_difference(values[::2] + [5])))
    w = set(s)
    popped = [w.pop() for _ in range(len(w) // 2)]
    print(popped, table(w))
    w.update(range(5))
    print(table(w), w.pop())
    print(table({v for v in values}), table(set(dict.fromkeys(values))), table(frozenset(t)), table(set(range(n))))
    floats = {v / 4 for v in values}
    print(table(floats))
    print(table({(v, v + 1) for v in values[:20]}), table({(v / 2, None) for v in values[:20]}))
    big = {v * 10**15 for v in values[:40]}
    print(table(big))
    print(table({v * 10**17 for v in values[:40]}))
s = set(range(1000))
for i in range(0, 1000, 2):
    s.remove(i)
print(list(s)[:20], len(s))
s.update(range(2000, 2100))
print(list(s)[-5:])
s.clear()
s.update([8, 16, 0])
print(s)
print(set("a"), frozenset("b"), set([1]), set(()), frozenset(), {*()}, {*[1, 2], *(3,)})
