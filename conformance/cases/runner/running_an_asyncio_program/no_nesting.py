# Statements: runner.run.no_nesting, runner.runner.run_nested
import asyncio


async def inner():
    pass


async def main():
    for attempt in (asyncio.run, asyncio.Runner().run):
        coro = inner()
        try:
            attempt(coro)
        except RuntimeError as error:
            print(error)
        coro.close()


asyncio.run(main())
