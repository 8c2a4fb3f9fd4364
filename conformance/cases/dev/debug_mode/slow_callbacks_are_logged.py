# Statements: dev.debug.slow_callback, dev.debug.slow_duration
import asyncio
import logging
import time


class Collect(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        print(record.levelname, text.split("<")[0], text.split("> ")[-1][:10])


async def slow(seconds):
    time.sleep(seconds)


async def main():
    logger = logging.getLogger("asyncio")
    logger.addHandler(Collect())
    logger.propagate = False
    await asyncio.create_task(slow(0.05))
    await asyncio.create_task(slow(0.2))
    asyncio.get_running_loop().slow_callback_duration = 1
    await asyncio.create_task(slow(0.5))
    print("end")


asyncio.run(main(), debug=True)
