# Statements: runner.runner.several, runner.runner.same_context, runner.runner.run_returns
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def count():
    var.set(var.get() + 1)
    return var.get(), asyncio.get_running_loop()


async def fails():
    raise ValueError("fails")


with asyncio.Runner() as runner:
    first, loop1 = runner.run(count())
    second, loop2 = runner.run(count())
    print(first, second, loop1 is loop2, loop1.is_closed(), var.get())
    try:
        runner.run(fails())
    except ValueError as error:
        print(repr(error))
    print(runner.run(count())[0])
print(loop1.is_closed())
