# Statements: tasks.timeout.nested_inner, tasks.timeout.nested_outer
import asyncio


async def nest(outer_delay, inner_delay):
    try:
        async with asyncio.timeout(outer_delay) as outer:
            try:
                async with asyncio.timeout(inner_delay) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner timeout")
            await asyncio.sleep(0.1)
            print("the outer block goes on")
    except TimeoutError:
        print("outer timeout")
    print(outer.expired(), inner.expired(), asyncio.current_task().cancelling())


async def main():
    await nest(2, 1)
    await nest(1, 2)
    await nest(1.05, 1)


asyncio.run(main())
