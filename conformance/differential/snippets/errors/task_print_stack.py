# stderr: whole
import asyncio, sys
async def inner():
    await asyncio.sleep(1)
async def f():
    await inner()
async def main():
    t = asyncio.create_task(f(), name="t")
    await asyncio.sleep(0)
    t.print_stack(file=sys.stdout)
    print([fr.f_lineno for fr in t.get_stack()])
    t.cancel()
asyncio.run(main())
