# signals: SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import time


def key(x):
    time.sleep(30)
    return x


print("ready", flush=True)
try:
    sorted([2, 1], key=key)
except KeyboardInterrupt:
    print("interrupted")
