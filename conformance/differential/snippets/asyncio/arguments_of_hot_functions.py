import asyncio
async def f(): pass
async def main():
    loop = asyncio.get_running_loop()
    def tr(fn, *a, **k):
        try: r = fn(*a, **k)
        except BaseException as e: print(type(e).__name__, e)
        else: print("ok", type(r).__name__); return r
    async with asyncio.TaskGroup() as g:
        for fn in (g.create_task, loop.create_task, asyncio.create_task):
            tr(fn)
            c = f(); tr(fn, c, "x"); c.close()
            c = f(); tr(fn, c, "x", 3); c.close()
            c = f(); tr(fn, c, nome="x"); c.close()
            c = f(); t = tr(fn, c, name="x"); print(t.get_name())
            c = f(); t = tr(fn, coro=c, name=3); print(t.get_name())
            c = f(); t = tr(fn, c, context=None);
            tr(fn, name="q")
            tr(fn, 5)
        c=f()
        try: loop.create_task(c, "y")
        except TypeError as e: print(e)
        try: loop.create_task()
        except TypeError as e: print(e)
        try: g.create_task()
        except TypeError as e: print(e)
        try: loop.create_future(1)
        except TypeError as e: print(e)
        try: asyncio.gather(c, foo=1)
        except TypeError as e: print(e)
        try: asyncio.sleep()
        except TypeError as e: print(e)
        try: asyncio.sleep(1,2,3)
        except TypeError as e: print(e)
        try: asyncio.sleep(1,delay=2)
        except TypeError as e: print(e)
        print(await asyncio.sleep(delay=0, result=5), await asyncio.sleep(0, 4), await asyncio.sleep(0.001, result=9))
        print(await asyncio.gather(c, return_exceptions=True), await asyncio.gather())
asyncio.run(main())
