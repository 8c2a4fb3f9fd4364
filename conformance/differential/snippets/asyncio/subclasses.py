# clock: virtual
import asyncio
class F(asyncio.Future):
    def set_result(self, r):
        print("set_result", r)
        super().set_result(r)
    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg)
class T(asyncio.Task):
    def cancel(self, msg=None):
        print("T.cancel")
        return super().cancel(msg=msg)
    def __repr__(self): return f"<T {self.get_name()}>"
async def main():
    f = F()
    loop = asyncio.get_running_loop()
    loop.call_later(.1, f.set_result, 5)
    print(await f)
    g = F()
    async def w(): await g
    t = T(w(), name="tt")
    print(t)
    await asyncio.sleep(0)
    t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print(e.args)
    loop.set_task_factory(lambda loop, coro, **kw: T(coro, loop=loop, **kw))
    t = asyncio.create_task(asyncio.sleep(0, 3), name="made")
    print(t, await t)
    class Duck:
        def __init__(self, fut): self.fut = fut; self._asyncio_future_blocking = False
        def __await__(self): return self.fut.__await__()
    ff = loop.create_future(); loop.call_soon(ff.set_result, "duck")
    print(await Duck(ff))
    print(asyncio.isfuture(f), asyncio.isfuture(3), asyncio.isfuture(t), asyncio.iscoroutine(w()), asyncio.iscoroutinefunction(w))
asyncio.run(main())
