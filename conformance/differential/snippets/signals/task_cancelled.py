# signals: SIGINT
# stderr: whole
import asyncio


async def main():
    try:
        print("ready", flush=True)
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())
        raise
    finally:
        print("cleanup")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
