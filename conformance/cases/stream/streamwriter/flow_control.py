# Statements: stream.writer.drain
# Recorded in real time
import asyncio


async def main():
    read_on = asyncio.Event()
    total = asyncio.get_running_loop().create_future()

    async def slow(reader, writer):
        await read_on.wait()
        total.set_result(len(await reader.read()))
        writer.close()

    async with await asyncio.start_server(slow, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        size = 32 * 1024 * 1024
        writer.write(bytes(size))
        draining = asyncio.create_task(writer.drain())
        await asyncio.sleep(0.05)
        print("waits while the other end does not read:", not draining.done())
        read_on.set()
        await draining
        writer.write_eof()
        print("all arrived:", await total == size)
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
