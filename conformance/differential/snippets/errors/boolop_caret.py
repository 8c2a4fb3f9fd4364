# stderr: whole
def f(): raise ValueError
x = True and f()
