# Statements: future.set_result.twice, future.set_exception.twice, future.cancel.done, future.cancelled.check
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for first in (lambda f: f.set_result(1), lambda f: f.set_exception(KeyError("k")), lambda f: f.cancel()):
        future = loop.create_future()
        first(future)
        for second in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
            try:
                second()
            except asyncio.InvalidStateError as error:
                print(type(error).__name__, str(error).replace("<", "").split(" ")[0])
        print(future.cancel(), future.cancelled())
        if not future.cancelled():
            print("could be set, had it not been done:", repr(future.exception()))


asyncio.run(main())
