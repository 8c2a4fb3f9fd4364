"""Operators between ints and other types."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


INTS = [0, 1, -1, 2, -3, 7, 10, 255, -256, 2**31 - 1, 2**31, -(2**31), 2**32, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1,
        2**63, -(2**64), 10**20, 1 - 10**20, 3**100]
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

OTHERS = [True, False, "a", None, [], b"x", 1j, (1,)]
for name, operation in OPERATIONS.items():
    for a in [0, -7, 10**20]:
        for b in OTHERS:
            show(f"{a} {name} {b!r}", operation, a, b)
            show(f"{b!r} {name} {a}", operation, b, a)
    for a in INTS[1::2]:
        for b in FLOATS[::2]:
            show(f"{a} {name} {b!r}", operation, a, b)
            show(f"{b!r} {name} {a}", operation, b, a)
for a in [True, False]:
    for b in [True, False, 3, -1]:
        for name, operation in OPERATIONS.items():
            show(f"{a} {name} {b!r}", operation, a, b)
