"""Task cancellation: CancelledError is raised at the await, clean-up runs, and the error goes on."""

import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"{self.name}: open")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        reason = exc_type.__name__ if exc_type else "done"
        print(f"{self.name}: closed ({reason})")


async def follow(name):
    async with Connection(name):
        try:
            while True:
                await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print(f"{name}: stopping, because {error}")
            raise
        finally:
            print(f"{name}: flushed")


async def save(name, seconds):
    """Finishes what it has begun, and only then lets itself be cancelled."""
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        await asyncio.sleep(seconds)
        print(f"{name}: saved anyway")
        raise


async def main():
    feed = asyncio.create_task(follow("feed"))
    await asyncio.sleep(0.01)
    feed.cancel("the user left")
    try:
        await feed
    except asyncio.CancelledError:
        print("feed is cancelled:", feed.cancelled())

    draft = asyncio.create_task(save("draft", 0.1))
    await asyncio.sleep(0)
    print("asked:", draft.cancel(), "- requests:", draft.cancelling())
    await asyncio.wait([draft])
    print("draft is cancelled:", draft.cancelled())

    never = asyncio.create_task(follow("never started"))
    never.cancel()
    await asyncio.gather(never, return_exceptions=True)
    print("never ran:", never.cancelled(), "- again:", never.cancel())


asyncio.run(main())
