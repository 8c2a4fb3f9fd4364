# stderr: whole
def f():
    print(x)
    x = 1
f()
