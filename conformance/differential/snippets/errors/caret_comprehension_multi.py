# stderr: whole
def f(x):
    raise ValueError(x)
y = [
    f(x)
    for x in
    range(3)
]
