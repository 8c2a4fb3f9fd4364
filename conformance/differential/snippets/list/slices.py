def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


base = list(range(7))
values = [None, 0, 1, 2, 5, 7, 9, -1, -2, -7, -9]
steps = [None, 1, 2, 3, -1, -2, -3, 10, -10]
for a in values:
    for b in values:
        row = []
        for c in steps:
            row.append(base[a:b:c])
            assert tuple(base)[a:b:c] == tuple(row[-1])
            assert "".join(map(str, base))[a:b:c] == "".join(map(str, row[-1]))
            assert list(range(7)[a:b:c]) == row[-1]
            d = base.copy()
            del d[a:b:c]
            row.append(d)
            d = base.copy()
            d[a:b:c] = row[-2]
            assert d == base, (a, b, c, d)
        print(a, b, row)
        print(slice(a, b).indices(7), slice(a, b, -1).indices(7), slice(a, b, 2).indices(0))

replacements = [[], ["x"], ["x", "y", "z"], "ab", (1,), {5: 6}, iter([9]), 5, None]
for a, b, c in [(0, 0, None), (1, 3, None), (5, 2, None), (None, None, None), (2, None, 1), (None, None, 2), (None, None, -1), (6, 0, -2), (3, 3, 2)]:
    for r in replacements:
        d = base.copy()

        def assign():
            d[a:b:c] = list(r) if hasattr(r, "__next__") else r
            return d

        show(f"{a} {b} {c} {type(r).__name__}", assign)
d = [1, 2, 3]
d[:] = d
print(d)
d[1:1] = d
print(d)
d[::2] = d[::2]
print(d)
show("zero", lambda: base[::0])
show("str", lambda: base["a":])
show("float", lambda: base[1.0:])
show("big", lambda: base[10**30 :])
show("big2", lambda: base[-(10**30) : 10**30 : 10**30])


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


print(base[Index(1) : Index(5) : Index(2)])
print(base[Index(3)])
print(slice(1, 2), slice(1), slice(None, None, -1), slice("a", [1]), slice(1, 2) == slice(1, 2, None), slice(1, 2) != slice(1, 3))
print(slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step)
show("lt", lambda: slice(1, 2) < slice(1, 3))
show("lt2", lambda: slice(1) < slice(1))
show("hash", lambda: hash(slice(1, 2)) == hash(slice(1, 2)))
show("indices", lambda: slice(1, 2).indices(-1))
show("indices", lambda: slice(None, None, 0).indices(5))
show("indices", lambda: slice(10**20, None, -(10**19)).indices(10**21))
show("none", lambda: slice())
