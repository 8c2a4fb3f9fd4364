# stderr: whole
import asyncio
async def main():
    1 / 0
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
