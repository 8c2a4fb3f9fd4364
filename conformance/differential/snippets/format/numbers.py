"""format() of ints, floats and complex numbers with many specifications."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


INTS = [0, -42, 1234, -1234567890, 10**25]
FLOATS = [-0.0, 1.0, 0.1, -123.456, 999.995, 12345678.9, 1e16, 9.999999999999999e22, 5e-324, float("-inf"), float("nan")]
COMPLEX = [1 + 2j, complex(-0.0, float("inf"))]
TYPES = ["", "d", "b", "o", "x", "X", "c", "n", "e", "E", "f", "g", "G", "%", "s", "q"]
BASES = ["", "5", "<10", "^10", "=10", "*^10", "0>8", "010", "+", " ", "-", "#", "#010", "z", ",", "_", "010,", "020_", ".0", ".2",
         ".3", ".10", ".17", ".30", "08.2", "+.3", "#.3", "z.1", ",.2", "020,.2", "\xe9<8", "\U0001f600^9", "<", "=", ".", ".x",
         ",_", "_,", "10,_", "\u0663", "--", "0", "{<5", "x=+#08"]
for base in BASES:
    for kind in TYPES:
        spec = base + kind
        for value in INTS + FLOATS + COMPLEX + [None]:
            show(f"{value!r} {spec!a}", format, value, spec)
