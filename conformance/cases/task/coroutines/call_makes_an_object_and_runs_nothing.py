# Statements: tasks.coroutines.call_does_nothing, tasks.coroutines.repr, tasks.awaitables.function_and_object
import inspect
import re


async def greet():
    print("never printed")


coro = greet()
print(type(coro).__name__)
print(re.sub("0x[0-9a-f]+", "0x...", repr(coro)))
print(inspect.iscoroutinefunction(greet), inspect.iscoroutine(greet))
print(inspect.iscoroutinefunction(coro), inspect.iscoroutine(coro))
coro.close()
