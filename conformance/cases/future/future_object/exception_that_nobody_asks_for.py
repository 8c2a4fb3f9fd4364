# Statements: future.never_retrieved
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    future = loop.create_future()
    future.set_exception(ValueError("nobody asks"))
    del future
    print("deleted")
    future = loop.create_future()
    future.set_exception(ValueError("somebody asks"))
    future.exception()
    del future
    print("end")


asyncio.run(main())
