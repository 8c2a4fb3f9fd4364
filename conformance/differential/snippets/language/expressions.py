import asyncio
# misc
def f(a, b=[], *args, c, d={}, **kw): return a, b, args, c, d, kw
print(f(1, c=2), f(1, 2, 3, c=4, z=5))
try: f(1, 2)
except TypeError as e: print(e)
try: f(c=1)
except TypeError as e: print(e)
class A:
    def m(self, x, *, k=1, **o): return x, k, o
    async def am(self, x=5, *a, k): return x, a, k
    def g(self, n=2, *, s=3):
        yield from range(n)
        return s
    def __len__(self): return 0
    def __contains__(self, x): return x
a = A()
print(a.m(1, k=2, z=3), a.m(**{"x": 4}), list(a.g(n=3)), list(a.g()), bool(a), 0 in a, "x" not in a)
for call in (lambda: a.m(), lambda: a.m(1, 2), lambda: a.am(), lambda: a.g(1, 2), lambda: A.m(), lambda: a.m(1, x=2), lambda: a.g(q=1)):
    try: call()
    except TypeError as e: print(e)
print(asyncio.run(a.am(k=3)), asyncio.run(a.am(1, 2, 3, k=4)))
def outer():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    for i in range(3): add(i)
    return total
print(outer())
def loopvars():
    for i in range(3): pass
    for j in []: pass
    try: return i, j
    except UnboundLocalError as e: return i, str(e)
print(loopvars())
def rng():
    r = []
    for i in range(10, 0, -3): r.append(i)
    for i in range(2, 5): r.append(i); i = 100
    n = 3
    for i in range(n): n = 10; r.append(i)
    for i in range(True): r.append(i)
    for i in range(10**20, 10**20 + 2): r.append(i)
    try:
        for i in range(1.5): pass
    except TypeError as e: r.append(str(e))
    return r
print(rng())
x = 5
def cond():
    return "a" if x > 10 else "b" if x > 4 else "c"
print(cond(), 1 if x else 2, not (x and 0), x or 1/0, None or 0 or "", [] and 1)
print(-2 ** 2, (-2) ** 2, 2 ** -1, 7 % -3, -7 // 2, 1 << 70, ~5, 5 & 3 | 4 ^ 1)
big = 2 ** 53
big += 1; print(big, big - 1, big * big)
i = 9007199254740991
i += 1; print(i); i -= 2; print(i)
s = "abc"
print(s == "abc", s != "abd", s < "abd", "b" in s, s + "d", s * 2, "😀a" == "😀a", s == 5)
print(1 == 1.0, 1 < 1.5, True == 1, True + True, 3 > 2.5, (1, 2) < (1, 3), [1] == [1], {1: 2} == {1: 2})
n = None
print(n is None, n == None, n is not None, type(n).__name__)
try: n.foo
except AttributeError as e: print(e)
try: n.foo()
except AttributeError as e: print(e)
try: n()
except TypeError as e: print(e)
try: n[0]
except TypeError as e: print(e)
try: n[0] = 1
except TypeError as e: print(e)
try: del n[0]
except TypeError as e: print(e)
try: del a.zz
except AttributeError as e: print(e)
for v in (5, "s", 1.5, True, f, A, a, print, len, [], asyncio):
    try: v.nope
    except AttributeError as e: print(str(e)[:60])
    try: v.nope()
    except AttributeError as e: print(str(e)[:60])
print(f"{x:{'>'}{8}}|{x!r:^5}|{'q':*^7}|{1_000_000:,}|{0.1+0.2:.3f}|{x=!r}|{'{'}|{{}}")
print(f"{'nested ' + f'{x + 1}'}", f'{"a" if x else "b"}', rf"\n{x}", f"{x:%}")
@lambda c: c
class Dec: pass
print(Dec.__name__)
async def agen():
    for i in range(2):
        yield i
async def comp():
    return [i async for i in agen()], {i async for i in agen()}, [j for i in range(2) for j in [i, await asyncio.sleep(0, i)]], sum([k async for k in agen()])
print(asyncio.run(comp()))
async def gexp():
    return [v async for v in (i * 2 async for i in agen())]
print(asyncio.run(gexp()))
lst = [3, 1, 2]
lst.sort(key=lambda v: -v); print(lst, sorted(lst, reverse=True), max(lst, key=lambda v: -v), min(1, 2), sum(lst))
print([*map(lambda p, q: p + q, [1, 2], [3, 4])], list(zip("ab", [1, 2])), dict(a=1, **{"b": 2}), [(k, v) for k, v in enumerate("xy")])
global_var = 1
def use_global():
    global global_var, created
    global_var += 1; created = 5
    del created
    return global_var
print(use_global(), "created" in globals())
while True:
    x -= 1
    if x == 2: continue
    if x < 0: break
else: print("no")
while x < 3: x += 1
else: print("else", x)
for p, (q, *r) in [(1, (2, 3, 4)), (5, (6,))]: print(p, q, r)
for d in [{}]:
    for d["k"] in range(2): pass
    print(d)
assert True, "no"
print(__name__, __file__.endswith("more.py"))
