# Statements: future.awaitable, future.set_result, future.set_exception, future.done, future.cancelled,
#   future.result.value, future.result.exception, future.result.cancelled, future.result.pending,
#   future.exception.value, future.exception.cancelled, future.exception.pending
import asyncio


def show(future):
    print("done" if future.done() else "pending", "cancelled" if future.cancelled() else "")
    for method in (future.result, future.exception):
        try:
            print("  ", repr(method()))
        except BaseException as error:
            print("  ", "raises", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    for finish in (
        lambda future: None,
        lambda future: future.set_result(42),
        lambda future: future.set_exception(ValueError("wrong")),
        lambda future: future.cancel("enough"),
    ):
        future = loop.create_future()
        finish(future)
        show(future)
        if future.done():
            try:
                print("  ", "await:", await future)
            except BaseException as error:
                print("  ", "await:", repr(error))


asyncio.run(main())
