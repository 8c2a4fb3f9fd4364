"""Methods and attributes of int, rounding, conversions to bytes and back."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


INTS = [0, 1, -1, 2, -3, 7, 10, 255, -256, 2**31 - 1, 2**31, -(2**31), 2**32, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1,
        2**63, -(2**64), 10**20, 1 - 10**20, 3**100]

for a in [*INTS, True, False]:
    for name in ["bit_length", "bit_count", "conjugate", "as_integer_ratio", "is_integer", "__trunc__", "__floor__",
                 "__ceil__", "__index__", "__int__", "__bool__", "__hash__", "__repr__", "__abs__", "__neg__", "__pos__"]:
        show(f"{a}.{name}()", getattr(a, name))
    print(a.real, a.imag, a.numerator, a.denominator, abs(a), -a, +a, bool(a), hash(a), float(a))
    print(hex(a), oct(a), bin(a))
    for n in range(-25, 3):
        show(f"round({a}, {n})", round, a, n)
    for length in [0, 1, 2, 4, 8, 9]:
        for order in ["big", "little"]:
            for signed in [True, False]:
                show(f"{a} to_bytes {length} {order} {signed}", a.to_bytes, length, order, signed=signed)
for data in [b"", b"\x00", b"\x01", b"\xff", b"\x80\x00", b"\xff" * 8, b"\x01" * 20, [1, 2], [300], bytearray(b"ab"), "a", 5]:
    for order in ["big", "little", "x"]:
        for signed in [True, False]:
            show(f"from_bytes {data!r} {order} {signed}", int.from_bytes, data, order, signed=signed)
show("too big", (300).to_bytes)
show("byteorder", (3).to_bytes, 1, 2)
show("length", (3).to_bytes, -1)
print(~5, ~-6, ~(2**70), ~0)
