# Statements: tasks.task.print_stack, tasks.task.print_stack.file
import asyncio
import io


async def fails():
    raise ValueError("fails")


async def sleeps():
    await asyncio.sleep(1)


async def main():
    sleeping, failing = asyncio.create_task(sleeps(), name="sleeps"), asyncio.create_task(fails(), name="fails")
    await asyncio.sleep(0)
    for task in (sleeping, failing):
        file = io.StringIO()
        task.print_stack(file=file)
        for line in file.getvalue().splitlines():
            print("|", line.split("<")[0])
    failing.exception()
    await sleeping
    file = io.StringIO()
    sleeping.print_stack(file=file)
    print(file.getvalue().split("<")[0])


asyncio.run(main())
