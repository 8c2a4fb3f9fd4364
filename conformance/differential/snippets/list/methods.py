def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


lists = [[], [1], [1, 2, 3], [3, 1, 2], ["b", "a"], [1.5, None, True], [[1], [2]], list(range(10))]
indexes = [0, 1, -1, 5, -5, 10, True, 2**70, -(2**70), "x", None, 1.0]
for i, original in enumerate(lists):
    for k in indexes:
        show(f"{i} getitem {k!r}", lambda: original[k])
        c = original.copy()
        show(f"{i} insert {k!r}", lambda: (c.insert(k, "new"), c))
        c = original.copy()
        show(f"{i} pop {k!r}", lambda: (c.pop(k), c))
        c = original.copy()

        def assign():
            c[k] = "v"
            return c

        show(f"{i} setitem {k!r}", assign)
        c = original.copy()

        def delete():
            del c[k]
            return c

        show(f"{i} delitem {k!r}", delete)
        show(f"{i} mul {k!r}", lambda: original * k if not isinstance(k, int) or abs(k) < 100 else original * -1)
        show(f"{i} index {k!r}", lambda: original.index(k))
        show(f"{i} count {k!r}", lambda: original.count(k))
        show(f"{i} in {k!r}", lambda: k in original)
        c = original.copy()
        show(f"{i} remove {k!r}", lambda: (c.remove(k), c))
    c = original.copy()
    show(f"{i} reverse", lambda: (c.reverse(), c))
    show(f"{i} sort", lambda: (c.sort(), c))
    show(f"{i} sort reverse", lambda: (c.sort(reverse=True), c))
    show(f"{i} sort key", lambda: (c.sort(key=str), c))
    show(f"{i} clear", lambda: (c.clear(), c))
    show(f"{i} reversed", lambda: list(reversed(original)))
    show(f"{i} repr", lambda: str(original))
    show(f"{i} len", lambda: len(original))

a = [1, 2, 3, 1, 2, 3]
for args in [(1,), (1, 1), (1, 3), (1, 4), (3, -1), (3, -1, 6), (1, 1, 2), (2, -100, 100), (1, 0, 0), (1, None), (1, "a"), ()]:
    show(f"index{args}", lambda: a.index(*args))

others = [[], [4], (4, 5), "ab", {1: 2}, {7}, range(3), None, 5, iter([8]), b"ab", 1.5]
for o in others:
    show(f"extend {type(o).__name__}", lambda: (lambda c: (c.extend(o), c))([0]))
    show(f"add {type(o).__name__}", lambda: [0] + o)
    show(f"radd {type(o).__name__}", lambda: o + [0])

    def iadd():
        c = [0]
        c += o
        return c

    show(f"iadd {type(o).__name__}", iadd)
    show(f"list {type(o).__name__}", lambda: list(o))
    for op in ["<", "<=", ">", ">=", "==", "!="]:
        show(f"{op} {type(o).__name__}", lambda: eval(f"[4] {op} o", {"o": o}))

x = [1, 2]
x.append(x)
print(x, str(x), len(x))
y = x
x += x
print(y is x, len(y))
x *= 2
print(len(x), y is x)
x *= 0
print(x, y)
x = [1]
x.extend(x)
print(x)

for wrong in ["append()", "append(1, 2)", "extend()", "pop(1, 2)", "insert(1)", "sort(1)", "sort(key=1)", "sort(foo=1)", "clear(1)", "index()", "remove()", "count()", "reverse(1)", "copy(1)", "sort(key=len)", "foo()", "append(object=1)"]:
    show(wrong, lambda: eval(f"[1, 2].{wrong}"))
for wrong in ["list(1)", "list(1, 2)", "list(iterable=[1])", "list.append([1])", "list.append(1, 2)", "list.append()", "[1].__getitem__()", "[].__len__(1)", "list.__add__([1], 2)", "list.__iadd__([1], (2, 3))", "list.__mul__([1], 'a')"]:
    show(wrong, lambda: eval(wrong))
print(hash is not None)
show("hash", lambda: hash([]))


class Sub(list):
    def __repr__(self):
        return f"Sub({list.__repr__(self)})"


s = Sub([3, 1, 2])
print(s, s + [1], type(s + [1]).__name__, s[:2], type(s[:]).__name__, s.copy(), type(s * 2).__name__, sorted(s))
s.sort()
print(s, s == [1, 2, 3], isinstance(s, list), len(s))
s.extra = 5
print(s.extra, s.__dict__)
