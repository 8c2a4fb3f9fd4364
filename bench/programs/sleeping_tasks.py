# measures: process
import asyncio
import time


async def sleeper(i):
    await asyncio.sleep(0.5 + (i % 100) / 1000)
    return i


async def main():
    tasks = [asyncio.create_task(sleeper(i)) for i in range(100_000)]
    total = 0
    for task in tasks:
        total += await task
    return total


start = time.perf_counter()
result = asyncio.run(main())
print(f"100,000 tasks\t{time.perf_counter() - start}")
assert result == 4_999_950_000
