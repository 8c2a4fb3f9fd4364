# stderr: whole
def f():
    return {k: 1 / k for k in range(2)}
f()
