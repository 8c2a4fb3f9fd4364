"""Scheduling from other threads: run_coroutine_threadsafe() and its future."""

import asyncio
import threading


async def answer(question, seconds):
    await asyncio.sleep(seconds)
    if question == "why":
        raise LookupError("no answer")
    return f"{question}: because"


class Service:
    """An event loop in a thread of its own, for a program that is not asynchronous."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, name="service")

    def _run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def ask(self, question, seconds=0.01, timeout=None):
        future = asyncio.run_coroutine_threadsafe(answer(question, seconds), self.loop)
        try:
            return future.result(timeout)
        except TimeoutError:
            print("too slow, cancelled:", future.cancel())
        except LookupError as error:
            return f"error: {error}"


with Service() as service:
    print(service.ask("where"))
    print(service.ask("why"))
    print(service.ask("when", seconds=5, timeout=0.05))
print("closed:", service.loop.is_closed(), "- alive:", service.thread.is_alive())
