# Statements: subprocess.constants.pipe, subprocess.constants.stdout, subprocess.constants.devnull, subprocess.process.stdin, subprocess.process.stdout, subprocess.process.stderr
# Recorded in real time
import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT

both = "cat; echo out; echo err >&2"


async def main():
    print(PIPE, STDOUT, DEVNULL)
    process = await asyncio.create_subprocess_shell(both, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(type(process.stdin).__name__, type(process.stdout).__name__, type(process.stderr).__name__)
    print(await process.communicate(b"in\n"))

    process = await asyncio.create_subprocess_shell(both, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT)
    print(process.stdin, process.stderr)
    print(await process.communicate())

    process = await asyncio.create_subprocess_shell(both, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    print(process.stdin, process.stdout, process.stderr)
    print(await process.communicate())


asyncio.run(main())
