# Statements: stream.open_unix_connection.pair, stream.start_unix_server, stream.unix.path_like, stream.unix.cleanup
# Recorded in real time
import asyncio
import pathlib
import tempfile


async def shout(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "socket")
        server = await asyncio.start_unix_server(shout, path)
        async with server:
            reader, writer = await asyncio.open_unix_connection(path)
            print(type(reader).__name__, type(writer).__name__, path.exists())
            writer.write(b"over a file\n")
            print(await reader.readline())
            writer.close()
            await writer.wait_closed()
        print("after closing", path.exists())

        server = await asyncio.start_unix_server(shout, str(path), cleanup_socket=False)
        server.close()
        await server.wait_closed()
        print("kept", path.exists())


asyncio.run(main())
