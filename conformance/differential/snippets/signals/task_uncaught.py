# signals: SIGINT
# stderr: whole
import asyncio


async def main():
    print("ready", flush=True)
    await asyncio.sleep(30)


asyncio.run(main())
