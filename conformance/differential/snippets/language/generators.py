def g():
    try:
        while True:
            try:
                x = yield
                print("recv", x)
            except KeyError as e:
                print("ke", e)
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("fin")
a = g(); next(a); a.send(1); a.throw(KeyError("z")); a.close()
def inner():
    r = []
    while True:
        v = yield len(r)
        if v is None: return r
        r.append(v)
def outer():
    while True:
        res = yield from inner()
        print("res", res)
o = outer(); next(o); o.send(1); o.send(2); print(o.send(None))
def f():
    return (yield)
x = f(); next(x)
try: x.send(5)
except StopIteration as e: print(e.value)
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def deleg(it): return (yield from it)
print(list(deleg([1, 2])), list(deleg("ab")))
try: next(deleg(5))
except TypeError as e: print(e)
ge = (y for y in [1, 2, 3] if y > 1)
print(next(ge), list(ge), next(ge, "dflt"))
z = 10
ge2 = (z for _ in range(2))
z = 20
print(list(ge2))
print([x for x in range(5) if x % 2 if x > 1], [(x, y) for x in range(2) for y in range(x + 1)])
print([[c for c in r] for r in ["ab", "cd"]])
lams = [lambda: i for i in range(3)]; print([l() for l in lams])
print({i: [j for j in range(i)] for i in range(3)})
def walrus():
    if any((m := n) > 1 for n in [1, 2, 3]): return m
print(walrus())
def nest():
    x = 1
    return [x + y for y in range(2)], [x for x in range(2)], x
print(nest())
def sl(n):
    for i in range(n):
        if i == 3: return "three"
        yield i
print(list(sl(10)))
import asyncio
async def ag():
    try:
        for i in range(3):
            y = yield i
            if y: print("y", y)
    finally:
        print("ag fin")
async def main():
    async for v in ag():
        print(v)
        if v == 1: break
    r = [x async for x in ag() if x]
    print(r)
    a = ag()
    print(await a.asend(None), await a.asend("s"))
    await a.aclose()
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError: print("timeout")
    rs = await asyncio.gather(*(asyncio.sleep(0.001 * i, i) for i in range(3)))
    print(rs)
    async def t(n):
        await asyncio.sleep(0)
        return n
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(t(i)) for i in range(3)]
    print([x.result() for x in ts])
    return "done"
print(asyncio.run(main()))
