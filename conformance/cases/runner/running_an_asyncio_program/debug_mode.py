# Statements: runner.run.debug_true, runner.run.debug_false, runner.run.keyword_only
import asyncio


async def main():
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(main()), asyncio.run(main(), debug=True), asyncio.run(main(), debug=False))
coro = main()
try:
    asyncio.run(coro, True)
except TypeError as error:
    print(error)
coro.close()
