# stderr: whole
def f(first=1, second=2): pass
f(frist=1)
