# clock: virtual
import asyncio, contextvars
v = contextvars.ContextVar("v", default="d")
async def child(n):
    print(n, v.get())
    v.set(f"child{n}")
    await asyncio.sleep(0)
    print(n, v.get())
async def main():
    v.set("main")
    t1 = asyncio.create_task(child(1))
    v.set("main2")
    t2 = asyncio.create_task(child(2))
    await t1; await t2
    print(v.get())
    await child(3)
    print(v.get())
    ctx = contextvars.copy_context()
    ctx.run(v.set, "in ctx")
    t = asyncio.create_task(child(4), context=ctx)
    await t
    print(ctx[v], v.get(), v in ctx, len(ctx) >= 1)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon", v.get()))
    loop.call_soon(lambda: print("soon ctx", v.get()), context=ctx)
    await asyncio.sleep(0)
    tok = v.set("tmp")
    print(tok.old_value, tok.var is v, v.get())
    v.reset(tok)
    print(v.get())
    try:
        v.reset(tok)
    except RuntimeError as e:
        print("already used" in str(e), str(e)[:12])
    w = contextvars.ContextVar("w")
    try:
        w.get()
    except LookupError as e:
        print(type(e).__name__)
    print(w.get("fallback"))
    f = loop.create_future()
    f.add_done_callback(lambda f: print("cb", v.get()))
    v.set("later")
    f.set_result(1)
    await asyncio.sleep(0)
    try:
        ctx.run(lambda: ctx.run(print, 1))
    except RuntimeError as e:
        print("cannot enter" in str(e))
    tok = ctx.run(v.set, "x")
    try:
        v.reset(tok)
    except ValueError as e:
        print("different Context" in str(e))
asyncio.run(main())
print(v.get())
