# Statements: subprocess.process.send_signal, subprocess.process.terminate, subprocess.process.kill, subprocess.process.returncode.signal
# Recorded in real time
import asyncio
import signal
from asyncio.subprocess import PIPE


async def main():
    script = "trap 'echo caught; exit 5' USR1; echo ready; while :; do sleep 0.01; done"
    process = await asyncio.create_subprocess_shell(script, stdout=PIPE)
    print(await process.stdout.readline())
    process.send_signal(signal.SIGUSR1)
    print(await process.stdout.read(), await process.wait())

    process = await asyncio.create_subprocess_exec("sleep", "30")
    process.terminate()
    print(await process.wait(), -signal.SIGTERM)

    process = await asyncio.create_subprocess_exec("sleep", "30")
    process.kill()
    print(await process.wait(), -signal.SIGKILL)
    try:
        process.kill()
    except ProcessLookupError as error:
        print(type(error).__name__)


asyncio.run(main())
