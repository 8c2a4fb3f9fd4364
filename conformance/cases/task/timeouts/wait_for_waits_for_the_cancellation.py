# Statements: tasks.wait_for.waits_for_cancellation, tasks.wait_for.exception_during_cancellation,
#   tasks.wait_for.result_beats_timeout
import asyncio


async def slow_to_end(how):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(2)
        if how == "error":
            raise ValueError("while being cancelled")
        if how == "value":
            return "value"
        raise


async def main():
    loop = asyncio.get_running_loop()
    for how in ("obey", "error", "value"):
        start = loop.time()
        try:
            print(await asyncio.wait_for(slow_to_end(how), 1))
        except (TimeoutError, ValueError) as error:
            print(how, repr(error), f"{loop.time() - start:.1f}")


asyncio.run(main())
