# stderr: whole
import asyncio
def handler(loop, ctx):
    print(ctx["message"], repr(ctx["exception"]))
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1/0)
    await asyncio.sleep(0)
asyncio.run(main())
