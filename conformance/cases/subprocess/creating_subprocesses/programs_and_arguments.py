# Statements: subprocess.exec.process, subprocess.exec.arguments, subprocess.exec.options, subprocess.exec.missing
# Recorded in real time
import asyncio
import os
import tempfile
from asyncio.subprocess import PIPE


async def output(*arguments, **options):
    process = await asyncio.create_subprocess_exec(*arguments, stdout=PIPE, **options)
    data, _ = await process.communicate()
    return type(process).__name__, data, process.returncode


async def main():
    print(await output("echo", "two words", "*", "$HOME", ";"))
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        _, where, _ = await output("pwd", cwd=folder)
        print(where.decode().rstrip("\n") == folder)
    print(await output("/bin/sh", "-c", "echo $NAME", env={"NAME": "value"}))
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as error:
        print(error)


asyncio.run(main())
