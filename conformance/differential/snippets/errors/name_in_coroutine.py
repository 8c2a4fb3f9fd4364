# stderr: whole
import sys
async def main():
    result = 1
    return reslut
try:
    main().send(None)
except NameError:
    raise
