# Statements: sync.semaphore.negative
import asyncio


for value in (-1, 0):
    try:
        asyncio.Semaphore(value)
        print(value, "is fine")
    except ValueError as error:
        print(error)
