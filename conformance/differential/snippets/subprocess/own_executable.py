import asyncio
import subprocess
import sys

print(subprocess.run([sys.executable, "-c", "import sys; print('hi', sys.argv)", "a"], capture_output=True).stdout)
print(subprocess.check_output([sys.executable, "-V"], text=True).startswith("Python 3.13"))
p = subprocess.Popen(
    [sys.executable, "-u", "-c", "for i in range(2):\n    print(i)\n    print(input())"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    text=True,
)
for text in "ab":
    print(p.stdout.readline(), end="")
    print(text, file=p.stdin, flush=True)
    print(p.stdout.readline(), end="")
print(p.wait())


async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "import sys; print(sys.stdin.read()[::-1])", stdin=-1, stdout=-1
    )
    print(await child.communicate(b"abc"), child.returncode)


asyncio.run(main())
print(subprocess.run([sys.executable, "-c", "raise SystemExit(3)"]).returncode)
