# Statements: stream.reader.async_for, stream.reader.readline, stream.reader.readline.partial, stream.reader.readline.end
import asyncio


def filled(data):
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    return reader


async def main():
    reader = filled(b"one\ntwo\r\nthree")
    for _ in range(4):
        print(await reader.readline())

    async for line in filled(b"a\n\nb"):
        print("line", line)

    slow = asyncio.StreamReader()
    waiting = asyncio.create_task(slow.readline())
    slow.feed_data(b"not yet ")
    await asyncio.sleep(1)
    print("waits for the newline", not waiting.done())
    slow.feed_data(b"done\nrest")
    print(await waiting)


asyncio.run(main())
