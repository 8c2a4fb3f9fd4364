"""round() of floats."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 0.1, 1e16, 1e22, -1e300, 5e-324, 1.7976931348623157e308, 123.456,
          float("inf"), float("-inf"), float("nan"), 9007199254740993.0]

for a in FLOATS + [2.675, 1.005, 0.125, 0.375, 1234.5678, 5e15 + 0.5, -2.5, 3.5, 15.5, 25.0, 350.0, 1e22 / 3]:
    show(f"round({a!r})", round, a)
    show(f"round({a!r}, None)", round, a, None)
    for n in [*range(-8, 20), 22, 23, 300, 400, -300, -400]:
        show(f"round({a!r}, {n})", round, a, n)
show("ndigits", round, 1.5, "a")
show("ndigits", round, 1.5, 1.0)
x = 0.1
for i in range(300):
    print(round(x, i % 7), round(x * 1000, 1), round(x))
    x = x * 1.37 + 0.05 if x < 1e12 else x / 1e12


class Celsius(float):
    pass


c = Celsius(21.5)
print(c, repr(c), c + 1, type(c + 1).__name__, f"{c:.2f}", "%.1f" % c, c == 21.5, hash(c) == hash(21.5), round(c))
