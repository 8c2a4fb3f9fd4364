# Statements: dev.logging.logger, dev.logging.level
import asyncio
import logging


class Collect(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.getMessage().split("\n")[0])


def fails():
    raise ValueError("in a callback")


async def main():
    logger = logging.getLogger("asyncio")
    logger.addHandler(Collect())
    logger.propagate = False
    for level in (logging.INFO, logging.CRITICAL):
        logger.setLevel(level)
        asyncio.get_running_loop().call_soon(fails)
        await asyncio.sleep(0)
        print("level", level)


asyncio.run(main())
