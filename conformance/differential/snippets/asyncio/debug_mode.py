# clock: virtual
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    try:
        loop.call_soon(3)
    except TypeError as e:
        print(e)
    async def c(): pass
    x = c()
    try:
        loop.call_soon(x)
    except TypeError as e:
        print(e)
    x.close()
    try:
        loop.call_later(1, c)
    except TypeError as e:
        print(e)
asyncio.run(main(), debug=True)
