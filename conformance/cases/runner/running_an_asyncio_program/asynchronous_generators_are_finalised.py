# Statements: runner.run.asyncgens
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(1)
        print("finalised")


async def main():
    generator = numbers()
    print(await anext(generator))
    print("main ends")
    return generator


kept = asyncio.run(main())
print("after run")
