"""Task object: results, exceptions, callbacks, names, and cancellation that can be taken back."""

import asyncio


async def divide(a, b):
    await asyncio.sleep(0.01)
    return a / b


def report(task):
    if task.cancelled():
        outcome = "cancelled"
    elif task.exception() is not None:
        outcome = repr(task.exception())
    else:
        outcome = f"result {task.result()}"
    print(f"{task.get_name()}: {outcome}")


async def patient(times):
    """Takes back as many cancellations as it is told to."""
    for _ in range(times):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            left = asyncio.current_task().uncancel()
            print("  taken back, requests left:", left)
    await asyncio.sleep(0.01)
    return "finished"


async def main():
    good = asyncio.create_task(divide(6, 3), name="good")
    bad = asyncio.create_task(divide(1, 0), name="bad")
    gone = asyncio.create_task(divide(1, 1), name="gone")
    for task in (good, bad, gone):
        task.add_done_callback(report)

    for ask in (good.result, good.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError:", error)
    try:
        good.set_result(1)
    except RuntimeError as error:
        print("RuntimeError:", error)

    gone.cancel("not needed")
    await asyncio.wait([good, bad, gone])
    good.set_name("good, renamed")
    print(good.get_name(), good.done(), good.cancelled(), await good)
    good.add_done_callback(report)
    print(bad.remove_done_callback(report), good.get_coro().__name__)
    await asyncio.sleep(0)

    task = asyncio.create_task(patient(2))
    for _ in range(2):
        await asyncio.sleep(0.01)
        print("cancel:", task.cancel(), task.cancelling())
        await asyncio.sleep(0)
    print(await task, task.cancelling(), task.cancelled())


asyncio.run(main())
