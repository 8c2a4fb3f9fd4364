# signals: SIGINT
# stderr: whole
import time

begin = time.perf_counter()
while time.perf_counter() < begin + 0.4:
    pass


def walk(n):
    if n < 2:
        return n
    return walk(n - 1) + walk(n - 2)


print("ready", flush=True)
try:
    walk(80)
except KeyboardInterrupt as e:
    print("interrupted", type(e), e.args, e.__traceback__.tb_frame.f_code.co_name)
