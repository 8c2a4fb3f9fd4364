# Statements: tasks.task.no_set_result, tasks.task.no_set_exception
import asyncio


async def main():
    task = asyncio.current_task()
    for attempt in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            attempt()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
