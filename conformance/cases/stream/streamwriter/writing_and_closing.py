# Statements: stream.writer.write, stream.writer.writelines, stream.writer.close, stream.writer.wait_closed, stream.writer.is_closing, stream.writer.write_eof, stream.writer.can_write_eof, stream.writer.drain
# Recorded in real time
import asyncio


async def main():
    received = asyncio.get_running_loop().create_future()

    async def collect(reader, writer):
        received.set_result(await reader.read())
        writer.write(b"thank you")
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(collect, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"one ")
        writer.writelines([b"two ", bytearray(b"three "), memoryview(b"four")])
        print("drain", await writer.drain())
        print("can write the end", writer.can_write_eof())
        writer.write_eof()
        print(await received)
        print(await reader.read())
        print("closing", writer.is_closing())
        writer.close()
        print("closing", writer.is_closing())
        print("closed", await writer.wait_closed())


asyncio.run(main())
