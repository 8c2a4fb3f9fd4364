# Statements: runner.runner.close, runner.runner.close_twice, runner.runner.closed,
#   runner.runner.closed_by_with
import asyncio


async def numbers():
    try:
        yield 1
    finally:
        print("finalised")


kept = []


async def main():
    generator = numbers()
    kept.append(generator)
    return await anext(generator)


runner = asyncio.Runner()
print(runner.run(main()))
loop = runner.get_loop()
print("close")
runner.close()
runner.close()
print(loop.is_closed())
coro = main()
for attempt in (lambda: runner.run(coro), runner.get_loop, runner.__enter__):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
coro.close()
with asyncio.Runner() as other:
    loop = other.get_loop()
print(loop.is_closed())
