# stderr: whole
import asyncio
def cb(t): raise ValueError("cb")
async def f(): pass
async def main():
    t = asyncio.create_task(f())
    t.add_done_callback(cb)
    await asyncio.sleep(0.01)
asyncio.run(main())
