# stderr: whole
import atexit
def f():
    raise ValueError("at exit")
atexit.register(f)
print("done")
