# clock: virtual
import asyncio
print(type(asyncio.get_event_loop_policy()).__name__)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
async def f(): return asyncio.get_event_loop() is asyncio.get_running_loop()
print(loop.run_until_complete(f()))
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.set_event_loop(3)
except TypeError as e:
    print(e)
loop.close()
class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("making")
        return super().new_event_loop()
asyncio.set_event_loop_policy(P())
print(asyncio.run(f()))
asyncio.set_event_loop_policy(None)
fut = asyncio.Future(loop=asyncio.new_event_loop())
print(fut)
fut.get_loop().close()
class MyLoop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **kw):
        print("create_task")
        return super().create_task(coro, **kw)
    def call_soon(self, cb, *args, context=None):
        print("call_soon", getattr(cb, "__name__", type(cb).__name__))
        return super().call_soon(cb, *args, context=context)
async def g():
    await asyncio.sleep(0)
    return 4
print(asyncio.run(g(), loop_factory=MyLoop))
