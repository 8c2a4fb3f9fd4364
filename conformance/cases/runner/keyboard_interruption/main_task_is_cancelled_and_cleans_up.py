# Statements: runner.sigint.cancels_main, runner.sigint.raises, runner.sigint.handler_removed
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    loop.call_later(0.1, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main: CancelledError")
        raise
    finally:
        print("main: clean-up")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
