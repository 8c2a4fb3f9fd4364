# Statements: stream.open_connection.limit, stream.start_server.limit
# Recorded in real time
import asyncio


async def main():
    result = asyncio.get_running_loop().create_future()

    async def serve(reader, writer):
        try:
            await reader.readuntil(b"!")
        except asyncio.LimitOverrunError as error:
            result.set_result(str(error))
        writer.write(b"x" * 70000 + b"\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0, limit=5) as server:
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(b"more than five!")
        print("server:", await result)
        try:
            await reader.readuntil()
        except asyncio.LimitOverrunError as error:
            print("client:", error)
        writer.close()

    reader = asyncio.StreamReader()
    reader.feed_data(b"y" * 65537)
    try:
        await reader.readuntil()
    except asyncio.LimitOverrunError as error:
        print("64 KiB:", error)


asyncio.run(main())
