# Statements: stream.reader.readuntil, stream.reader.readuntil.overrun, stream.reader.readuntil.end, stream.reader.readuntil.tuple
import asyncio


async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"a\nbb;;c,d;")
    print(await reader.readuntil())
    print(await reader.readuntil(b";;"))
    print(await reader.readuntil((b";", b",")))
    print(await reader.readuntil(separator=(b"xyz", b";")))

    reader.feed_data(b"longer than eight;")
    try:
        await reader.readuntil(b";")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    print("still there", await reader.read(6))
    await reader.read(100)

    reader.feed_data(b"tail")
    reader.feed_eof()
    try:
        await reader.readuntil(b";")
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    print(await reader.read(), reader.at_eof())
    try:
        await reader.readuntil(b"")
    except ValueError as error:
        print(error)


asyncio.run(main())
