# Statements: tasks.group.base_exceptions_grouped
import asyncio


class Special(BaseException):
    pass


async def fails(error):
    raise error


async def main():
    for errors in ([ValueError(1), Special(2)], [ValueError(1), TypeError(2)]):
        try:
            async with asyncio.TaskGroup() as tg:
                for error in errors:
                    tg.create_task(fails(error))
        except BaseExceptionGroup as group:
            print(type(group).__name__, group.exceptions)


asyncio.run(main())
