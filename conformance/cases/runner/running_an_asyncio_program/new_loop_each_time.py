# Statements: runner.run.new_loop, runner.run.loop_factory
import asyncio


async def main():
    return asyncio.get_running_loop()


first, second = asyncio.run(main()), asyncio.run(main())
print(first is second, first.is_closed(), second.is_closed())


def factory():
    print("factory called")
    return asyncio.new_event_loop()


print(asyncio.run(main(), loop_factory=factory).is_closed())
