def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


values = [0, 1, -1, 2, 3, -7, 10, True, 2**31, -(2**31), 2**53 - 1, 2**53, -(2**53), 2**63, 10**20, 0.0, -0.0, 1.0, 1.5, -2.5, 1e300, float("inf"), float("nan"), 0.1]
for a in values:
    for b in values:
        for op in ["+", "-", "*", "/", "//", "%"]:
            show(f"{a} {op} {b}", lambda: eval(f"a {op} b", {"a": a, "b": b}))
        print(a, b, a < b, a <= b, a == b, a != b, a > b, a >= b)
        show(f"divmod {a} {b}", lambda: divmod(a, b))
        if isinstance(a, int) and isinstance(b, int):
            for op in ["&", "|", "^"]:
                show(f"{a} {op} {b}", lambda: eval(f"a {op} b", {"a": a, "b": b}))
        if abs(b) < 100:
            show(f"{a} ** {b}", lambda: a**b)
            show(f"{a} << {b}", lambda: a << b)
            show(f"{a} >> {b}", lambda: a >> b)
    print(a, -a, +a, abs(a), hash(a) if a == a else "nan", bool(a), str(a))
for b, e, m in [(2, 10, 1000), (3, -1, 7), (2, -1, 4), (5, 3, -7), (-5, 3, 7), (2, 3, 0), (10**20, 10**10, 97), (2, 0, 1), (2.0, 3, 5), (2, 3, None), ("a", 1, 2), (2, "a", 3), (7, 2, True)]:
    show(f"pow({b}, {e}, {m})", lambda: pow(b, e, m))
x = 2**53 - 1
x += 1
print(x)
x += 1
print(x)
x -= 2
print(x)
x *= 4
print(x, x // 3, x % 1000, -x // 3, x >> 3, x & 0xFF)
total = 0
for i in range(1000):
    total = total * 31 + i & 0xFFFFFFFF
print(total)
f = 1
for i in range(1, 40):
    f *= i
print(f)
a, b = 0, 1
for _ in range(120):
    a, b = b, a + b
print(a)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, 7.5 // 2, -7.5 // 2, -7.5 % 2, 1e20 // 3)
print(0 * -1, 0 * -5 == 0, str(0 * -1), -0, 0 // -5, 0 % -5, -0.0, 0.0 * -1, -0.0 + 0)
