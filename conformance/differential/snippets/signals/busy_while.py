# signals: SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass


def spin():
    x = 0
    try:
        while True:
            x += 1
    finally:
        print("finally")


print("ready", flush=True)
spin()
