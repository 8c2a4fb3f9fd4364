def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
print(list(d), list(d.keys()), list(d.values()), list(d.items()), len(d.keys()), len(d.items()))
print(list(reversed(d)), list(reversed(d.keys())), list(reversed(d.values())), list(reversed(d.items())))
for k in d:
    d[k] += 1
print(d)


def grow():
    for k in d:
        d[k + "x"] = 1


show("grow", grow)
print(d)


def shrink():
    for k in d:
        del d[k]


show("shrink", shrink)


def replaceall():
    e = {0: 0}
    n = 0
    for k in e:
        n += 1
        if n > 10:
            break
        del e[k]
        e[n] = n
    return n


show("replaceall", replaceall)
for name in ["keys", "values", "items"]:
    e = {1: 1, 2: 2}
    it = iter(getattr(e, name)())
    print(next(it), it.__length_hint__())
    e[3] = 3
    show(name, lambda: next(it))
    show(name, lambda: next(it))
    print(type(it).__name__)
it = iter({1: 2})
print(next(it), next(it, "end"), next(it, "end"))
v = {1: 2, 3: 4}.keys()
print(v, v == {1, 3}, v & {1, 5}, v | [7], v - {1}, v ^ {3, 9}, {1} <= v, v <= {1, 3, 5}, v < {1, 3}, v >= {1}, v > {1}, v != {1}, v.isdisjoint([2]), v.isdisjoint({1}))
i = {1: 2, 3: [4]}.items()
print(i, (1, 2) in i, (3, [4]) in i, (1, 3) in i, 5 in i, i == {1: 2, 3: [4]}.items(), [1, 2] in i)
print({1: 2}.items() & {(1, 2)}, {1: 2}.items() - {(1, 2)}, {(1, 2)} | {3: 4}.items(), {1: 2}.items() ^ {(5, 6)})
show("and", lambda: {1: [2]}.items() & [(1, [2])])
show("or", lambda: {1: [2]}.items() | [])
show("and int", lambda: {1: 2}.keys() & 5)
show("hash", lambda: hash({}.keys()))
show("lt", lambda: {}.keys() < [])
print({}.keys(), {}.values(), {}.items(), {"a": {}}.values())
print({1: 2}.values() == {1: 2}.values(), 2 in {1: 2}.values())
m = {1: 2}.keys().mapping
print(m, m[1], type(m).__name__, len(m), 1 in m, list(m))
show("mapping", lambda: m.__setitem__(1, 2))
d = {}
d.update(b=1, a=2)
d["c"] = 0
d.pop("b")
d["b"] = 9
print(d, list(d))
x = {i: None for i in "hello world"}
print(x, "".join(x))
print({k: v for v, k in enumerate("abc")}, {a: b for a in range(2) for b in range(2)})
