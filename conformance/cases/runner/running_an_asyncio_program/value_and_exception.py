# Statements: runner.run.returns, runner.run.raises, runner.run.cancelled
import asyncio


async def returns():
    return 42


async def raises():
    raise ValueError("from main")


async def cancelled():
    raise asyncio.CancelledError("by itself")


print(asyncio.run(returns()))
for main in (raises, cancelled):
    try:
        asyncio.run(main())
    except BaseException as error:
        print(repr(error))
