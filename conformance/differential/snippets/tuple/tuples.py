def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


tuples = [(), (1,), (1, 2), (1, 2, 3), ("a",), (1.0, 2), (None, True), ((1,), (2,)), ([1],), (1, "a")]
for i, a in enumerate(tuples):
    show(f"{i} repr", lambda: (str(a), len(a), bool(a)))
    show(f"{i} hash", lambda: hash(a) if "a" not in a else "str")
    for j, b in enumerate(tuples + [[1, 2], None, 5]):
        for op in ["+", "==", "!=", "<", "<=", ">", ">="]:
            show(f"{i} {op} {j}", lambda: eval(f"a {op} b", {"a": a, "b": b}))
    for k in [0, -1, 1, 5, -6, "x", None, slice(None), slice(1, None), slice(None, None, -1), 2**65]:
        show(f"{i} [{k}]", lambda: a[k])
    for n in [0, 1, 3, -1, "x", 1.5]:
        show(f"{i} * {n}", lambda: a * n)
        show(f"{n} * {i}", lambda: n * a)
    show(f"{i} index", lambda: (a.index(1), a.count(1), 1 in a))
for v in [(-1, -2), (2**61 - 1, 2**61, -(2**61)), (0.5, 1e300, float("inf")), (None,), ((), ((),)), tuple(range(50)), (True, False), (10**50,), (1j, 2 + 3j), (frozenset([1]),), (-1,), (range(3),), (...,) if False else (0,)]:
    print(v, hash(v))
a = (1, 2, 3, 1)
for args in [(1,), (1, 1), (3, 0, 2), (5,), (1, -1), (2, -100, 100), (1, 2, 3), ()]:
    show(f"index{args}", lambda: a.index(*args))
show("set", lambda: a.__setitem__(0, 1))


def assign():
    a[0] = 1


def delete():
    del a[0]


def attribute():
    a.x = 1


show("assign", assign)
show("delete", delete)
show("attribute", attribute)
t = ([], 1)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
t = (1,)
u = t
t += (2,)
print(t, u)
r = ([],)
r[0].append(r)
print(r)
print(tuple("abc"), tuple([1, 2]), tuple({1: 2}), tuple(range(3)), tuple(), tuple((1, 2)), tuple(x for x in "ab"))
x = (1, 2)
print(tuple(x) is x, x[:] is x, x * 1 is x, x + () is x, () + x is x)
for wrong in ["tuple(1)", "tuple(1, 2)", "tuple(x=1)", "(1,).append(2)", "(1).index", "(1,) + [2]", "(1,) * (2,)", "(1,).count()", "(1, 2).index(3)", "tuple.index([1], 1)", "hash(([],))", "(1,) < (None,)", "(1, None) < (1, 2)", "() < 1"]:
    show(wrong, lambda: eval(wrong))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(1, 2)
print(p, p.x, type(p[:]).__name__, p + (3,), type(p + (3,)).__name__, p == (1, 2), hash(p) == hash((1, 2)), {p: 1}[(1, 2)], {(1, 2): "t"}[p], p * 2, sorted([Point(2, 1), Point(1, 9)]))
a, b = p
print(a, b, *p, [*p], isinstance(p, tuple))
p.extra = 1
print(p.extra)
it = iter((1, 2, 3))
print(it.__length_hint__(), next(it), list(it), list(it), type(it).__name__)
(a, b), c, *d = (1, 2), 3, 4, 5
print(a, b, c, d)
