# signals: SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import itertools

print("ready", flush=True)
print([0 for i in itertools.count() if i < 0])
