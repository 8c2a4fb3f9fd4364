# signals: SIGTERM SIGTERM
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass
import signal

hits = []


def handler(number, frame):
    hits.append(number)
    print("handler", number, frame.f_code.co_name, frame.f_lineno, len(hits))
    if len(hits) == 2:
        raise SystemExit(5)
    print("ready", flush=True)


def spin():
    while True: pass


signal.signal(signal.SIGTERM, handler)
print("ready", flush=True)
try:
    spin()
finally:
    print("bye")
