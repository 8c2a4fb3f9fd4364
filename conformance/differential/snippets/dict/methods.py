def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


keys = [1, True, 1.0, 0, False, "a", "1", None, (1, 2), (1.0, 2), (), ("a", None), 2**70, float(2**70), 1.5, frozenset([1]), b"a", "é", "\U0001f600", 1j, 1 + 0j, -1, -1.0, ..., int, len]
d = {}
for i, k in enumerate(keys):
    d[k] = i
print(d)
for k in keys:
    print(repr(k), d[k], k in d, d.get(k), d.get(k, 5))
for k in [[], {}, set(), [1], (1, []), slice(1)]:
    show(f"get {k!r}", lambda: d[k] if not isinstance(k, slice) else 0)
    show(f"in {k!r}", lambda: k in d)
    show(f"set {k!r}", lambda: d.__setitem__(k, 1) if not isinstance(k, slice) else 0)
    show(f".get {k!r}", lambda: d.get(k))
    show(f".pop {k!r}", lambda: d.pop(k, None))
    show(f".setdefault {k!r}", lambda: d.setdefault(k) if not isinstance(k, slice) else 0)
for k in ["missing", 99, (9, 9), None, 2.5, b"zz"]:
    e = {"x": 1}
    show(f"missing {k!r}", lambda: e[k])
    show(f"pop {k!r}", lambda: e.pop(k))
    show(f"pop default {k!r}", lambda: e.pop(k, "d"))
    show(f"del {k!r}", lambda: e.__delitem__(k))
    show(f"setdefault {k!r}", lambda: (e.setdefault(k), e.setdefault(k, 3), e))

e = {"a": 1, "b": 2, "c": 3}
print(e.popitem(), e, e.popitem(), e.popitem(), e)
show("popitem", lambda: {}.popitem())
e = {i: i for i in range(10)}
del e[9], e[3]
e[3] = "again"
print([e.popitem() for _ in range(4)])
e["new"] = 1
del e[0]
e[0] = 0
print([e.popitem() for _ in range(len(e))], e)

for args in ["", "{1: 2}", "[(1, 2), (3, 4)]", "[[1, 2]]", "['ab', 'cd']", "a=1, b=2", "{'a': 0}, a=1", "zip('ab', [1, 2])", "[(1, 2, 3)]", "[1]", "5", "None", "[(1,)]", "[([], 1)]", "1, 2", "**{'x': 1}", "{}.items()", "((k, k) for k in 'xy')", "['abc']"]:
    show(f"dict({args})", lambda: eval(f"dict({args})"))
    show(f"update({args})", lambda: eval(f"(lambda d: (d.update({args}), d))({{'a': 9}})"))


class Mapping:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, k):
        print("getitem", k)
        return k * 2


print(dict(Mapping()), {**Mapping(), "p": 1})
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], []), dict.fromkeys({}, 1))
show("fromkeys", lambda: dict.fromkeys(5))
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, a)
a |= b
print(a)
a |= [("k", "v")]
print(a)
show("or", lambda: {} | [])
show("ror", lambda: [] | {})
show("ior", lambda: {}.__ior__(5))
for x, y in [({}, {}), ({1: 2}, {1.0: 2}), ({1: 2}, {1: 3}), ({1: 2, 3: 4}, {3: 4, 1: 2}), ({"a": [1]}, {"a": [1]}), ({1: 2}, []), ({1: 2}, {2: 1})]:
    print(x == y, x != y)
show("lt", lambda: {} < {})
show("hash", lambda: hash({}))
r = {}
r["self"] = r
print(r)
r = {"l": [r]}
print(r)
print({"a": {"b": {"c": ()}}}, {1: "x", "y": None, None: ...}, {"'": '"', "\n": "\t"})
k = {True: "yes"}
k[1] = "one"
k[1.0] = "float"
print(k, k.keys(), list(k.items()), k.values())
c = k.copy()
c[0] = 0
print(k, c, c.pop(True), c)
print({1: "a"}.setdefault(True, "b"), {"a": None}.setdefault("a", 1))
for wrong in ["get()", "get(1, 2, 3)", "pop()", "pop(1, 2, 3)", "popitem(1)", "setdefault()", "keys(1)", "update(1, 2)", "fromkeys()", "clear(1)", "copy(1)", "items(1)", "nope()", "get(key=1)"]:
    show(wrong, lambda: eval(f"{{}}.{wrong}"))
