# Statements: exceptions.timeout, exceptions.cancelled.base, exceptions.send_file, exceptions.incomplete_read
import asyncio


print(asyncio.TimeoutError is TimeoutError)
for name in (
    "CancelledError",
    "InvalidStateError",
    "SendfileNotAvailableError",
    "IncompleteReadError",
    "LimitOverrunError",
    "BrokenBarrierError",
    "QueueEmpty",
    "QueueFull",
    "QueueShutDown",
):
    print(name, [base.__name__ for base in getattr(asyncio, name).__mro__[1:-1]])
