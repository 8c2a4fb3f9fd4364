# Statements: loop.run_forever.until_stop, loop.run_forever.stop_before, loop.run_forever.stop_while,
#   loop.run_forever.next_time, loop.run_forever.again
import asyncio


loop = asyncio.new_event_loop()


def callback(name, schedules=None):
    print("  callback", name)
    if schedules:
        loop.call_soon(callback, schedules)


print("stopped before")
loop.call_soon(callback, "ready", "scheduled by ready")
loop.stop()
loop.run_forever()
print("stopped while running")
loop.call_soon(callback, "a", "scheduled by a")
loop.call_soon(loop.stop)
loop.call_soon(callback, "b", "scheduled by b")
loop.run_forever()
print("again")
loop.call_later(1, loop.stop)
loop.run_forever()
print("stopped", loop.is_running())
loop.close()
