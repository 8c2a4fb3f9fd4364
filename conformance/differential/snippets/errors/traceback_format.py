# stderr: whole
import traceback
def f():
    raise ValueError("x") from KeyError("k")
try:
    f()
except ValueError as e:
    print(traceback.format_exc(), end="")
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.format_exception_only(e)), end="")
    print("".join(traceback.format_tb(e.__traceback__)), end="")
