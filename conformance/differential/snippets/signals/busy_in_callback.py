# signals: SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass


def key(x):
    while True: pass


print("ready", flush=True)
sorted([2, 1], key=key)
