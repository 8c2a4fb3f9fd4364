# Statements: subprocess.threads
# Recorded in real time
import asyncio
import threading


async def child():
    process = await asyncio.create_subprocess_exec("echo", "from a thread", stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(), await process.wait())
    print(threading.current_thread() is threading.main_thread())


thread = threading.Thread(target=lambda: asyncio.run(child()))
thread.start()
thread.join()
