# Statements: future.cancel, future.cancel.msg
import asyncio


async def waiter(future):
    try:
        await future
    except asyncio.CancelledError as error:
        print("waiter:", repr(error))
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("callback", f.cancelled()))
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    print(future.cancel("the message"), future.cancelled(), future.cancel())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
