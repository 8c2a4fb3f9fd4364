class Key:
    def __init__(self, h, v):
        self.h, self.v = h, v

    def __hash__(self):
        print("hash", self.v)
        return self.h

    def __eq__(self, other):
        print("eq", self.v, getattr(other, "v", other))
        return isinstance(other, Key) and self.v == other.v

    def __repr__(self):
        return f"K{self.v}"


d = {}
a, b, c = Key(1, "a"), Key(1, "b"), Key(2, "c")
d[a] = 1
d[b] = 2
d[c] = 3
print(d)
print(d[a], d[Key(1, "b")], Key(2, "zz") in d, Key(7, "q") in d)
d[Key(1, "a")] = 10
print(d)
del d[Key(1, "b")]
print(d)
d[1] = "one"
print(d)
print(2 in d)
print(Key(1, "new") in d)
s = {a, b, Key(1, "a")}
print(len(s))
s.discard(Key(1, "b"))
print(s)


class Ci(str):
    def __hash__(self):
        return hash(self.lower())

    def __eq__(self, other):
        return self.lower() == other.lower()

    def __ne__(self, other):
        return not self == other


x = {"content-type": 1, "length": 2}
print(Ci("Content-Type") in x, x.get(Ci("LENGTH")), Ci("nope") in x)
y = {Ci("Host"): 1}
y["Other"] = 3
print("host" in y, y.get("HOST"), y["Other"], list(y))


class MyInt(int):
    pass


class MyStr(str):
    pass


z = {MyInt(1): "i", MyStr("s"): "s"}
print(z[1], z["s"], z[1.0], z[True], [type(k).__name__ for k in z])
z[1] = "changed"
print(z, [type(k).__name__ for k in z])


class Plain:
    pass


p, q = Plain(), Plain()
m = {p: 1, q: 2}
print(m[p], m[q], Plain() in m)


class NoHash:
    def __eq__(self, other):
        return True


for bad in [NoHash(), [], {}, set()]:
    try:
        {bad: 1}
    except TypeError as e:
        print("TypeError", e)
    try:
        {bad}
    except TypeError as e:
        print("TypeError", e)


class BadHash:
    def __hash__(self):
        return "x"


try:
    {BadHash(): 1}
except TypeError as e:
    print("TypeError", e)


class Raises:
    def __hash__(self):
        raise ValueError("no hash")


try:
    {}[Raises()]
except ValueError as e:
    print("ValueError", e)


class Missing(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = key * 2
        return self[key]


mm = Missing(a=1)
print(mm["a"], mm["b"], mm["b"], mm, mm.get("zzz"), "q" in mm)


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())


u = Upper()
u["a"] = 1
u.update(b=2)
print(u, u["a"], type(u.copy()).__name__, dict(u), {**u}, u | {"x": 1}, type(u | {}).__name__)
nan = float("nan")
n = {nan: 1, float("nan"): 2}
print(len(n), n[nan], float("nan") in n)
t = {(1, "a", None, 2.5): "t", ((1, 2), (3,)): "n", (nan,): "x", ("ab", "c"): 1, ("a", "bc"): 2}
print(t[(1.0, "a", None, 2.5)], t[((True, 2), (3,))], (nan,) in t, t["ab", "c"], t["a", "bc"], (1, 2) in t)
g = {(x, y): x * y for x in range(-3, 3) for y in range(-3, 3)}
print(g[-3, -3], g[2, -1], (3, 3) in g, len(g), g[(2.0, True)])
h = {(10**9, -(10**9)): 1, (2**60, 1): 2, (1, 2, 3): 3, (1, 2, 10**12): 4}
print(h[10**9, -(10**9)], h[2**60, 1], h[1, 2, 3], h[1, 2, 10**12], (1, 2) in h)
