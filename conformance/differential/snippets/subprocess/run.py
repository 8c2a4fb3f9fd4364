import os
import subprocess
import sys
import threading
import time
from subprocess import DEVNULL, PIPE, STDOUT


def refuse(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__module__, type(e).__name__, e)
        return e


print(subprocess.run(["echo", "a b"], capture_output=True))
print(subprocess.run(["echo", "ä\r\nb"], capture_output=True, text=True))
print(subprocess.run("echo $0 $1; exit 3", shell=True, stdout=PIPE))
print(subprocess.run(["sh", "-c", "cat; echo err >&2"], input=b"in", stdout=PIPE, stderr=STDOUT))
print(subprocess.run(["cat"], input="text ö\n", stdout=PIPE, encoding="latin-1").stdout)
print(subprocess.run(["false"]), subprocess.run(["true"]).check_returncode())
print(subprocess.run(["sh", "-c", "kill -9 $$"]))
e = refuse("check", lambda: subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 2"], check=True, capture_output=True))
print(e.returncode, e.cmd, e.output, e.stdout, e.stderr, e.args)
refuse("signal", lambda: subprocess.run("kill -15 $$", shell=True, check=True))
e = refuse("timeout", lambda: subprocess.run("echo early; exec sleep 5", shell=True, timeout=0.3, stdout=PIPE))
print(e.cmd, e.timeout, e.output, e.stderr)
refuse("missing", lambda: subprocess.run(["/no/such/program"]))
refuse("missing", lambda: subprocess.run("no_such_program_here"))
refuse("directory", lambda: subprocess.run(["true"], cwd="/no/such/folder"))
refuse("permission", lambda: subprocess.run(["/etc/passwd"]))
refuse("input", lambda: subprocess.run(["cat"], input=b"", stdin=PIPE))
refuse("capture", lambda: subprocess.run(["cat"], capture_output=True, stdout=PIPE))
refuse("nothing", lambda: subprocess.run([]))
refuse("type", lambda: subprocess.run([1]))
refuse("null", lambda: subprocess.run(["a\0b"]))
refuse("text", lambda: subprocess.run(["cat"], input="text", stdout=PIPE))
refuse("override", lambda: subprocess.check_output(["true"], stdout=PIPE))
refuse("unknown", lambda: subprocess.run(["true"], nonsense=1))
print(subprocess.check_output(["pwd"], cwd="/", text=True), subprocess.check_output(["cat"], input=None))
print(subprocess.check_output("echo $X-$HOME", shell=True, env={"X": "1"}))
print(subprocess.call(["sh", "-c", "exit 4"]), subprocess.check_call(["true"]))
refuse("check_call", lambda: subprocess.check_call("exit 5", shell=True))
print(subprocess.getoutput("echo a; echo b"), subprocess.getstatusoutput("echo c; exit 6"))
print(subprocess.list2cmdline(["a b", 'c"d', "", "e\\", "f g\\"]))
print(subprocess.run(["sh", "-c", "echo gone"], stdout=DEVNULL, stdin=DEVNULL))
print(subprocess.run(["printf", "%s|", *map(str, range(3))], stdout=PIPE).stdout)
big = subprocess.run(["cat"], input=b"0123456789" * 100_000, stdout=PIPE).stdout
print(len(big), big[-10:])

p = subprocess.Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1)
print(p.args, p.returncode, p.poll(), p, isinstance(p.pid, int))
p.stdin.write("one\n")
print(repr(p.stdout.readline()))
p.stdin.write("two\nthree")
p.stdin.close()
print(list(p.stdout), p.wait(), p.returncode, p)
p.stdout.close()
refuse("closed", lambda: p.stdout.read())
refuse("closed", lambda: p.stdin.write("x"))
with subprocess.Popen(["sh", "-c", "read x; echo got $x; read y; echo got $y"], stdin=PIPE, stdout=PIPE) as p:
    p.stdin.write(b"1\n")
    p.stdin.flush()
    print(p.stdout.readline())
    print(p.communicate(b"2\n"))
print(p.returncode)
p = subprocess.Popen(["sleep", "10"])
print(p.poll())
refuse("wait", lambda: p.wait(timeout=0.05))
p.terminate()
print(p.wait(), p.poll(), p.kill())
p = subprocess.Popen(["sh", "-c", "echo x; sleep 0.3; echo y"], stdout=PIPE)
refuse("communicate", lambda: p.communicate(timeout=0.1))
print(p.communicate())
with subprocess.Popen("for i in 1 2 3; do echo line $i; done", shell=True, stdout=PIPE, text=True) as p:
    for line in p.stdout:
        print(line.rstrip())
p = subprocess.Popen(["sh", "-c", "printf 'abc\\ndef\\n'"], stdout=PIPE)
print(p.stdout.read(2), p.stdout.read1(1), p.stdout.readline(), p.stdout.readlines(), p.stdout.read(), p.wait())
p = subprocess.Popen(["true"], stdin=PIPE)
p.wait()
refuse("pipe", lambda: (p.stdin.write(b"x" * 100000), p.stdin.flush()))
a = subprocess.Popen(["echo", "through a pipe"], stdout=PIPE)
print(a.communicate()[0])
with open(os.devnull, "w") as null:
    print(subprocess.call(["echo", "nowhere"], stdout=null))
sys.stdout.flush()
subprocess.run(["echo", "inherited"])
sys.stdout.flush()

start = time.monotonic()
results = []


def in_thread(n):
    results.append(subprocess.run(["sh", "-c", f"sleep 0.3; echo {n}"], stdout=PIPE, text=True).stdout.strip())


threads = [threading.Thread(target=in_thread, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), time.monotonic() - start < 1)


class Lazy:
    @property
    def value(self):
        return subprocess.check_output(["echo", "from a property"])


print(Lazy().value, sorted([2, 1], key=lambda n: int(subprocess.check_output(["echo", str(n)]))))
print(issubclass(subprocess.TimeoutExpired, subprocess.SubprocessError), subprocess.CalledProcessError(1, "x"))
print(subprocess.CalledProcessError(-9, "x"), subprocess.CalledProcessError(-99, ["x"]), subprocess.TimeoutExpired("c", 1))
