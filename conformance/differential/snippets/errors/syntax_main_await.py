# stderr: whole
def f():
    await x
