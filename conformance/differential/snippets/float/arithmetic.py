"""Operators on floats with each other."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 0.1, 1e16, 1e22, -1e300, 5e-324, 1.7976931348623157e308, 123.456,
          float("inf"), float("-inf"), float("nan"), 9007199254740993.0]

OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "/": lambda a, b: a / b,
    "divmod": divmod,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
}

OTHERS = ["a", None, [], 10**400, True]
for name, operation in OPERATIONS.items():
    for a in FLOATS:
        for b in FLOATS + OTHERS:
            label = "10**400" if b == 10**400 else repr(b)
            show(f"{a!r} {name} {label}", operation, a, b)
for a in FLOATS:
    print(repr(-a), repr(+a), abs(a), bool(a), a.is_integer(), a.real, a.imag, a.conjugate())
    show(f"int({a!r})", int, a)
    show(f"ratio {a!r}", a.as_integer_ratio)
    if a == a:
        print(hash(a))
