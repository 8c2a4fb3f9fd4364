# Statements: stream.writer.transport, stream.writer.get_extra_info
# Recorded in real time
import asyncio


async def main():
    async def serve(reader, writer):
        await reader.read()
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        print(isinstance(writer.transport, asyncio.Transport))
        print(writer.get_extra_info("peername") == address)
        print(writer.get_extra_info("sockname")[0])
        print(writer.get_extra_info("no such thing"), writer.get_extra_info("no such thing", "a default"))
        writer.close()
        await writer.wait_closed()
        print(writer.transport.is_closing())


asyncio.run(main())
