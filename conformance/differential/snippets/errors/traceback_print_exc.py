# stderr: whole
import traceback
def f():
    return [1][2]
try:
    f()
except IndexError:
    traceback.print_exc()
