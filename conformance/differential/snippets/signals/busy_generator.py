# signals: SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass


def numbers():
    try:
        n = 0
        while True:
            n += 1
            yield n
    finally:
        print("closed")


def total():
    t = 0
    for n in numbers():
        t = n


print("ready", flush=True)
try:
    total()
except KeyboardInterrupt:
    print("interrupted")
