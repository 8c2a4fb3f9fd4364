# Statements: sync.barrier.parties_positive
import asyncio


for parties in (0, -1, 1):
    try:
        print(asyncio.Barrier(parties).parties)
    except ValueError as error:
        print(error)
