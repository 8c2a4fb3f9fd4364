# clock: virtual
import asyncio
async def ag():
    try:
        while True:
            yield 1
            await asyncio.sleep(0)
    finally:
        print("cleanup start")
        await asyncio.sleep(0)
        print("cleanup end")
keep = []
async def main():
    a = ag()
    keep.append(a)
    async for x in a:
        break
    print("main ends")
asyncio.run(main())
print("after run")
