# Statements: stream.open_connection.pair, stream.start_server.callback, stream.start_server.task, stream.start_server.server, stream.examples.echo
# Recorded in real time
import asyncio


async def echo(reader, writer):
    print("a client:", type(reader).__name__, type(writer).__name__, "in", type(asyncio.current_task()).__name__)
    data = await reader.read(100)
    writer.write(data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(type(server).__name__, server.is_serving(), host)
    async with server:
        for message in ("first", "second"):
            reader, writer = await asyncio.open_connection(host, port)
            print(isinstance(reader, asyncio.StreamReader), isinstance(writer, asyncio.StreamWriter))
            writer.write(message.encode())
            await writer.drain()
            print("received", (await reader.read()).decode())
            writer.close()
            await writer.wait_closed()
    print("afterwards", server.is_serving())


asyncio.run(main())
