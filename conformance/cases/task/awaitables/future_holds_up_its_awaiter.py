# Statements: tasks.awaitables.future_waits, tasks.awaitables.future_exception
import asyncio


async def wait_for_it(future, name):
    print(name, "waits")
    try:
        print(name, "got", await future)
    except ValueError as error:
        print(name, "raised", error)


async def main():
    loop = asyncio.get_running_loop()
    good, bad = loop.create_future(), loop.create_future()
    tasks = [asyncio.create_task(wait_for_it(good, "a")), asyncio.create_task(wait_for_it(bad, "b"))]
    await asyncio.sleep(5)
    print("nothing for five seconds", [t.done() for t in tasks])
    good.set_result("value")
    bad.set_exception(ValueError("wrong"))
    print("set, and still", [t.done() for t in tasks])
    await asyncio.wait(tasks)


asyncio.run(main())
