# Statements: stream.start_server.plain
# Recorded in real time
import asyncio


def connected(reader, writer):
    print("called outside of tasks:", asyncio.current_task() is None)
    writer.write(b"hello\n")
    writer.close()


async def main():
    async with await asyncio.start_server(connected, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
