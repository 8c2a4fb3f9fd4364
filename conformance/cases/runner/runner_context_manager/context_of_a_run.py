# Statements: runner.runner.run_context
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def main():
    var.set(var.get() + " seen")
    return var.get()


context = contextvars.Context()
context.run(var.set, "given")
with asyncio.Runner() as runner:
    print(runner.run(main(), context=context), runner.run(main()), context[var])
