# Statements: subprocess.process.wait, subprocess.process.returncode, subprocess.process.no_poll, subprocess.process.no_timeout, subprocess.process.pid
# Recorded in real time
import asyncio


async def main():
    process = await asyncio.create_subprocess_shell("sleep 0.2; exit 7")
    print(process.returncode, process.pid > 0, hasattr(process, "poll"))
    print(await process.wait(), process.returncode, await process.wait())

    slow = await asyncio.create_subprocess_exec("sleep", "30")
    try:
        await asyncio.wait_for(slow.wait(), 0.1)
    except TimeoutError:
        print("timed out", slow.returncode)
    for method in (slow.wait, slow.communicate):
        try:
            await method(timeout=1)
        except TypeError as error:
            print(error)
    slow.kill()
    await slow.wait()

    shell = await asyncio.create_subprocess_shell("echo $$", stdout=asyncio.subprocess.PIPE)
    out, _ = await shell.communicate()
    print("the shell's number:", int(out) == shell.pid)


asyncio.run(main())
