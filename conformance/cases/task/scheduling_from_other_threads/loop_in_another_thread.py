# Statements: tasks.threadsafe.other_way_round
# Recorded in real time: threads wait in it.
import asyncio
import threading


async def work(n):
    await asyncio.sleep(0.01)
    return n * 2


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
print([asyncio.run_coroutine_threadsafe(work(n), loop).result() for n in range(3)])
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
