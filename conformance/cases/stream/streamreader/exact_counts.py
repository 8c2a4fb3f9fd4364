# Statements: stream.reader.readexactly, stream.reader.readexactly.end
import asyncio


async def main():
    reader = asyncio.StreamReader()
    waiting = asyncio.create_task(reader.readexactly(5))
    reader.feed_data(b"123")
    await asyncio.sleep(1)
    print("waits", not waiting.done())
    reader.feed_data(b"4567")
    print(await waiting)
    reader.feed_eof()
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected, isinstance(error, EOFError))
    print(await reader.readexactly(0))
    try:
        await reader.readexactly(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
