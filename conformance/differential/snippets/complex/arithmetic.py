"""Complex numbers: operators, text, attributes."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


VALUES = [0j, 1j, 1 + 2j, -1.5 - 2.5j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(float("nan"), 1), 1e200 + 1e200j,
          2 + 0j, 3, -2.5, True, 10**20]
for a in VALUES:
    for b in VALUES:
        show(f"{a!r} + {b!r}", lambda: a + b)
        show(f"{a!r} - {b!r}", lambda: a - b)
        show(f"{a!r} * {b!r}", lambda: a * b)
        show(f"{a!r} / {b!r}", lambda: a / b)
        show(f"{a!r} == {b!r}", lambda: a == b)
        show(f"{a!r} != {b!r}", lambda: a != b)
for a in VALUES[:9]:
    print(repr(a), str(a), a.real, a.imag, a.conjugate(), bool(a), -a, +a)
    show(f"abs({a!r})", abs, a)
    for b in [1, "x", 2.0, 1j]:
        show(f"{a!r} < {b!r}", lambda: a < b)
        show(f"{a!r} // {b!r}", lambda: a // b)
        show(f"{a!r} % {b!r}", lambda: a % b)
    for n in [0, 1, 2, 3, -1, -2]:
        show(f"{a!r} ** {n}", lambda: a**n)
    if a == a:
        print(hash(a))
    show("int", int, a)
    show("float", float, a)
TEXTS = ["1+2j", "1-2j", "j", "-j", "+j", "1+j", "(1+2j)", " ( 1+2j ) ", "1 + 2j", "1+2", "2j+1", "1j2", "infj", "nan+nanj",
         "1e5+1e-5j", "1_0+2_0j", "(1", "1)", "()", "1+2J", "inf-infj", ".5+.5j", "1.+2.j", "--1j", "1+-2j", "", "_1", "1_"]
for text in TEXTS:
    show(f"complex({text!r})", complex, text)
for a in [1, 2.5, 1j, 1 + 1j, "x", None, -0.0, True]:
    for b in [1, 2.5, 1j, 1 + 1j, "x", None, -0.0, True]:
        show(f"complex({a!r}, {b!r})", complex, a, b)
show("imag", complex, imag=2)
show("real", complex, real=1, imag=2)
show("unknown", complex, 1, foo=2)
