def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n


class Seq:
    def __getitem__(self, i):
        print("getitem", i)
        if i > 2:
            raise IndexError("end")
        return i * 10


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len")
        return self.n

    def __iter__(self):
        print("iter")
        return iter(range(self.n))

    def __length_hint__(self):
        print("hint")
        return 7


print(list(Count(3)), tuple(Count(2)), sorted(Count(3)), sum(Count(4)), max(Count(3)), set(Count(3)), [*Count(2)], 1 in Count(3))
print(list(Seq()), 20 in Seq(), [x for x in Seq()], dict(enumerate(Seq())))
print(list(Sized(2)), tuple(Sized(2)), [*Sized(1)], sorted(Sized(2)))
a, b, c = Count(3)
print(a, b, c)
a, *b = Seq()
print(a, b)
cases = ["a, b = [1]", "a, b = [1, 2, 3]", "a, b = 5", "a, b = None", "a, *b = []", "a, *b, c = [1]", "*a, b = (1, 2, 3)", "[a, b] = 'xy'", "(a, (b, c)) = (1, (2, 3))", "a, b = {1: 2, 3: 4}", "a, b = {1}", "a = b = [1]", "a, b, c = 'ab'", "a, b = iter([1, 2, 3])", "*a, = []", "a, b = Count(5)", "a, b = Count(1)", "for a, b in [(1, 2), (3,)]: pass", "[] = ()", "[] = (1,)", "a, b = range(2)", "a, b = b'xy'", "a, b = Sized(2)", "a, *b = Sized(3)"]
for case in cases:

    def run():
        env = {"Count": Count, "Sized": Sized}
        exec(case, env)
        return {k: v for k, v in env.items() if k in "abc"}

    show(case, run)
for bad in [5, None, len, int, object(), 1.5]:
    for name, f in [("for", lambda: [x for x in bad]), ("list", lambda: list(bad)), ("tuple", lambda: tuple(bad)), ("set", lambda: set(bad)), ("dict", lambda: dict(bad)), ("iter", lambda: iter(bad)), ("sorted", lambda: sorted(bad)), ("star", lambda: [*bad]), ("in", lambda: 1 in bad), ("join", lambda: "".join(bad)), ("extend", lambda: [].extend(bad)), ("next", lambda: next(bad)), ("zip", lambda: zip(bad)), ("call", lambda: print(*bad)), ("yield from", lambda: list((lambda: (yield from bad))()))]:
        if not isinstance(bad, object) or type(bad) is not object:
            show(f"{name} {type(bad).__name__}", f)
B = type("B", (), {"__iter__": lambda s: 5})
show("non-iterator", lambda: list(B()))
show("non-iterator", lambda: iter(B()))
N = type("N", (), {"__iter__": None})
show("none iter", lambda: list(N()))
C = type("C", (), {"__iter__": lambda s: iter([1]), "__contains__": None})
show("none contains", lambda: 1 in C())
E = type("E", (), {"__getitem__": lambda s, i: 1 / 0})
show("error", lambda: list(E()))
K = type("K", (), {"__getitem__": lambda s, i: {}[i]})
show("key error", lambda: list(K()))
it = iter([1, 2])
print(list(it), list(it), next(it, "end"))
x = [1]
it = iter(x)
print(next(it), next(it, None))
x.append(2)
print(next(it, "exhausted"), list(it))
x = [1, 2, 3, 4, 5, 6]
for v in x:
    if v % 2:
        x.remove(v)
print(x)
x = [1, 2, 3]
for v in x:
    if len(x) < 8:
        x.append(v * 2)
print(x)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r))
n = iter(lambda: seq.pop(), 0)
seq = [5, 0, 1, 2]
print(list(n), list(n), seq)


def gen():
    yield 1
    yield 2
    return 3


g = gen()
print(next(g), next(g), next(g, "d"))
g = gen()
next(g), next(g)
try:
    next(g)
except StopIteration as e:
    print("value", e.value)
e = enumerate("abc", 1)
print(next(e), list(e), list(e))
z = zip([1, 2, 3], iter([4, 5]))
print(next(z), list(z), list(z))
m = map(lambda a: 10 // a, [1, 0, 5])
print(next(m))
show("map error", lambda: next(m))
print(next(m), next(m, "end"))
f = filter(lambda a: a % 2, range(6))
print(next(f), list(f))
z = zip(range(3), range(3), strict=True)
print(list(z))
it = iter(range(4))
print(list(zip(it, it)))
i = iter("ab")
print(iter(i) is i, type(i).__name__ in ("str_iterator", "str_ascii_iterator"), list(i))
for t in [iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(range(0)), reversed([]), enumerate([]), zip(), map(str, []), filter(None, []), iter(b""), iter(int, 1), iter(Seq()), reversed({}), reversed(())]:
    print(type(t).__name__, type(t), iter(t) is t)
print([y for x in [[1, 2], [3]] for y in x], {x: y for x, y in zip("ab", range(2))}, {x % 2 for x in range(5)}, list(x * y for x in range(3) for y in range(x)))
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j, end=" ")
    else:
        print("inner else")
else:
    print("outer else")
while True:
    break
else:
    print("never")
print(*map(lambda *a: a, [1, 2], "ab"), *reversed("xyz"))
a = [3, 1, 2]
a.sort(key=lambda v: -v)
print(a, min(a, key=lambda v: abs(v - 2)), list(zip(*[[1, 2], [3, 4]])))
first, *_, last = range(10)
print(first, last, _)
