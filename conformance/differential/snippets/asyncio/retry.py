# clock: virtual
import asyncio
class Flaky:
    def __init__(self, fails): self.fails = fails; self.calls = 0
    async def __call__(self):
        self.calls += 1
        await asyncio.sleep(.01)
        if self.calls <= self.fails:
            raise ConnectionError(f"attempt {self.calls}")
        return "ok"
async def retry(fn, attempts=3, base=.1):
    for i in range(attempts):
        try:
            async with asyncio.timeout(1):
                return await fn()
        except ConnectionError as e:
            print("failed:", e)
            if i == attempts - 1: raise
            await asyncio.sleep(base * 2 ** i)
async def main():
    print(await retry(Flaky(2)))
    try:
        await retry(Flaky(5))
    except ConnectionError as e:
        print("gave up", e)
asyncio.run(main())
