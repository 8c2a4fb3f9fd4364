# signals: SIGUSR1 SIGTERM
# stderr: whole
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, lambda: print("usr1") or print("ready", flush=True))
    loop.add_signal_handler(signal.SIGTERM, done.set)
    print("ready", flush=True)
    await done.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR2))
    print(signal.getsignal(signal.SIGUSR1))


asyncio.run(main())
