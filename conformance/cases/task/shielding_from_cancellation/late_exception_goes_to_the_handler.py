# Statements: tasks.shield.late_exception
import asyncio


async def fails():
    await asyncio.sleep(2)
    raise ValueError("too late")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    inner = asyncio.create_task(fails())
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.sleep(2)
    print(outer.cancelled(), repr(inner.exception()))


asyncio.run(main())
