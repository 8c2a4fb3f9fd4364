# Statements: tasks.group.empty, tasks.group.reenter
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "callback")
    group = asyncio.TaskGroup()
    async with group:
        print("block")
    print("left without giving way")
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(str(error).split("> ")[-1])
    await asyncio.sleep(0)


asyncio.run(main())
