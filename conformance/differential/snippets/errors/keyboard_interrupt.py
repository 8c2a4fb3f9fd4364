# stderr: whole
def f():
    raise KeyboardInterrupt
f()
