# signals: SIGINT SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass


def once():
    n = 0
    while True:
        n += 1


for attempt in range(2):
    try:
        print("ready", flush=True)
        once()
    except KeyboardInterrupt:
        print("caught", attempt)
print("done")
