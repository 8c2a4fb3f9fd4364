"""Powers of floats."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 0.1, 1e16, 1e22, -1e300, 5e-324, 1.7976931348623157e308, 123.456,
          float("inf"), float("-inf"), float("nan"), 9007199254740993.0]

for a in FLOATS:
    for b in FLOATS + [2, 3, -1, -3, 10, 300, 0]:
        if a < 0 and isinstance(b, float) and not b.is_integer():
            continue
        show(f"{a!r} ** {b!r}", lambda: a**b)
for a in [1.1, 2.5, 10.0, 0.3, 7.7]:
    for b in [0.1, 0.25, 2.5, 7, 13, -5, -0.5, 1 / 3, 20.25]:
        print(a, b, a**b)
