# signals: SIGINT SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import asyncio


async def main():
    last = 0
    print("ready", flush=True)
    while True: last = asyncio.current_task().cancelling() if last else (asyncio.current_task().cancelling() and (print("ready", flush=True) or 1))


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    tb = e.__traceback__
    while tb is not None:
        print(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
