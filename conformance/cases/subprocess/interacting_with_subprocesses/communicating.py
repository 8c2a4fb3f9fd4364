# Statements: subprocess.process.communicate, subprocess.process.communicate.pair, subprocess.process.communicate.broken, subprocess.process.communicate.closes, subprocess.process.no_text
# Recorded in real time
import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("tr", "a-z", "A-Z", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"some words"), process.returncode)

    process = await asyncio.create_subprocess_shell("echo oops >&2", stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)

    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    print(await process.communicate(b"x" * 1_000_000), process.returncode)

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print("without input", await process.communicate(), process.returncode)

    for option in ("universal_newlines", "text"):
        try:
            await asyncio.create_subprocess_exec("true", **{option: True})
        except ValueError as error:
            print(error)


asyncio.run(main())
