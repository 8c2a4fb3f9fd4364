"""int() of text in all bases, of bytes, and of other things."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


TEXTS = ["0", "1", "-1", "+5", " 12 ", "\t7\n", "1_000", "_1", "1_", "1__0", "0x1f", "0X1F", "0b101", "0o17", "0_0", "00",
         "012", "-0x10", "- 1", "", "  ", "abc", "z", "1.5", "\u0663", "\uff11\uff12", "1e5", "0x", "0b2", "0x_1f",
         "\xa05\xa0", "9" * 60, "1" * 25, "\xe9", "inf", "+", "\U0001d7cf\U0001d7d0", "0xg", "ff", "FF", "7f_ff", "\x1c5"]
for text in TEXTS:
    show(f"int({text!a})", int, text)
    for base in [0, 2, 3, 8, 10, 16, 36, 1, 37, -1]:
        show(f"int({text!a}, {base})", int, text, base)
    if text.isascii():
        show(f"int({text.encode()!a})", int, text.encode())
        show(f"int(bytearray {text!a})", int, bytearray(text.encode()), 16)
for value in [1.5, -1.5, 1e20, float("inf"), float("nan"), 1j, None, [], {}, b"", True, object]:
    show(f"int({value!r})", int, value)
show("no arguments", int)
show("base alone", int, base=10)
show("not text with base", int, 5, 10)
show("base of a wrong type", int, "1", "2")
show("x by name", int, x=1)
show("digits", int, "9" * 5000)
show("str digits", str, 10**5000)
print(len(str(10**4299)), int("9" * 4300) % 97)


class Index:
    def __index__(self):
        return 42


class Int:
    def __int__(self):
        return 43


class Bad:
    def __int__(self):
        return "44"


print(int(Index()), int(Int()), [0, 1, 2][: Index()])
show("bad __int__", int, Bad())
show("base index", int, "z", Index())


class Money(int):
    def __repr__(self):
        return f"Money({int(self)})"


m = Money(5)
print(m, m + 1, type(m + 1).__name__, Money("7", 8), m == 5, hash(m) == hash(5), {5: "five"}[m], [10, 20, 30, 40, 50, 60][m])
print(f"{m}", f"{m:04d}", "%d %s" % (m, m), str(m), m.bit_length(), -m, m * Money(3), isinstance(m, int))

import sys

for limit in [100, 0, 640, -1, "a", 10**20, 639]:
    show(f"limit {limit}", sys.set_int_max_str_digits, limit)
    print(sys.get_int_max_str_digits())
show("beyond the limit", str, 10**700)
show("beyond the limit", int, "1" * 641)
show("within the limit", len, str(10**600))
show("other bases", len, hex(10**700))
sys.set_int_max_str_digits(0)
print(len(str(10**6000)))
