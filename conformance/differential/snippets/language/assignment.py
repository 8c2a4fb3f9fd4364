a, b = 1, 2
a, b = b, a
print(a, b)
[x, *y, z] = range(5)
print(x, y, z)
(p, (q, r)), s = (1, (2, 3)), 4
print(p, q, r, s)
for bad in ((1,), (1, 2, 3)):
    try:
        m, n = bad
    except ValueError as e: print(e)
try: m, n = 5
except TypeError as e: print(e)
try: m, *n, o = [1]
except ValueError as e: print(e)
d = {}
i = 0
i, d[i] = 1, 2
print(i, d)
x = y = z = []
x.append(1); print(y, z is x)
class O: pass
o = O()
o.a = o.b = 3
o.a += 4
d["k"] = 1
d["k"] += 10
l = [1, 2, 3]
l[0] += 5
l += [9]
l[1:2] = [7, 7]
del l[0], d["k"]
print(o.a, o.b, d, l)
def order(n):
    print("o", n); return n
D = {}
D[order(1)] = order(2)
order(D)[order(3)] = order(4)
def f(*a, **k): print(a, k)
f(order(1), *[order(2)], order(3), k=order(4), **{"z": order(5)})
{order(1): order(2), order(3): order(4)}
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"c": 3}})
if (n := 10) > 5: print(n)
print([y := 1, y ** 2], y)
print(any((last := v) > 2 for v in [1, 2, 3, 4]), last)
x: int = 5
y: "str"
print(__annotations__)
class C:
    a: int = 1
    b: str
    def m(self): pass
print(C.__annotations__)
def g(x: int, *a: str, k: float = 1.0) -> None: "doc"
print(g.__annotations__, g.__doc__, g.__defaults__, g.__kwdefaults__, g.__name__, g.__qualname__)
i = 5
i <<= 2; i |= 1; i ^= 3; i &= 0xff; i //= 2; i **= 2; i %= 50; i -= 1; i *= 3
print(i, ~i, +i, not i)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, "a" in "abc", 3 not in [1], None is None)
print(1 if [] else 2, [] or {} or 0, 1 and 2 and 3, 0 and 1)
lst = list(range(10))
print(lst[1:5], lst[::-1], lst[-3:], lst[::2])
t = 1,
print(t, (), ((),))
print(f"{1+1} {'a' 'b'} {3.0:.3f} {'x':>{5}} {x!s} {x=} {x = :>4} {{}}")
del x
try: x
except NameError as e: print(e)
print(0x10, 0b11, 0o17, 1_000, 1e3, 1j, b"a\x00b", r"\n", "é😀", len("😀"), -5, 10**30)
lam = lambda a, b=2, *c, d=4, **e: (a, b, c, d, e)
print(lam(1), lam(1, 3, 5, d=6, z=7))
