log = []


class A:
    def __init__(self, n="A"):
        self.n = n

    def __repr__(self):
        return self.n

    def __add__(self, o):
        log.append(f"{self.n}.add({o!r})")
        return NotImplemented if o == "no" else "A+"

    def __radd__(self, o):
        log.append(f"{self.n}.radd({o!r})")
        return NotImplemented if o == "no" else "+A"

    def __eq__(self, o):
        log.append(f"{self.n}.eq({o!r})")
        return NotImplemented

    def __lt__(self, o):
        log.append(f"{self.n}.lt({o!r})")
        return NotImplemented

    def __gt__(self, o):
        log.append(f"{self.n}.gt({o!r})")
        return "gt"


class B(A):
    def __init__(self):
        super().__init__("B")

    def __radd__(self, o):
        log.append(f"B.radd({o!r})")
        return NotImplemented


class C(A):
    def __init__(self):
        super().__init__("C")


class Neither:
    def __repr__(self):
        return "Neither"


def show(label, f):
    log.clear()
    try:
        r = repr(f())
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(label, "->", r, log)


a, b, c, n = A(), B(), C(), Neither()
values = {"a": a, "b": b, "c": c, "n": n, "i": 1, "s": "no", "l": [1], "t": (1,), "x": 1.5, "none": None}
for ln, left in values.items():
    for rn, right in values.items():
        for op in ["+", "==", "<", ">", "!=", "-"]:
            show(f"{ln} {op} {rn}", lambda: eval(f"left {op} right", {"left": left, "right": right}))


class InPlace:
    def __init__(self):
        self.v = 0

    def __iadd__(self, o):
        self.v += o
        return self

    def __isub__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return f"sub {o}"

    def __imul__(self, o):
        return "replaced"


x = InPlace()
y = x
x += 5
print(x is y, x.v)
x -= 3
print(x)
x = InPlace()
x *= 2
print(x)
for name, op in [("pow", "**"), ("matmul", "@"), ("floordiv", "//"), ("mod", "%"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"), ("truediv", "/"), ("mul", "*"), ("sub", "-"), ("add", "+")]:
    T = type("T", (), {f"__{name}__": lambda s, o, name=name: f"{name} {o}", f"__r{name}__": lambda s, o, name=name: f"r{name} {o}", f"__i{name}__": lambda s, o, name=name: f"i{name} {o}"})
    t = T()
    env = {"t": t, "n": n}
    print(eval(f"t {op} 5", env), eval(f"5 {op} t", env), eval(f"[1] {op} t", env), eval(f"t {op} None", env))
    exec(f"t {op}= 7", env)
    print(env["t"])
    for l, r in [("1", "'a'"), ("'a'", "1"), ("[]", "{}"), ("None", "1"), ("1.5", "[]"), ("1j", "None"), ("n", "1"), ("1", "n"), ("{}", "{1}"), ("len", "1"), ("int", "1"), ("()", "[]"), ("b''", "''"), ("range(3)", "1")]:
        show(f"{l} {op} {r}", lambda: eval(f"{l} {op} {r}", {"n": n}))

        def inplace():
            env = {"n": n}
            exec(f"v = {l}\nv {op}= {r}", env)
            return env["v"]

        show(f"{l} {op}= {r}", inplace)
for op in ["-", "+", "~", "not "]:
    for v in ["1", "-5", "True", "1.5", "'a'", "None", "[]", "10**30", "n", "0", "1j", "float('nan')"]:
        show(f"{op}{v}", lambda: eval(f"{op}{v}", {"n": n}) if not (op == "~" and v == "True") else None)
U = type("U", (), {"__neg__": lambda s: "neg", "__pos__": lambda s: "pos", "__invert__": lambda s: "inv", "__abs__": lambda s: "abs", "__bool__": lambda s: False, "__len__": lambda s: 3, "__index__": lambda s: 2})
u = U()
print(-u, +u, ~u, abs(u), not u, [1, 2, 3][u], "abc"[u], hex(u), "a" * u, u in [u])
for bad in [{"__bool__": lambda s: 1}, {"__len__": lambda s: -1}, {"__len__": lambda s: "x"}, {"__len__": lambda s: 2**70}, {"__index__": lambda s: "x"}, {"__contains__": lambda s, o: "yes"}, {"__contains__": None}, {"__iter__": None}, {"__getitem__": lambda s, i: [5, 6][i]}, {"__eq__": lambda s, o: []}, {"__hash__": None}]:
    v = type("V", (), bad)()
    show(f"bool {list(bad)}", lambda: bool(v))
    show(f"len {list(bad)}", lambda: len(v))
    show(f"in {list(bad)}", lambda: 6 in v)
    show(f"index {list(bad)}", lambda: [1][v])
    show(f"eq {list(bad)}", lambda: (v == 1, v != 1, v == v))
    show(f"hash {list(bad)}", lambda: isinstance(hash(v), int))
    show(f"iter {list(bad)}", lambda: list(v))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, None is None is not True)
print(1 if [] else 2, [] or "x", [1] and "y", 0 or 0.0 or None, not [], not not "a")
print(1 + True, True + True, True * 3, -True, True / 2, True // 1, 5 % True, True << 3, True & 1, True | 0, True ^ True, ~5)
print(None == None, None != 0, None == False, [] == (), "1" == 1, 1 == 1.0, 0.1 + 0.2 == 0.3, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 == float("inf"))
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], (1, 2) <= (1, 2), "a" < "b", "Z" < "a", b"a" < b"b", [1, "a"] == [1, "a"], {1: 2} == {1: 2.0})
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], nan is nan, (nan,) == (nan,), [float("nan")] == [float("nan")], {nan} == {nan})
