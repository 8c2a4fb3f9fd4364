# stderr: whole
import asyncio
async def g():
    try:
        yield 1
    except ValueError as e:
        raise KeyError("k") from e
async def main():
    a = g()
    await a.__anext__()
    await a.athrow(ValueError("v"))
asyncio.run(main())
