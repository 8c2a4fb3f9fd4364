# Statements: tasks.wait.already_done
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    done_future, open_future = loop.create_future(), loop.create_future()
    done_future.set_result(1)
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        handle = loop.call_soon(print, "one turn of the loop")
        done, pending = await asyncio.wait([done_future, open_future], timeout=1, return_when=when)
        print(when, len(done), len(pending))
        handle.cancel()
    handle = loop.call_soon(print, "one turn of the loop")
    done, pending = await asyncio.wait([done_future])
    print(len(done), len(pending))


asyncio.run(main())
