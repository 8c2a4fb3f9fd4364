# stderr: whole
def f():
x = 1
