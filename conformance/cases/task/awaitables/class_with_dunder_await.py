# Statements: tasks.awaitables.custom
import asyncio


class Twice:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        print("one turn later")
        yield from asyncio.sleep(1).__await__()
        print("one second later")
        return self.value * 2


async def main():
    print(await Twice(21))
    print(await asyncio.gather(Twice(1), Twice(2)))


asyncio.run(main())
