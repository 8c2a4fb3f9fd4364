def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


sets = [set(), {1}, {1, 2}, {2, 3}, {1, 2, 3}, frozenset(), frozenset([1]), frozenset([1, 2, 3])]
others = sets + [[1, 2], (3,), {1: 2}, range(2), 5, None, {1: 2}.keys()]
for i, a in enumerate(sets):
    for j, b in enumerate(others):
        for op in ["|", "&", "-", "^", "<", "<=", ">", ">=", "==", "!="]:
            show(f"{i} {op} {j}", lambda: eval(f"a {op} b", {"a": a, "b": b}))
        for m in ["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"]:
            show(f"{i} {m} {j}", lambda: getattr(a, m)(b))
        if isinstance(a, set):
            for m in ["update", "intersection_update", "difference_update", "symmetric_difference_update"]:
                c = a.copy()
                show(f"{i} {m} {j}", lambda: (getattr(c, m)(b), c))
            for op in ["|=", "&=", "-=", "^="]:

                def inplace():
                    c = a.copy()
                    d = c
                    env = {"c": c, "b": b}
                    exec(f"c {op} b", env)
                    return env["c"], env["c"] is d

                show(f"{i} {op} {j}", inplace)
        show(f"{i} in {j}", lambda: b in a)
    show(f"{i} len", lambda: (len(a), bool(a), a.copy() == a, a.copy() is a))
show("hash", lambda: hash({1}))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([frozenset([1])])), hash(frozenset([(1, 2), None, 1.5])), hash(frozenset(range(100))))
print({frozenset([1]): "x"}[frozenset([1.0])], {1} in {frozenset([1])}, frozenset([1]) == {1}, {1, True, 1.0}, {True, 1}, {1.0, 1}, {0, False})
show("remove", lambda: {1}.remove(5))
show("remove list", lambda: {1}.remove([]))
show("discard list", lambda: {1}.discard([]))
show("in list", lambda: [] in {1})
show("add list", lambda: {1}.add([]))
show("add set", lambda: {1}.add({2}))
s = {frozenset([1])}
s.discard({1})
print(s)
for wrong in ["add()", "add(1, 2)", "pop(1)", "remove()", "update(5)", "union(5)", "union([], 5)", "clear(1)", "nope", "issubset()", "copy(1)"]:
    show(wrong, lambda: eval(f"{{1}}.{wrong}"))
for wrong in ["set(1)", "set(1, 2)", "set(x=1)", "frozenset(1)", "frozenset().add(1)", "frozenset([[]])", "set([{}])", "set.add(1, 2)", "{[]}"]:
    show(wrong, lambda: eval(wrong))
s = {1, 2, 3}


def grow():
    for v in s:
        s.add(v + 10)


show("grow", grow)


def shrink():
    for v in s:
        s.discard(v)


show("shrink", shrink)
it = iter({1, 2, 3})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), type(it).__name__)


class Sub(set):
    pass


a = Sub([1, 2])
a.name = "n"
print(a, type(a | {3}).__name__, type(a.copy()).__name__, type(a & {1}).__name__, a.name, a == {1, 2}, {1} | a, type({1} | a).__name__)
a |= {9}
print(type(a).__name__, a)


class FSub(frozenset):
    def __new__(cls, items):
        return super().__new__(cls, (i * 2 for i in items))


f = FSub([1, 2])
print(f, type(f | {1}).__name__, hash(f) == hash(frozenset([2, 4])), f in {f}, {f: 1}[frozenset([2, 4])])
print(set().union([1], (2,), {3: 4}), {1, 2, 3}.intersection([1, 2], (2, 5)), {1, 2, 3}.difference([1], {2}), set().union(), {1}.intersection(), {1}.difference())
r = {1}
print(sorted({"b", "a", "c"}), len({"x", "y", "x"}), "a" in {"a"}, {"only"}, {"k": {"v"}})
print({1, 2}.__reduce__(), frozenset([3]).__reduce__())
print(set.__doc__ is not None, set[int], frozenset[str])
