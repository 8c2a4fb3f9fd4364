# stderr: whole
def a():
    b()

def b():
    c(1)

def c(x):
    return x / 0

a()
