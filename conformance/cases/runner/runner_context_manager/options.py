# Statements: runner.runner.debug, runner.runner.loop_factory, runner.runner.get_loop, runner.runner.lazy
import asyncio


def factory():
    print("factory called")
    return asyncio.new_event_loop()


async def main():
    return asyncio.get_running_loop()


runner = asyncio.Runner(debug=True, loop_factory=factory)
print("made")
with runner:
    print("entered")
    loop = runner.get_loop()
    print(loop.get_debug(), runner.run(main()) is loop)
lazy = asyncio.Runner(loop_factory=factory)
print("made")
lazy.get_loop()
lazy.close()
