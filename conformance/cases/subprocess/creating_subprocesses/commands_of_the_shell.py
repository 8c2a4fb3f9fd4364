# Statements: subprocess.shell.process, subprocess.shell.quote
# Recorded in real time
import asyncio
import shlex
from asyncio.subprocess import PIPE


async def shell(command):
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
    out, err = await process.communicate()
    print(type(process).__name__, process.returncode, out, err)


async def main():
    await shell("echo out; echo err >&2; exit 3")
    await shell("printf '%s\\n' a b | sort -r")
    await shell(f"echo {shlex.quote('$(not run); it''s')}")


asyncio.run(main())
