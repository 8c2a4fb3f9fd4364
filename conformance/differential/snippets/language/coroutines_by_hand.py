class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        x = yield self.v
        return x
class ACM:
    async def __aenter__(self): print("aenter"); return 1
    async def __aexit__(self, *a): print("aexit", a[0]); return True
class AIt:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > 3: raise StopAsyncIteration
        return self.i
async def agen(n):
    for i in range(n):
        yield i
        await Aw(("ag", i))
async def main(a, *, b=2):
    x = await Aw("first")
    print("x", x)
    async with ACM() as v:
        print("v", v)
        raise ValueError("q")
    async for i in AIt():
        if i == 2: continue
        print("i", i)
    else:
        print("else")
    print([j async for j in agen(2)], {j: j async for j in AIt()})
    print([await Aw(k) for k in range(2)])
    try:
        await Aw("t")
    except KeyError as e:
        print("caught", e)
    finally:
        await Aw("fin")
    return a + b
c = main(1, b=5)
v = c.send(None)
try:
    while True:
        print("y", v)
        if v == "t": v = c.throw(KeyError("boo"))
        else: v = c.send("s")
except StopIteration as e: print("ret", e.value)
print(main.__name__)
c = main(1); c.close()
