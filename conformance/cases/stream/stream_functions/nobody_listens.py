# Statements: stream.open_connection.refused, stream.open_connection.no_loop
# Recorded in real time
import asyncio


async def main():
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection(host, port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno)
    try:
        await asyncio.open_connection(host, port, loop=asyncio.get_running_loop())
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())
