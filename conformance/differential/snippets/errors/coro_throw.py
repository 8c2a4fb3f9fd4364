# stderr: whole
async def f():
    import asyncio
    await asyncio.sleep(0)
c = f()
c.send(None)
c.throw(ValueError("thrown"))
