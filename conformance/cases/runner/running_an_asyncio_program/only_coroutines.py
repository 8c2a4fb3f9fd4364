# Statements: runner.run.coroutine_only, runner.runner.coroutine_only
import asyncio


async def main():
    pass


for thing in (1, None, print):
    for run in (asyncio.run, asyncio.Runner().run):
        try:
            run(thing)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, str(error).replace(repr(print), "print"))
