# stderr: whole
def f(alpha, beta): pass
f(alpha=1, beto=2)
