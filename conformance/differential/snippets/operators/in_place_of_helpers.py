"""Operators on variables, for which the emitted code has quick ways, with operands of every kind."""
values = [
    float("nan"), float("inf"), 1e308, -1.5, 0.0, 0, 1, 2, 7, -1, -7, 2**31 - 1, 2**31, -(2**31) - 1,
    2**53 - 1, 2**53, -(2**53 - 1), 2**60, True, False, -0.0, 2.0, "a", [1], None, (1,),
]  # fmt: skip


def results(a, b):
    for f in (
        lambda: a + b, lambda: a - b, lambda: a * b, lambda: a // b, lambda: a % b, lambda: a / b,
        lambda: a & b, lambda: a | b, lambda: a ^ b, lambda: a == b, lambda: a < b, lambda: a >= b, lambda: a != b,
        lambda: (a + b) * (a - b), lambda: (a * b) % 7, lambda: -a % b, lambda: (a + 1) // (b + 1),
        lambda: (a * a + b * b) * 0.5 > a, lambda: a * 1.0 / (b + 1.0),
    ):  # fmt: skip
        try:
            yield repr(f())
        except Exception as error:
            yield f"{type(error).__name__}: {error}"


def alone(a):
    for f in (
        lambda: a >> 3, lambda: a % 7, lambda: a // 7, lambda: a & 255, lambda: a | 1, lambda: a / 2, lambda: a / 0,
        lambda: a / 0.0, lambda: 2 / a, lambda: a * 0.5, lambda: 1.5 - a, lambda: a < 0.5, lambda: -1 < a,
        lambda: a >= -2.5, lambda: 2 * a, lambda: a * -0.0, lambda: a + 1e999, lambda: a - 1, lambda: 1.5 == a,
        lambda: a < 3 < 5.0, lambda: a // 0, lambda: 5 % a,
    ):  # fmt: skip
        try:
            yield repr(f())
        except Exception as error:
            yield f"{type(error).__name__}: {error}"


def digest(text):
    total = 0
    for character in text:
        total = (total * 31 + ord(character)) % 1_000_000_007
    return total


def isLong(a, b):
    return isinstance(a, (str, list, tuple)) and isinstance(b, int) and b > 100


for a in values:
    print(repr(a), *alone(a), sep=" | ")
    for b in values:
        if not isLong(a, b) and not isLong(b, a):
            print(repr(a), repr(b), digest(" | ".join(results(a, b))))


def items():
    x = [3]
    i = 0
    x[i + 0] += 1
    x[-1] *= 2
    print(x)
    y = {1: 2, "a": 3}
    y[1] += 1
    y["a"] -= 1
    print(y)

    def replace():
        nonlocal x
        x = [7, 8]
        return 1

    print(x[replace() - 1] + x[replace()])
    x = [1, 2, 3]
    x[replace()] = x[0]
    print(x)
    for index in (5, -9, 2**70, "a", 1.0, None):
        try:
            print(x[index])
        except Exception as error:
            print(type(error).__name__, error)
        try:
            x[index] = 1
        except Exception as error:
            print(type(error).__name__, error)

    class Loud(list):
        def __getitem__(self, i):
            return ("got", i)

        def __setitem__(self, i, v):
            print("set", i, v)

    loud = Loud([1, 2])
    i = 1
    print(loud[0], loud[i])
    loud[i] = 5
    loud[0] += (1,)


items()
