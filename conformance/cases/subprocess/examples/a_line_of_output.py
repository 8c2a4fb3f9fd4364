# Statements: subprocess.examples.line
# Recorded in real time
import asyncio


async def first_line(*command):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    line = (await process.stdout.readline()).decode("ascii").rstrip()
    await process.wait()
    return line, process.returncode


print(asyncio.run(first_line("printf", "a line\nand another\n")))
