# clock: virtual
import asyncio
async def work(n):
    print("start", n)
    await asyncio.sleep(n / 100)
    print("end", n)
    return n * 2
async def main():
    t = asyncio.create_task(work(1), name="first")
    print(t.get_name(), t.done(), t.cancelled(), t.cancelling())
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        t.set_result(1)
    except RuntimeError as e:
        print(e)
    try:
        t.set_exception(ValueError())
    except RuntimeError as e:
        print(e)
    t.set_name("renamed")
    print(await t, t.get_name(), t.done(), t.result(), t.exception())
    t2 = asyncio.create_task(work(2))
    print(t2.get_name())
    t3 = asyncio.create_task(work(3), name=33)
    print(repr(t3.get_name()))
    await t2
    await t3
    print(asyncio.current_task().get_name(), asyncio.current_task().get_coro().__name__)
    print(len(asyncio.all_tasks()))
    print(t.get_coro().__qualname__, t.get_stack())
asyncio.run(main())
