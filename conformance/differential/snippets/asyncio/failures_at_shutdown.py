# clock: virtual
"""What tasks raise while `asyncio.run` ends them, after a main that failed."""

import asyncio
async def stubborn():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("at shutdown")
async def main():
    asyncio.create_task(stubborn(), name="st")
    await asyncio.sleep(0)
    raise KeyError("main")
def handler_main():
    loop_factory = asyncio.new_event_loop
    async def m():
        asyncio.get_running_loop().set_exception_handler(lambda l, c: print(c["message"], repr(c["exception"]), repr(c["exception"].__context__), repr(c["exception"].__context__.__context__), repr(c['exception'].__context__.__context__ and c['exception'].__context__.__context__.__context__)))
        await main()
    try: asyncio.run(m())
    except KeyError as e: print(repr(e), repr(e.__context__))
handler_main()
asyncio.run(main())
