# clock: virtual
import asyncio
async def main():
    t = asyncio.current_task()
    try:
        await t
    except RuntimeError as e:
        print(str(e).split(":")[0])
    loop2 = asyncio.new_event_loop()
    f = loop2.create_future()
    try:
        await f
    except RuntimeError as e:
        print("attached to a different loop" in str(e))
    loop2.close()
    class Y:
        def __await__(self): yield 3
    try:
        await Y()
    except RuntimeError as e:
        print(e)
    class Z:
        def __await__(self): yield asyncio.get_running_loop().create_future()
    try:
        await Z()
    except RuntimeError as e:
        print(str(e).split(" in task")[0])
    class N:
        def __await__(self):
            x = yield
            print("resumed with", x)
            return 7
    print(await N())
asyncio.run(main())
