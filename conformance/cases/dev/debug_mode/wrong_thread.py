# Statements: dev.debug.wrong_thread
# Recorded in real time: threads wait in it.
import asyncio
import threading


def in_thread(loop):
    for attempt in (lambda: loop.call_soon(print), lambda: loop.call_at(0, print)):
        try:
            attempt()
        except RuntimeError as error:
            print(error)


async def main():
    thread = threading.Thread(target=in_thread, args=(asyncio.get_running_loop(),))
    thread.start()
    thread.join()


asyncio.run(main(), debug=True)
