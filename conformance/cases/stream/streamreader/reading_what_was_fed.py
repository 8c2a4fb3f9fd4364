# Statements: stream.reader.read.all, stream.reader.read.zero, stream.reader.read.some, stream.reader.read.end, stream.reader.feed_eof, stream.reader.at_eof
import asyncio


async def main():
    reader = asyncio.StreamReader()
    print(await reader.read(0))
    waiting = asyncio.create_task(reader.read(4))
    await asyncio.sleep(0)
    print("waits", not waiting.done())
    reader.feed_data(b"ab")
    print("gets what there is", await waiting)
    reader.feed_data(b"cdefgh")
    print("at most", await reader.read(4))

    everything = asyncio.create_task(reader.read())
    await asyncio.sleep(1)
    reader.feed_data(b"ij")
    await asyncio.sleep(1)
    print("until the end", not everything.done(), reader.at_eof())
    reader.feed_eof()
    print(await everything, reader.at_eof())
    print(await reader.read(), await reader.read(3), await reader.read(-1))


asyncio.run(main())
