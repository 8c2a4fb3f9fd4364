# Statements: tasks.timeout.context_manager, tasks.timeout.cancels, tasks.timeout.transforms,
#   tasks.timeout.outside_only, tasks.timeout.continues, tasks.timeout.cause, tasks.timeout.number
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for delay in (2, 0.5):
        start = loop.time()
        try:
            async with asyncio.timeout(delay):
                try:
                    await asyncio.sleep(10)
                except TimeoutError:
                    print("never printed")
                except asyncio.CancelledError as error:
                    print("inside:", repr(error), asyncio.current_task().cancelling())
                    raise
        except TimeoutError as error:
            print("outside:", repr(error), repr(error.__cause__), f"{loop.time() - start:.1f}")
        print("goes on", asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("undisturbed")


asyncio.run(main())
