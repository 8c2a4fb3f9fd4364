# signals: SIGINT SIGTERM
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
print("ready", flush=True)
n = 0
while n < 40_000_000:
    n += 1
print("still here")
signal.signal(signal.SIGTERM, lambda number, frame: print("end", number) or exit(3))
print("ready", flush=True)
while True:
    n += 1
