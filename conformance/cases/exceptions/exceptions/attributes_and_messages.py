# Statements: exceptions.incomplete_read.expected, exceptions.incomplete_read.partial,
#   exceptions.limit_overrun, exceptions.limit_overrun.consumed, exceptions.messages
import asyncio


error = asyncio.IncompleteReadError(b"abc", 10)
print(error, error.partial, error.expected)
error = asyncio.IncompleteReadError(b"", None)
print(error, error.partial, error.expected)
error = asyncio.LimitOverrunError("Separator is not found", 7)
print(error, error.consumed)
print(repr(asyncio.CancelledError()), repr(asyncio.CancelledError("message")))
