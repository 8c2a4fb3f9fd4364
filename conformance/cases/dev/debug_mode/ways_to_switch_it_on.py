# Statements: dev.debug.run, dev.debug.set_debug
import asyncio


async def main():
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(main()), asyncio.run(main(), debug=True))
loop = asyncio.new_event_loop()
loop.set_debug(True)
print(loop.run_until_complete(main()))
loop.close()
