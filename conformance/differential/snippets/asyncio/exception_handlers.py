# clock: virtual
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def handler(loop, context):
        print(context["message"].split(" at ")[0], repr(context.get("exception")), sorted(context))
    loop.set_exception_handler(handler)
    async def bad():
        raise ValueError("lost")
    asyncio.create_task(bad())
    await asyncio.sleep(.1)
    print("after")
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "custom", "extra": 1})
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
asyncio.run(main())
